"""Columns whose values are sealed: who reads the database without the keys learns nothing of them.

A sealed column cannot be compared, searched or put in order by the database. Where a value has to
be found, a column of keyed hashes stands beside it (``found_by``).
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Column, Dialect, MetaData, Table, Text, TypeDecorator
from sqlalchemy.sql import operators

from front.record.keyring import ring

_COMPARING = frozenset(
    {
        operators.eq,
        operators.ne,
        operators.lt,
        operators.le,
        operators.gt,
        operators.ge,
        operators.in_op,
        operators.not_in_op,
        operators.like_op,
        operators.ilike_op,
        operators.desc_op,
        operators.asc_op,
    }
)


class Sealed(TypeDecorator[str]):
    """Text that is sealed on its way in and opened on its way out; null stays null.

    ``column``: table and column, to which the value is bound. ``found_by``: the column of that
    table with keyed hashes, where the value is searched for. Opening raises KeyMissing.
    """

    impl = Text
    cache_ok = True

    def __init__(self, column: str, found_by: str | None = None) -> None:
        super().__init__()
        self.column = column
        self.found_by = found_by

    class Comparator(TypeDecorator.Comparator[str]):
        """Refuses what would silently find nothing: the same value is sealed anew each time."""

        def operate(self, op: Any, *other: Any, **more: Any) -> Any:
            """What SQLAlchemy asks for ``column == value`` and the like."""
            if op in _COMPARING and other != (None,):
                raise TypeError("a sealed column is not compared in the database")
            return super().operate(op, *other, **more)

    comparator_factory = Comparator

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        """Into the database: sealed with the newest key."""
        return None if value is None else ring().seal(self.column, value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> str | None:
        """Out of the database: opened."""
        return None if value is None else ring().open(self.column, value)


def searched(column: str, value: str) -> str:
    """The keyed hash under which a value is kept. Raises KeyMissing."""
    return ring().searched(column, value)


def searches(column: str, value: str) -> list[str]:
    """All keyed hashes under which a value may be kept. Raises KeyMissing."""
    return ring().searches(column, value)


def hashed_from(column: str) -> Callable[[Any], str]:
    """For the default of a column of keyed hashes: made of the value that is written with it."""
    name = column.rpartition(".")[2]
    return lambda context: searched(column, context.get_current_parameters()[name])


def sealed_columns(metadata: MetaData) -> list[tuple[Table, Column[Any]]]:
    """Every sealed column of the record, with its table."""
    return [
        (table, column)
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Sealed)
    ]
