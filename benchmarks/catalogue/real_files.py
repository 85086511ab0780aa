"""What becomes of every file in a folder: `python -m benchmarks.catalogue.real_files FOLDER`.

Each goes through detection and, where its format is known, the whole import into a catalogue of
its own that is thrown away. Files that fare alike are told in one row.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.catalogue.output import Figures, add_json, tell
from guidance.catalogue import importing, schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.importing import Import, ImportReport
from guidance.catalogue.intake import formats
from guidance.errors import CatalogueUnavailable, UnreadableFile

NONE = "-"
NUMBERS = re.compile(r"\d+|“[^”]*”")
# Of files that fare alike, so many are named.
NAMED = 3


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one file; ``said`` is why it, or its first record, was refused."""

    name: str
    format: str = NONE
    records_in: int = 0
    records_out: int = 0
    warnings: int = 0
    said: str = ""
    first_warning: str = ""

    def kind(self) -> tuple[object, ...]:
        """What files that fare alike have in common, when none of their records came in."""
        said = NUMBERS.sub("…", self.said)
        single = self.name if self.records_in else str(Path(self.name).parent)
        return single, self.format, said


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be asked for on the command line."""
    parser.description = __doc__
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", action="store_true", help="a row for each file")
    add_json(parser)
    parser.set_defaults(run=run)


def run(wanted: argparse.Namespace) -> None:
    """Imports every file and prints what became of them."""
    found = list(fates(wanted.folder))
    rows = [[one] for one in found] if wanted.each else _alike(found)
    columns = ("files", "number", "format", "records in", "out", "warnings", "refused", "warned")
    tell([Figures("Files", columns, [_row(one) for one in rows])], wanted.json, files=len(found))


def fates(folder: Path) -> Iterator[Fate]:
    """What becomes of every file below a folder, by name."""
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        yield fate(path, path.relative_to(folder).as_posix())


def fate(path: Path, name: str) -> Fate:
    """What becomes of one file."""
    try:
        known = formats.detect(path).name
    except UnreadableFile as error:
        return Fate(name, said=str(error))
    try:
        return _told(name, _imported(path, known))
    except (UnreadableFile, CatalogueUnavailable) as error:
        return Fate(name, known, said=str(error))


def _imported(path: Path, known: str) -> ImportReport:
    with tempfile.TemporaryDirectory() as own:
        engine = open_engine(f"sqlite:///{Path(own) / 'catalogue.db'}")
        try:
            schema.upgrade(engine)
            return importing.run(engine, Import(path, "real", known), date(2027, 1, 1))
        finally:
            engine.dispose()


def _told(name: str, report: ImportReport) -> Fate:
    def first(refused: bool) -> str:
        found = (one for one in report.notes if one.refused is refused)
        return next((f"{one.record}: {one.element} {one.problem}" for one in found), "")

    return Fate(
        name,
        report.format,
        report.saved + report.refused,
        report.saved,
        report.warnings,
        first(refused=True),
        first(refused=False),
    )


def _alike(found: Iterable[Fate]) -> list[list[Fate]]:
    groups: dict[tuple[object, ...], list[Fate]] = {}
    for one in found:
        groups.setdefault(one.kind(), []).append(one)
    return list(groups.values())


def _row(group: list[Fate]) -> list[str | int]:
    names = [one.name for one in group]
    more = f" … and {len(names) - NAMED} more" if len(names) > NAMED else ""
    numbers = (
        sum(one.records_in for one in group),
        sum(one.records_out for one in group),
        sum(one.warnings for one in group),
    )
    first = group[0]
    named = ", ".join(names[:NAMED]) + more
    return [named, len(names), first.format, *numbers, first.said, first.first_warning]


def main() -> None:
    """Runs with the words of the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.catalogue.real_files")
    add_arguments(parser)
    wanted = parser.parse_args()
    wanted.run(wanted)


if __name__ == "__main__":
    main()
