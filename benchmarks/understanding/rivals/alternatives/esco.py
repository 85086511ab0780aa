"""ESCO's labels as text without intents, from its csv files or the zips they come in."""

from __future__ import annotations

import csv
import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

_COLUMNS = ("preferredLabel", "altLabels")
_LONGEST_CELL = 2**20  # characters; the alternative labels of a skill are one cell


def labels(folder: Path, most: int) -> list[str]:
    """Up to `most` different labels of all csv files, always the same ones.

    A file without label columns has none. Raises FileNotFoundError where there is no label at
    all, zipfile.BadZipFile and csv.Error where a file is broken.
    """
    csv.field_size_limit(_LONGEST_CELL)
    found = sorted({label for text in _texts(folder) for label in _labels(text)})
    if not found:
        raise FileNotFoundError(f"no csv file or zip with ESCO's labels in {folder}")
    return random.Random(0).sample(found, min(most, len(found)))


def _texts(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("**/*.csv")):
        yield path.read_text("utf-8-sig")
    for path in sorted(folder.glob("**/*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.endswith(".csv"):
                    yield archive.read(name).decode("utf-8-sig")


def _labels(text: str) -> Iterator[str]:
    for row in csv.DictReader(io.StringIO(text, newline="")):
        for column in _COLUMNS:
            # Alternative labels are lines of one cell.
            yield from filter(None, map(str.strip, (row.get(column) or "").splitlines()))
