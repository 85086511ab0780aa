"""Importing a file whole: good records land, bad ones are told, a broken file changes nothing."""

from __future__ import annotations

import csv
import gc
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from guidance.catalogue import upkeep
from guidance.catalogue.intake import formats
from guidance.catalogue.intake.formats import Format
from guidance.catalogue.intake.report import Note, Read, Weight
from guidance.catalogue.writer import Clash, Counts, Writer
from guidance.errors import CatalogueUnavailable, UnreadableFile
from guidance.vocabulary import Accreditation, Offer

# So many notes are kept in a report; all of them go to its sink.
MOST_KEPT = 1000
UNCHANGED = "nothing changed"
COLLECT_AFTER = 100_000


@dataclass(slots=True)
class ImportReport:
    """What an import did: records by what became of them, and notes, the first 1,000 of them."""

    source: str
    format: str
    counts: Counts = field(default_factory=Counts)
    refused: int = 0
    warnings: int = 0
    notes: list[Note] = field(default_factory=list)

    @property
    def saved(self) -> int:
        """The records that are in the catalogue now."""
        counts = self.counts
        return counts.new + counts.changed + counts.unchanged + counts.accreditations


class Sink(Protocol):
    """Where all notes of an import go."""

    def __call__(self, note: Note) -> None:
        """Takes one note."""


@dataclass(slots=True)
class Import:
    """One import: a file, the name of its source and how it is to be read.

    ``whole`` tells that the file holds all that the source has: what it no longer brings is
    withdrawn. ``tick`` is called with the number of records so far.
    """

    path: Path
    source: str
    format: str | None = None
    whole: bool = False
    sink: Sink | None = None
    tick: Callable[[int], None] | None = None


def import_file(engine: Engine, path: Path, source: str, today: date) -> ImportReport:
    """Imports a file in one transaction, in the format that it seems to be in.

    Raises UnreadableFile or CatalogueUnavailable; the catalogue is then as it was.
    """
    return run(engine, Import(path, source), today)


def run(engine: Engine, asked: Import, today: date) -> ImportReport:
    """Carries out an import in one transaction.

    Raises UnreadableFile or CatalogueUnavailable; the catalogue is then as it was.
    """
    with writing(engine) as connection, _few_collections():
        return take_in(connection, asked, today)


@contextmanager
def _few_collections() -> Iterator[None]:
    """Records hold no cycles; looking for some every 700 objects takes a sixth of the time."""
    before = gc.get_threshold()
    gc.set_threshold(COLLECT_AFTER, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def take_in(connection: Connection, asked: Import, today: date) -> ImportReport:
    """Carries out an import within a transaction of the caller's.

    Raises UnreadableFile, also for a source that gives no record although it gave some before.
    """
    known = formats.named(asked.format) if asked.format else formats.detect(asked.path)
    report = ImportReport(asked.source, known.name)
    writer = Writer(connection, asked.source, today)
    report.counts = writer.counts
    with closing(writer):
        _write(writer, report, asked, known)
    return report


def _write(writer: Writer, report: ImportReport, asked: Import, known: Format) -> None:
    if asked.whole:
        writer.forget_accreditations()
    read = known.importer().read(asked.path, asked.source)
    for clash in writer.save(_offers(read, writer, report, asked)):
        _note(report, asked, _told(clash))
    if asked.whole:
        if not report.saved:
            raise UnreadableFile(f"The file gives no record; {UNCHANGED}")
        writer.withdraw_missing()
    writer.finish(report.refused)


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes. Raises CatalogueUnavailable for what the database reports."""
    try:
        with engine.begin() as connection:
            yield connection
    except (SQLAlchemyError, engine.dialect.loaded_dbapi.Error) as error:
        raise _unwritable() from error


def _unwritable() -> CatalogueUnavailable:
    return CatalogueUnavailable(f"The catalogue could not be written; {UNCHANGED}")


def remove_source(engine: Engine, source: str) -> int:
    """Removes all records of a source in one transaction, and gives their number.

    Raises CatalogueUnavailable; the catalogue is then as it was.
    """
    with writing(engine) as connection:
        return upkeep.remove_source(connection, source)


def write_report(report: ImportReport, path: Path) -> None:
    """Writes the notes that a report keeps as CSV. Raises OSError."""
    with NoteFile(path) as sink:
        for note in report.notes:
            sink(note)


class NoteFile:
    """A CSV file of notes: record, line, element, weight, problem. Raises OSError."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("w", encoding="utf-8", newline="")
        self._out = csv.writer(self._file)
        self._out.writerow(["record", "line", "element", "weight", "problem"])

    def __call__(self, note: Note) -> None:
        """Writes one note."""
        line = "" if note.line is None else note.line
        self._out.writerow([note.record, line, note.element, note.weight, note.problem])

    def __enter__(self) -> NoteFile:
        return self

    def __exit__(self, *_raised: object) -> None:
        self._file.close()


def _offers(
    read: Iterator[Read], writer: Writer, report: ImportReport, asked: Import
) -> Iterator[Offer]:
    for at, one in enumerate(read, 1):
        if isinstance(one, Note):
            _note(report, asked, one)
        elif isinstance(one, Accreditation):
            writer.save_accreditation(one)
        else:
            yield one
        if asked.tick is not None and at % 100 == 0:
            asked.tick(at)


def _note(report: ImportReport, asked: Import, note: Note) -> None:
    if note.refused:
        report.refused += 1
    else:
        report.warnings += 1
    if len(report.notes) < MOST_KEPT:
        report.notes.append(note)
    if asked.sink is not None:
        asked.sink(note)


def _told(clash: Clash) -> Note:
    if clash.source is None:
        reason = "stands in the file more than once; the first is kept"
    else:
        reason = f"comes from the source “{clash.source}” already; that one is kept"
    return Note(clash.id, "id", f"“{clash.id}” {reason}", Weight.REFUSED)
