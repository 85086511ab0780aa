"""`bot/.venv/bin/python -m benchmarks.understanding.rivals`: Cairn, Rasa's default and nlp.js.

Training DIET takes long: it is done once for the same data and kept in the --work folder.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.understanding.messages import ROOT, Meant
from benchmarks.understanding.rivals import messages, tables
from benchmarks.understanding.rivals.contenders import NAMES, Contender, contender
from benchmarks.understanding.rivals.measuring import (
    WARM_UP,
    Trained,
    by_turns,
    forget,
    read,
    trained,
)
from benchmarks.understanding.rivals.processes import RivalFailed

SAMPLE = 400  # messages whose parsing is timed


def main(words: list[str] | None = None) -> None:
    """Trains, reads, times, and prints the tables."""
    wanted = _arguments(words)
    work = wanted.work.resolve()
    # A trial must not take the place of a long training.
    place = work / ("whole" if wanted.sample is None else f"sample-{wanted.sample}")
    place.mkdir(parents=True, exist_ok=True)
    examples = messages.training(wanted.sample)
    data = messages.write(examples, place)
    chosen = [contender(name, place, work / "node", wanted.epochs) for name in wanted.only]
    for one in chosen:
        if one.name in wanted.again:
            forget(one)
    try:
        found = measured(chosen, data, examples)
    except RivalFailed as error:
        sys.exit(str(error))
    _show(found, wanted, len(examples))


def measured(
    chosen: Sequence[Contender], data: str, examples: Sequence[Meant]
) -> list[tables.Found]:
    """Everything of those chosen. Raises RivalFailed."""
    sets = {name: messages.blind(name) for name in messages.SETS}
    timed = messages.sample(
        (one for by in sets.values() for of in by.values() for one in of), SAMPLE
    )
    costs = {one.name: _train(one, data, len(examples)) for one in chosen}
    figures = {one.name: read(one, data, sets) for one in chosen}
    _tell("parsing by turns")
    parsing = by_turns(chosen, messages.sample(examples, WARM_UP), timed)
    return [
        tables.Found(one, costs[one.name], figures[one.name], parsing[one.name]) for one in chosen
    ]


def _train(one: Contender, data: str, count: int) -> Trained:
    _tell(f"{one.title}: training on {count} messages, unless it is done")
    cost = trained(one, data)
    _tell(f"{one.title}: trained in {cost.wall_s:.1f} s; reading the blind sets")
    return cost


def _show(found: Sequence[tables.Found], wanted: argparse.Namespace, count: int) -> None:
    print(tables.text(found))
    if wanted.json:
        asked = {"messages": count, "sample": wanted.sample, "epochs": wanted.epochs}
        everything = json.dumps(tables.data(found, **asked), indent=2)
        wanted.json.write_text(everything + "\n", "utf-8")


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _arguments(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.understanding.rivals", description=__doc__
    )
    add = parser.add_argument
    work = ROOT / "var" / "bench" / "rivals"
    add("--work", type=Path, default=work, help="folder for models, packages and results")
    add("--only", nargs="+", choices=NAMES, default=list(NAMES), metavar="NAME", help=str(NAMES))
    add("--again", nargs="+", choices=NAMES, default=[], metavar="NAME", help="train once more")
    add("--epochs", type=int, help="of Rasa's default pipeline, for trials")
    add("--sample", type=int, help="train on so many messages of each intent and language")
    add("--json", type=Path, help="a file for the figures")
    return parser.parse_args(words)


if __name__ == "__main__":
    main()
