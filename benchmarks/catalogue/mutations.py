"""Spoilt files of every format through the whole import: none may break it, or leave a half.

`python -m benchmarks.catalogue.mutations --times 10000 --database both`. Half of the files are
spoilt by bytes, half by structure; which file a seed gives never changes. Each is imported into a
catalogue that holds a record of another source and a good file of the same source.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.catalogue import databases, mutations_samples
from benchmarks.catalogue.mutations_worker import WRONG, Outcome, Verdict, outcomes
from benchmarks.catalogue.output import Cell, Figures, add_json, tell
from guidance.catalogue.intake.formats import FORMATS

BOTH = "both"
MOST_TOLD = 40


@dataclass(slots=True)
class Tally:
    """What became of the files of one format in one kind of database."""

    name: str
    kind: str
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    records_refused: int = 0
    slowest: Outcome = field(default_factory=lambda: Outcome(-1, Verdict.IMPORTED))
    wrong: list[Outcome] = field(default_factory=list)

    def add(self, one: Outcome) -> None:
        """Counts one file."""
        self.verdicts[one.verdict] += 1
        self.records_refused += one.records_refused
        if one.seconds > self.slowest.seconds:
            self.slowest = one
        if one.verdict in WRONG:
            self.wrong.append(one)

    def row(self) -> tuple[Cell, ...]:
        """The cells of the table."""
        counted = (self.verdicts[one] for one in Verdict)
        slowest = round(self.slowest.seconds, 3), self.slowest.seed
        return (self.name, self.kind, *counted, self.records_refused, *slowest)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be asked for on the command line."""
    parser.description = __doc__
    parser.add_argument("--times", type=int, default=10_000, help="files of each format")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--formats", nargs="+", choices=list(FORMATS), default=list(FORMATS))
    parser.add_argument("--database", choices=(*databases.KINDS, BOTH), default=databases.SQLITE)
    parser.add_argument("--workers", type=int, default=2, help="processes at a time")
    parser.add_argument("--keep", type=Path, help="a folder for the files that broke something")
    add_json(parser)
    parser.set_defaults(run=run)


def run(wanted: argparse.Namespace) -> int:
    """Imports the files and prints what became of them; 1 where one broke something."""
    kinds = list(databases.KINDS) if wanted.database == BOTH else [wanted.database]
    seeds = range(wanted.first, wanted.first + wanted.times)
    todo = [(name, kind) for kind in kinds for name in wanted.formats]
    with databases.server(kinds) as server, ThreadPoolExecutor(wanted.workers) as workers:
        begun = [workers.submit(tally, name, kind, server, seeds) for name, kind in todo]
        found = [one.result() for one in begun]
    columns = (
        "format", "database", *Verdict, "records refused", "slowest file, s", "its seed",
    )  # fmt: skip
    figures = Figures("Spoilt files", columns, [one.row() for one in found])
    tell([figures], wanted.json, times=wanted.times, first=wanted.first)
    return _tell_wrong(found, wanted.keep)


def tally(name: str, kind: str, server: str | None, seeds: range) -> Tally:
    """Imports the files of one format."""
    made = Tally(name, kind)
    for one in outcomes(name, kind, server, seeds):
        made.add(one)
    counted = ", ".join(f"{number:,} {verdict}" for verdict, number in made.verdicts.items())
    print(f"{name} in {kind}: {counted}", file=sys.stderr, flush=True)
    return made


def _tell_wrong(found: Iterable[Tally], keep: Path | None) -> int:
    wrong = [(tally.name, tally.kind, one) for tally in found for one in tally.wrong]
    for name, kind, one in wrong[:MOST_TOLD]:
        print(f"{name} {kind} {one.seed}: {one.verdict}: {one.told}", file=sys.stderr)
        if keep is not None:
            suffix, content = mutations_samples.file(name, one.seed)
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{name}-{one.seed}{suffix}").write_bytes(content)
    return 1 if wrong else 0


def main() -> int:
    """Runs with the words of the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.catalogue.mutations")
    add_arguments(parser)
    wanted = parser.parse_args()
    return int(wanted.run(wanted))


if __name__ == "__main__":
    sys.exit(main())
