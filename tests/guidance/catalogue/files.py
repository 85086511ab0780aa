"""Small CSV files to import."""

from __future__ import annotations

import csv
from pathlib import Path

ROW = {"id": "a-1", "title": "Arkusze", "provider": "Szkoła"}


def write(path: Path, *rows: dict[str, str], encoding: str = "utf-8", delimiter: str = ",") -> Path:
    """A CSV file of rows; its header holds every column that a row has."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, columns, delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def row(**cells: str) -> dict[str, str]:
    """A row that lands, with some cells of its own."""
    return {**ROW, **cells}
