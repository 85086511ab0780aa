"""The sample catalogue with a place free in every offer, so that the order alone is judged."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.importing import Import, run
from guidance.catalogue.sample import FILE
from guidance.catalogue.store import Catalogue
from guidance.vocabulary import SAMPLE

DAY = date(2026, 1, 15)
OPEN = {"start_date": "2026-02-16", "application_deadline": "", "runs": "", "seats_left": ""}


@contextmanager
def all_open() -> Iterator[Catalogue]:
    """The catalogue in a SQLite file of its own; all of its offers are open on DAY."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "offers.csv"
        _write(path)
        engine = open_engine(f"sqlite:///{Path(folder) / 'catalogue.db'}")
        try:
            schema.upgrade(engine)
            run(engine, Import(path, SAMPLE, "csv"), DAY)
            yield Catalogue(engine)
        finally:
            engine.dispose()


def _write(path: Path) -> None:
    with (
        FILE.open(encoding="utf-8", newline="") as file,
        path.open("w", encoding="utf-8", newline="") as out,
    ):
        reader = csv.DictReader(file)
        writer = csv.DictWriter(out, list(reader.fieldnames or ()))
        writer.writeheader()
        for row in reader:
            writer.writerow(row | OPEN)
