"""`bot/.venv/bin/python -m benchmarks.understanding.rivals.alternatives`: our own classifier

beside other ones of scikit-learn, by cross-validation on the training messages and on the first
blind set. The second set is for the last measurement and is not read here.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.understanding.messages import ROOT
from benchmarks.understanding.rivals import messages
from benchmarks.understanding.rivals.alternatives.candidates import candidates
from benchmarks.understanding.rivals.alternatives.esco import labels
from benchmarks.understanding.rivals.alternatives.judging import Judged, judged, p50_by_turns
from benchmarks.understanding.rivals.tables import Cell, aligned

TIMED = 400  # messages


def main(words: list[str] | None = None) -> None:
    """Judges one after the other, then prints the table."""
    wanted = _arguments(words)
    examples = messages.training(wanted.sample)
    blind = messages.blind("first")
    timed = messages.sample((one for of in blind.values() for one in of), TIMED)
    unlabelled = labels(wanted.esco, wanted.labels) if wanted.esco else []
    every = candidates(ROOT / "config.yml", unlabelled)
    if unknown := set(wanted.only or ()) - every.keys():
        sys.exit(f"no {', '.join(unknown)}: there are {', '.join(every)}")
    found = {}
    for name in wanted.only or every:
        print(f"{name}: {wanted.folds + 1} times", file=sys.stderr, flush=True)
        found[name] = judged(every[name], examples, blind, wanted.folds)
    times = p50_by_turns({name: one.candidate for name, one in found.items()}, timed)
    print(_table(found, times, len(examples)))
    if wanted.json:
        everything = {name: _data(one, times[name]) for name, one in found.items()}
        wanted.json.write_text(json.dumps(everything, indent=2) + "\n", "utf-8")


def _data(one: Judged, p50: float) -> dict[str, Any]:
    return {
        "crossed": one.crossed,
        "first": one.blind,
        "parse p50, ms": p50,
        "training CPU, s": one.cpu_s,
        "bytes": one.bytes,
    }


def _table(found: Mapping[str, Judged], times: Mapping[str, float], count: int) -> str:
    first = next(iter(found.values()))
    columns = [
        "",
        *(f"crossed {language}" for language in first.crossed),
        *(f"first {language}" for language in first.blind),
        "parse p50, ms",
        "training CPU, s",
        "bytes",
    ]
    rows: list[list[Cell]] = [
        [name, *one.crossed.values(), *one.blind.values(), times[name], one.cpu_s, one.bytes]
        for name, one in found.items()
    ]
    return aligned(f"Macro F1 and costs, {count} messages learnt from", columns, rows)


def _arguments(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.understanding.rivals.alternatives", description=__doc__
    )
    add = parser.add_argument
    add("--sample", type=int, help="train on so many messages of each intent and language")
    add("--esco", type=Path, help="a folder with ESCO's csv files or zips")
    add("--labels", type=int, default=40_000, help="so many of ESCO's labels at most")
    add("--folds", type=int, default=5, help="of the cross-validation")
    add("--only", nargs="+", metavar="NAME", help="those of these names, as in the table")
    add("--json", type=Path, help="a file for the figures")
    return parser.parse_args(words)


if __name__ == "__main__":
    main()
