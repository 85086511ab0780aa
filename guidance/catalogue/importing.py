"""Importing a file whole: good rows land, bad ones are reported, a broken file changes nothing."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from guidance.catalogue.intake import csv_file
from guidance.catalogue.intake.csv_file import Refused
from guidance.catalogue.writer import Writer
from guidance.errors import CatalogueUnavailable
from guidance.vocabulary import Offer


@dataclass(slots=True)
class ImportReport:
    """What an import did: rows saved, rows refused with line, column, reason; unknown columns."""

    source: str
    saved: int = 0
    refused: list[Refused] = field(default_factory=list)
    unknown_columns: tuple[str, ...] = ()


def import_csv(engine: Engine, path: Path, source: str, today: date) -> ImportReport:
    """Imports a CSV file in one transaction.

    Raises UnreadableFile or CatalogueUnavailable; the catalogue is then as it was.
    """
    unknown = csv_file.unknown_columns(csv_file.header(path))
    report = ImportReport(source, unknown_columns=unknown)
    try:
        with engine.begin() as connection:
            writer = Writer(connection, today)
            report.saved = writer.save(_good(csv_file.read(path, source), report))
            writer.note_import(source, report.saved, len(report.refused))
    except SQLAlchemyError as error:
        raise CatalogueUnavailable("The catalogue could not be written; nothing changed") from error
    return report


def remove_source(engine: Engine, source: str) -> int:
    """Removes all offers of a source in one transaction, and gives their number.

    Raises CatalogueUnavailable; the catalogue is then as it was.
    """
    try:
        with engine.begin() as connection:
            return Writer(connection, date.today()).remove(source)
    except SQLAlchemyError as error:
        raise CatalogueUnavailable("The catalogue could not be written; nothing changed") from error


def write_report(report: ImportReport, path: Path) -> None:
    """Writes the refused rows as CSV: line, column, reason."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["line", "column", "reason"])
        out.writerows((row.line, row.column, row.reason) for row in report.refused)


def _good(read: Iterator[Offer | Refused], report: ImportReport) -> Iterator[Offer]:
    for one in read:
        if isinstance(one, Refused):
            report.refused.append(one)
        else:
            yield one
