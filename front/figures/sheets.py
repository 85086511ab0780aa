"""The figures as CSV, for spreadsheets and for programs.

UTF-8 with a byte order mark, without which spreadsheets read Polish letters wrongly; lines end with
CR LF (RFC 4180). Between the fields stands what spreadsheets in that language expect: a semicolon,
with a decimal comma, in Polish, and commas in English. The first line names the columns in words,
the second by codes that never change. Seconds are plain numbers.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from front.figures import naming
from front.figures.hiding import Unit, Value
from front.figures.tables import Row, Table
from words import Words

MARK = "\ufeff"
_SEMICOLON = {"pl"}
# A spreadsheet would take what begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet(words: Words, table: Table) -> str:
    """One table, as it stands on the page."""
    columns = [naming.column_name(words, column) for column in table.columns]
    units = [_unit(words, column.unit) for column in table.columns]
    named = [f"{name}{unit}" for name, unit in zip(columns, units, strict=True)]
    what = [words.say("figures-csv-name"), words.say("figures-csv-code")]
    lines = [
        [*what, *named, words.say("figures-csv-what")],
        ["name", "code", *(column.code for column in table.columns), "definition"],
    ]
    lines += [[*_head(words, table, row), *_cells(words, table, row)] for row in table.rows]
    return _written(words, lines)


def every(words: Words, tables: Iterable[Table]) -> str:
    """All tables, one value a line."""
    codes = ("table", "name", "code", "column", "column-code", "value", "what")
    lines = [
        [words.say(f"figures-csv-{code}") for code in codes],
        ["table", "name", "code", "column", "column_code", "value", "definition"],
    ]
    lines += [line for table in tables for line in _long(words, table)]
    return _written(words, lines)


def _long(words: Words, table: Table) -> Iterator[list[str]]:
    for row in table.rows:
        for column, value in zip(table.columns, row.values, strict=True):
            name = f"{naming.column_name(words, column)}{_unit(words, column.unit)}"
            head = [table.code, *_head(words, table, row), name, column.code]
            yield [*head, _plain(words, value), naming.definition(words, table, row)]


def _head(words: Words, table: Table, row: Row) -> list[str]:
    return [naming.row_name(words, table, row), row.code or "none"]


def _cells(words: Words, table: Table, row: Row) -> list[str]:
    values = (_plain(words, value) for value in row.values)
    return [*values, naming.definition(words, table, row)]


def _unit(words: Words, unit: Unit) -> str:
    return f" ({words.say('figures-csv-seconds')})" if unit is Unit.SECONDS else ""


def _plain(words: Words, value: Value) -> str:
    """A number without separators between thousands, or why there is none."""
    if value.number is None:
        return naming.told(words, value)
    text = _digits(value.number)
    return text.replace(".", ",") if words.language in _SEMICOLON else text


def _digits(number: float) -> str:
    return str(int(number)) if number == int(number) else str(round(number, 2))


def _written(words: Words, lines: Iterable[list[str]]) -> str:
    out = io.StringIO()
    delimiter = ";" if words.language in _SEMICOLON else ","
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([_guarded(cell) for cell in line] for line in lines)
    return MARK + out.getvalue()


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
