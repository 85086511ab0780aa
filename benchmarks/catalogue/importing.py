"""The two ways to get a CSV file into a database that are compared: bare rows, and the import.

`python -m benchmarks.catalogue.importing URL FILE` imports once and prints the seconds it took and
the most memory that its process held, in KiB.
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from sqlalchemy import Column, MetaData, Table, Text, insert

from benchmarks.catalogue.synthetic import COLUMNS, DAY
from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.importing import import_file

SOURCE = "made"
BATCH = 1000
ROWS = Table("bare_row", MetaData(), *(Column(name, Text) for name in COLUMNS))


def bare(url: str, path: Path) -> float:
    """Seconds for putting the file's rows into one table of texts, which is there before.

    Batches of a thousand rows in one transaction.
    """
    engine = open_engine(url)
    ROWS.create(engine)
    began = time.perf_counter()
    with engine.begin() as connection:
        for batch in _batches(path):
            connection.execute(insert(ROWS), batch)
    seconds = time.perf_counter() - began
    engine.dispose()
    return seconds


def _batches(path: Path) -> Iterator[list[dict[str, str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        columns = next(reader)
        while rows := [dict(zip(columns, row, strict=True)) for row in islice(reader, BATCH)]:
            yield rows


def whole(url: str, path: Path) -> float:
    """Seconds for the import as the command line does it, into an empty catalogue.

    Raises ValueError when a row did not come in: then the two would not be comparable.
    """
    engine = open_engine(url)
    schema.upgrade(engine)
    began = time.perf_counter()
    report = import_file(engine, path, SOURCE, DAY)
    seconds = time.perf_counter() - began
    engine.dispose()
    if report.refused:
        raise ValueError(f"{report.refused} rows were refused: {report.notes[:3]}")
    return seconds


def main() -> None:
    """Imports once."""
    url, path = sys.argv[1:]
    seconds = whole(url, Path(path))
    print(seconds, _most_memory())


def _most_memory() -> int:
    """KiB; getrusage would give that of the process this one was started from, if it had more."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0])


if __name__ == "__main__":
    main()
