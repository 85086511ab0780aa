"""A table of figures: rows and columns by code, values as they may be shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from front.figures.hiding import Unit, Value


class Rows(StrEnum):
    """What names a row: a sentence by its code, or something with a name of its own."""

    FIGURE = "figure"
    DAY = "day"
    LANGUAGE = "language"
    CHANNEL = "channel"
    REASON = "reason"
    LIMIT = "limit"
    FIELD = "field"
    OUTCOME = "outcome"
    WHOSE = "whose"
    FAULT = "fault"


@dataclass(frozen=True)
class Column:
    """One column; ``drawn``: the page shows it as bars."""

    code: str
    unit: Unit = Unit.COUNT
    drawn: bool = False


@dataclass(frozen=True)
class Row:
    """One row; its values stand in the order of the columns."""

    code: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Table:
    """A table by its code; ``kind`` says how each row is named.

    ``alike``: its columns are parts of one whole, and their bars have one scale.
    """

    code: str
    kind: Rows
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    alike: bool = False

    def value(self, row: str, column: str) -> Value:
        """One value. Raises KeyError for a row or column that is not there."""
        for one in self.rows:
            if one.code == row:
                return dict(zip((c.code for c in self.columns), one.values, strict=True))[column]
        raise KeyError(row)


def single(
    code: str, kind: Rows, values: Mapping[str, Value], name: str = "number", *, drawn: bool = False
) -> Table:
    """A table with one column of counts."""
    rows = tuple(Row(one, (value,)) for one, value in values.items())
    return Table(code, kind, (Column(name, drawn=drawn),), rows)
