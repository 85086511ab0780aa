"""Offers from an Excel workbook (.xlsx) whose first row is the template's header."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any

import openpyxl

from guidance.catalogue.intake import template_rows
from guidance.catalogue.intake.report import Read
from guidance.catalogue.intake.template import REQUIRED, tidy
from guidance.catalogue.intake.template_cells import Row
from guidance.errors import UnreadableFile

SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls"})
ZIP, OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
# A workbook of a million offers is smaller; a bomb is larger, or shrinks far better than any text.
LARGEST = 2_000_000_000
LARGEST_PART = 500_000_000  # the texts of all cells, which are read into memory
MOST_SHRUNK, SMALL = 200, 10_000_000
MOST_PARTS, MOST_SHEETS, MOST_COLUMNS, MOST_ROWS = 2000, 50, 1000, 1_048_576
AT_ONCE = 200
ERRORS = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
)


def recognises(path: Path, head: bytes) -> bool:
    """By its name, or as a packed file with a workbook in it."""
    return path.suffix.lower() in SUFFIXES or (head.startswith(ZIP) and b"xl/" in head)


def read(path: Path, source: str) -> Iterator[Read]:
    """Offers and notes, from the first sheet with the template's header. Raises UnreadableFile."""
    _guard(path)
    with _opened(path) as workbook:
        header, sheet = _sheet(workbook)
        table = template_rows.Table(header, source)
        yield from template_rows.read(table, _rows(sheet, table))


def _guard(path: Path) -> None:
    """Raises UnreadableFile for what is no workbook, and for one that would fill the memory."""
    try:
        with path.open("rb") as file:
            start = file.read(len(OLD))
        if start == OLD:
            raise UnreadableFile(
                "The file is an old Excel workbook (.xls) or has a password; "
                "save it as .xlsx without one"
            )
        with zipfile.ZipFile(path) as packed:
            parts = packed.infolist()
    except OSError as error:
        raise UnreadableFile(f"The file cannot be opened: {error.strerror}") from error
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise UnreadableFile(f"The file is not an Excel workbook (.xlsx): {error}") from error
    _guard_parts(parts)


def _guard_parts(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > MOST_PARTS:
        raise UnreadableFile(f"The workbook has more than {MOST_PARTS} parts")
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableFile("The workbook has a password; save it without one")
    whole = sum(part.file_size for part in parts)
    strings = max((part.file_size for part in parts if "shared" in part.filename), default=0)
    if whole > LARGEST or strings > LARGEST_PART:
        raise UnreadableFile("The workbook is too large; save it as CSV UTF-8")
    bombs = (p for p in parts if p.file_size > max(SMALL, MOST_SHRUNK * p.compress_size))
    if next(bombs, None):
        raise UnreadableFile("The workbook unpacks to far more than any text would")


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    # openpyxl leaves a file open that it cannot read; this one is ours to close.
    with path.open("rb") as file:
        with _understood():
            workbook = openpyxl.load_workbook(
                file, read_only=True, data_only=True, keep_links=False
            )
        yield workbook


@contextmanager
def _understood() -> Iterator[None]:
    """Whatever goes wrong inside is the workbook's fault; what its styles lack is no matter."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except UnreadableFile:
        raise
    # A broken part of a workbook raises whatever openpyxl stumbles on: it checks nothing.
    except Exception as error:
        problem = f"The workbook is broken ({type(error).__name__}); save it anew from Excel"
        raise UnreadableFile(problem) from error


def _sheet(workbook: Any) -> tuple[Row, Any]:
    """The header of the first sheet that has the required columns, and the sheet."""
    sheets = workbook.worksheets
    if len(sheets) > MOST_SHEETS:
        raise UnreadableFile(f"The workbook has more than {MOST_SHEETS} sheets")
    for sheet in sheets:
        header = _header(sheet)
        if set(REQUIRED) <= {tidy(name) for name in header}:
            return header, sheet
    wanted = ", ".join(REQUIRED)
    raise UnreadableFile(f"No sheet has a first row with the columns {wanted}")


def _header(sheet: Any) -> Row:
    with _understood():
        sheet.reset_dimensions()
        first = next(sheet.iter_rows(max_row=1, max_col=MOST_COLUMNS, values_only=True), ())
        cells = [as_cell(value) for value in first]
    while cells and not cells[-1].strip():
        cells.pop()
    return cells


def _rows(sheet: Any, table: template_rows.Table) -> Iterator[tuple[int, Row]]:
    # One column more than the header has, so that a cell without a header is noticed.
    width = len(table.names) + 1
    with _understood():
        rows = sheet.iter_rows(min_row=2, max_col=width, values_only=True)
    line = 1
    while batch := _batch(rows):
        for values in batch:
            line += 1
            if line > MOST_ROWS:
                raise UnreadableFile(f"The sheet has more than {MOST_ROWS} rows")
            if any(value is not None for value in values):
                yield line, _cells(values, table)


def _batch(rows: Iterator[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    with _understood():
        return list(islice(rows, AT_ONCE))


def _cells(values: Iterable[Any], table: template_rows.Table) -> Row:
    cells = [as_cell(value) for value in values]
    if not ERRORS.isdisjoint(cells):
        for at, cell in enumerate(cells):
            if cell in ERRORS:
                name = table.names[at] if at < len(table.names) else "(row)"
                table.reading.problems.append((name, f"holds Excel's error {cell}"))
                cells[at] = ""
    return cells


def as_cell(value: Any) -> str:
    """What Excel stores, as the same thing would be written in CSV."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "yes" if value else "no"
        case float():
            # 15 digits are all that Excel keeps.
            return f"{value:.15g}"
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
    return str(value)
