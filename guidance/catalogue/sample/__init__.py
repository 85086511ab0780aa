"""The sample catalogue: invented offers of invented providers, marked as samples.

Its dates are numbers of days from the day of import (``+30``, ``-10``), so that it never goes
stale; they are turned into dates, and the file is then imported like any other.
"""

from __future__ import annotations

import csv
import re
import tempfile
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Engine, func, select

from guidance.catalogue import schema, tables
from guidance.catalogue.engine import open_engine
from guidance.catalogue.importing import Import, ImportReport, run
from guidance.vocabulary import SAMPLE

FILE = Path(__file__).with_name("offers.csv")
DATES = ("start_date", "application_deadline")
RELATIVE = re.compile(r"[+-]?\d+")
SIGNED = re.compile(r"[+-]\d+")


def refresh(url: str, today: date | None = None) -> ImportReport | None:
    """Imports the sample into an empty catalogue, or anew when its dates are of another day.

    None when the catalogue holds offers of the operator's own, or today's sample. Raises
    CatalogueUnavailable.
    """
    day = today or date.today()
    engine = open_engine(url)
    try:
        schema.upgrade(engine)
        return import_sample(engine, day) if _is_due(engine, day) else None
    finally:
        engine.dispose()


def import_sample(engine: Engine, today: date) -> ImportReport:
    """Imports the sample with its dates counted from a day. Raises CatalogueUnavailable."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "offers.csv"
        write_dated(path, today)
        return run(engine, Import(path, SAMPLE, "csv"), today)


def write_dated(path: Path, today: date) -> None:
    """Writes the sample as an ordinary CSV file with dates counted from a day."""
    with (
        FILE.open(encoding="utf-8", newline="") as file,
        path.open("w", encoding="utf-8", newline="") as out,
    ):
        reader = csv.DictReader(file)
        writer = csv.DictWriter(out, list(reader.fieldnames or ()))
        writer.writeheader()
        for row in reader:
            writer.writerow({name: _dated(name, value, today) for name, value in row.items()})


def _dated(column: str, value: str, today: date) -> str:
    if column == "runs":
        # Seats have no sign, days have one.
        return SIGNED.sub(lambda found: _day(found[0], today), value)
    return _day(value, today) if column in DATES and RELATIVE.fullmatch(value) else value


def _day(days: str, today: date) -> str:
    return (today + timedelta(days=int(days))).isoformat()


def _is_due(engine: Engine, today: date) -> bool:
    offer = tables.OfferRow
    with engine.connect() as connection:
        others = connection.scalar(select(func.count()).where(offer.source != SAMPLE))
        newest = connection.scalar(select(func.max(offer.updated)).where(offer.source == SAMPLE))
    return not others and (newest is None or newest != today)
