"""Offers from a CSV file with the template's header.

The columns in any order, the missing ones read as not stated, the unknown ones reported. Comma,
semicolon or tab between cells; UTF-8, or UTF-16 with a byte order mark.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from guidance.catalogue.intake import template_rows
from guidance.catalogue.intake.report import Read
from guidance.catalogue.intake.template import REQUIRED, find, tidy
from guidance.catalogue.intake.template_cells import Row
from guidance.errors import UnreadableFile

DELIMITERS = (",", ";", "\t")
SUFFIXES = frozenset({".csv", ".tsv"})
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
LONGEST_LINE = 10_000_000
LONGEST_HEADER = 200_000
LONGEST_CELL = 131_072  # the limit of Python's csv


def recognises(path: Path, head: bytes) -> bool:
    """By its name, or by a first line that has the required columns."""
    if path.suffix.lower() in SUFFIXES:
        return True
    start = head.decode(_encoding(head), errors="replace")
    columns = {tidy(name) for name in _cells(start, _delimiter(start))}
    return columns.issuperset(REQUIRED)


def read(path: Path, source: str) -> Iterator[Read]:
    """Offers and notes. Raises UnreadableFile."""
    with _opened(path) as (file, delimiter):
        rows = _rows(_lines(file), delimiter)
        header = next(rows, (1, []))[1]
        if isinstance(header, str):
            raise UnreadableFile(f"The header {header}")
        table = template_rows.Table(header, source)
        yield from template_rows.read(table, rows)


@contextmanager
def _opened(path: Path) -> Iterator[tuple[TextIO, str]]:
    """The file as text, and what stands between its cells."""
    try:
        with path.open("rb") as raw:
            encoding = _encoding(raw.read(3))
        with path.open(encoding=encoding, newline="") as file:
            start = file.read(LONGEST_HEADER)
            file.seek(0)
            yield file, _delimiter(start)
    except OSError as error:
        raise UnreadableFile(f"The file cannot be opened: {error.strerror}") from error
    except UnicodeError as error:
        raise UnreadableFile("The file is not UTF-8 text; save it as “CSV UTF-8”") from error


def _encoding(head: bytes) -> str:
    return "utf-16" if head.startswith(UTF_16) else "utf-8-sig"


def _delimiter(start: str) -> str:
    """What splits the first line into most columns that the template knows."""

    def known(mark: str) -> int:
        return sum(find(tidy(name)) is not None for name in _cells(start, mark))

    return max(DELIMITERS, key=known)


def _cells(start: str, delimiter: str) -> Row:
    """The cells of the first line that has any."""
    try:
        lines = csv.reader(start[:LONGEST_HEADER].splitlines(keepends=True), delimiter=delimiter)
        return next((cells for cells in lines if any(cells)), [])
    except csv.Error:
        return []


def _lines(file: TextIO) -> Iterator[str]:
    while line := file.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise UnreadableFile(f"The file has a line of more than {LONGEST_LINE} characters")
        yield line


def _rows(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, Row | str]]:
    """The rows with their lines, or what is wrong with one.

    Raises UnreadableFile where what is wrong spans lines: it may have swallowed good rows.
    """
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            for row in reader:
                if row:
                    yield number, row
                number = reader.line_num + 1
        except csv.Error as error:
            if reader.line_num != number or "end of data" in str(error):
                problem = f"The file is not CSV from line {number} on: {error}"
                raise UnreadableFile(problem) from error
            yield number, _said(error)
        else:
            return


def _said(error: csv.Error) -> str:
    if "limit" in str(error):
        return f"has a cell of more than {LONGEST_CELL} characters"
    return f"is not CSV: {error}"
