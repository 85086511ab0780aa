"""Imports and syncs that are killed: the catalogue's state is then the old or the new, exactly.

`python -m benchmarks.catalogue.kills --times 100` does it so often for each of the two, in each
kind of database. Two versions of a file replace each other; every offer differs, and some stand in
one of them only.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.engine import make_url

from benchmarks.catalogue import databases
from benchmarks.catalogue.killed import COMMITTING, DONE, WAYS, WRITING, Nursery, nursery
from benchmarks.catalogue.output import Cell, Figures, add_json, tell
from benchmarks.catalogue.states import contents, faults, log, wait_for_the_end
from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine

OFFERS = 2000
VANISHING = 40
QUESTIONS = ("spreadsheets", "welding", "kurs 17", "clean data")
COLUMNS = ("id", "title", "provider", "learning_outcomes_en", "stacks_into", "ects")
TOPICS = ("Spreadsheets", "Welding")
# The last of a process's marks tells when it was killed.
PHASES = {WRITING: "while writing", COMMITTING: "while committing", DONE: "after it"}
BEFORE = "before it wrote"
OLD, NEW = "old", "new"
# Kills come within the time that an import takes, and a little later; some near its end on purpose.
SPREAD = 1.08
LATE, LATE_SHARE = 0.9, 0.25
# What was found so far is told after so many kills: a hundred take minutes.
SHOWN = 20


@dataclass(slots=True)
class Tally:
    """How many kills ended in which state and fell into which phase, and what was wrong."""

    ended: Counter[str] = field(default_factory=Counter)
    phases: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


class Place:
    """A catalogue that goes from one version of a file to the other, if it is not killed."""

    def __init__(self, url: str, folder: Path, nursery: Nursery, way: str) -> None:
        self.engine: Engine = open_engine(url)
        self._name = f"killed-{random.getrandbits(40)}"
        self._url = _named(url, self._name)
        self._nursery = nursery
        self._way = way
        self._files = [write(folder / f"{at}.csv", at) for at in range(2)]
        schema.upgrade(self.engine)
        # Both versions were there before: every later import changes and returns and withdraws.
        self._nursery.take(self._url, self._files[0], self._way, None)
        second, first = self._whole(1), self._whole(0)
        self._now = 0
        self._states = [first[0], second[0]]
        self._seconds = [first[1], second[1]]

    def kill(self, tally: Tally, chance: random.Random) -> None:
        """Kills one import, and notes how it ended."""
        target, before = 1 - self._now, log(self.engine)
        least = LATE if chance.random() < LATE_SHARE else 0.0
        delay = chance.uniform(least, SPREAD) * self._seconds[target]
        marks, _ = self._nursery.take(self._url, self._files[target], self._way, delay)
        wait_for_the_end(self.engine, self._name)
        tally.phases[PHASES[marks[-1:]] if WRITING in marks else BEFORE] += 1
        state, after = contents(self.engine, QUESTIONS), log(self.engine)
        wrong = faults(self.engine)
        if state == self._states[self._now]:
            tally.ended[OLD] += 1
            wrong += [] if after == before else [f"old records, but {before} became {after}"]
            wrong += ["it was done, but the old records are there"] if DONE in marks else []
        elif state == self._states[target]:
            tally.ended[NEW] += 1
            self._now = target
            stepped = (before.imports + 1, before.changes + after.last)
            if (after.imports, after.changes) != stepped or after.last < OFFERS - VANISHING:
                wrong.append(f"new records, but {before} became {after}")
        else:
            tally.ended["otherwise"] += 1
            wrong.append(f"neither old nor new: {_differing(state, self._states)}")
        tally.wrong += wrong

    def _whole(self, at: int) -> tuple[dict[str, str], float]:
        """The state after a version came in, and the seconds it took."""
        _, seconds = self._nursery.take(self._url, self._files[at], self._way, None)
        return contents(self.engine, QUESTIONS), seconds


def write(path: Path, version: int) -> Path:
    """A version of the file: other titles, other outcomes, others that vanished."""
    gone = range(version * VANISHING, (version + 1) * VANISHING)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(COLUMNS)
        for at in range(OFFERS + 2 * VANISHING):
            if at not in gone:
                out.writerow(_row(at, version))
    return path


def _row(at: int, version: int) -> tuple[str, ...]:
    outcomes = ("clean data; draw charts", "weld steel; read plans")[version]
    title = f"{TOPICS[version]} kurs {at}"
    return (f"k-{at}", title, f"School {at % 40}", outcomes, f"k-{at % 9}", str(1 + version))


def _named(url: str, name: str) -> str:
    """The URL of connections that PostgreSQL knows by a name."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        parsed = parsed.update_query_dict({"application_name": name})
    return parsed.render_as_string(hide_password=False)


def _differing(state: dict[str, str], known: list[dict[str, str]]) -> str:
    return " / ".join(", ".join(name for name in one if state[name] != one[name]) for one in known)


def tallies(
    kinds: list[str], ways: list[str], times: int, seed: int
) -> Iterator[tuple[str, Tally]]:
    """What so many kills of each way of taking a file in did to each kind of database."""
    with (
        tempfile.TemporaryDirectory() as folder,
        databases.server(kinds) as server,
        nursery() as processes,
    ):
        for kind, way in product(kinds, ways):
            with databases.empty(kind, server, Path(folder)) as url:
                place = Place(url, Path(folder), processes, way)
                yield f"{kind}, {way}", kill_often(place, times, seed)


def kill_often(place: Place, times: int, seed: int) -> Tally:
    """What so many kills did to a catalogue."""
    tally, chance = Tally(), random.Random(seed)
    try:
        for at in range(1, times + 1):
            place.kill(tally, chance)
            if not at % SHOWN:
                print(at, dict(tally.ended), dict(tally.phases), file=sys.stderr)
    finally:
        place.engine.dispose()
    return tally


def main() -> None:
    """Kills and prints; ends with 1 where a state was neither old nor new, or anything is wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.catalogue.kills")
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--databases", nargs="+", choices=databases.KINDS, default=databases.KINDS)
    parser.add_argument("--ways", nargs="+", choices=list(WAYS), default=list(WAYS))
    add_json(parser)
    wanted = parser.parse_args()
    found = dict(tallies(list(wanted.databases), wanted.ways, wanted.times, wanted.seed))
    phases = (BEFORE, *PHASES.values())
    rows: list[tuple[Cell, ...]] = [
        (kind, *(one.ended[end] for end in (OLD, NEW, "otherwise")),
         *(one.phases[phase] for phase in phases), len(one.wrong))
        for kind, one in found.items()
    ]  # fmt: skip
    columns = ("database", "old", "new", "otherwise", *phases, "faults")
    tell([Figures("Killed imports", columns, rows)], wanted.json, times=wanted.times)
    for kind, one in found.items():
        for fault in one.wrong:
            print(f"{kind}: {fault}")
    raise SystemExit(any(one.wrong for one in found.values()))


if __name__ == "__main__":
    main()
