"""Rows with odd values in every table of a database, whatever its tables are just then."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Time,
    insert,
    select,
)
from sqlalchemy.types import TypeEngine

from front.errors import KeyMissing
from front.record.keyring import ring

ROWS = 3
# As migration 0015 seals them. No platform has longer addresses, and an index has its bounds.
_SEALED = {"handoff": "contact_value", "note": "text", "counsellor": "email", "chat": "address"}
_LONGEST_ADDRESS = 200
Found = dict[str, list[dict[str, Any]]]
# Kept by the database itself beside a table of ours.
_SHADOWS = ("message_search", "search_index", "sqlite_", "alembic_version")
_ODD = ("", "Zażółć gęślą\njaźń 🦉 \\ % ' \" ;--", " " * 3 + "\t\u00a0\u200b" + "ł" * 2000)
_TIMES = (
    datetime(1970, 1, 1, tzinfo=UTC),
    datetime(2024, 2, 29, 23, 59, 59, 999999, tzinfo=UTC),
    datetime(9999, 12, 31, 11, tzinfo=UTC),
)
_VALUES: dict[type[Any], tuple[Any, Any, Any]] = {
    Boolean: (False, True, False),
    Float: (0.0, -1.5, 1e15),
    DateTime: _TIMES,
    Date: (date(1970, 1, 1), date(2024, 2, 29), date(9999, 12, 31)),
    Time: (time(0, 0), time(12, 30), time(23, 59, 59, 999999)),
    LargeBinary: (b"", bytes(range(256)), b"\0" * 5000),
    JSON: ({}, {"ł": ["\u2028", 1.5, None, True]}, []),
}


def tables(connection: Connection) -> list[Table]:
    """The tables as they are, what is referred to before what refers."""
    found = MetaData()
    found.reflect(connection)
    return [one for one in found.sorted_tables if not one.name.startswith(_SHADOWS)]


def fill(connection: Connection) -> None:
    """Empties every table and writes ROWS rows into each."""
    present = tables(connection)
    for table in reversed(present):
        connection.execute(table.delete())
    sealed = _seals(present)
    for table in present:
        rows = [_row(table, number) for number in range(ROWS)]
        connection.execute(insert(table), [_kept(table, row, sealed) for row in rows])


def found(connection: Connection) -> Found:
    """All rows of all tables, by column, in an order of their own."""
    everything = {}
    for table in tables(connection):
        rows = [_opened(table, dict(row)) for row in connection.execute(select(table)).mappings()]
        everything[table.name] = sorted(rows, key=lambda row: repr(sorted(row.items())))
    return everything


def shared(everything: Found, by: Found) -> Found:
    """Of ``everything`` the tables and columns that ``by`` has, too."""
    cut = {}
    for name in everything.keys() & by.keys():
        names = set(by[name][0]) if by[name] else set()
        rows = [{key: row[key] for key in row.keys() & names} for row in everything[name]]
        cut[name] = sorted(rows, key=lambda row: repr(sorted(row.items())))
    return cut


def _seals(present: list[Table]) -> bool:
    """Whether the record is of a version that seals."""
    return any(one.name == "chat" and "address_key" in one.columns for one in present)


def _kept(table: Table, row: dict[str, Any], sealed: bool) -> dict[str, Any]:
    name = _SEALED.get(table.name, "")
    said = row.get(name)
    if said is None:
        return row
    if table.name == "chat":
        row["address"] = said = said[:_LONGEST_ADDRESS]
    if sealed:
        place = f"{table.name}.{name}"
        row[name] = ring().seal(place, said)
        if table.name == "chat":
            row["address_key"] = ring().searched(place, said)
    return row


def _opened(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row with what is sealed in it opened: each sealing looks different."""
    found, name = dict(row), _SEALED.get(table.name, "")
    with suppress(KeyMissing):
        if found.get(name) is not None:
            found[name] = ring().open(f"{table.name}.{name}", found[name])
    return found


def _row(table: Table, number: int) -> dict[str, Any]:
    values = {}
    for column in table.columns:
        if column.computed is None:
            values[column.name] = _value(table, column, number)
    return values


def _value(table: Table, column: Column[Any], number: int) -> Any:
    if column.foreign_keys:
        [key] = column.foreign_keys
        referred = table.metadata.tables[key.target_fullname.rpartition(".")[0]]
        name = key.target_fullname.rpartition(".")[2]
        return _value(referred, referred.columns[name], number)
    alone = column.primary_key or any(
        column.name in (one.name for one in getattr(key, "columns", ()))
        for key in [*table.indexes, *table.constraints]
        if getattr(key, "unique", False) or type(key).__name__ == "UniqueConstraint"
    )
    if not alone and column.nullable and number == 0:
        return None
    return _of(column.type, number, alone)


def _of(kind: TypeEngine[Any], number: int, alone: bool) -> Any:
    if isinstance(kind, Integer) and not isinstance(kind, Boolean):
        return number + 1 if alone else (0, -1, 2**31 - 1)[number]
    if isinstance(kind, DateTime) and not kind.timezone:
        return _TIMES[number].replace(tzinfo=None)
    for known, values in _VALUES.items():
        if isinstance(kind, known):
            return values[number]
    if type(kind).__name__ == "TSVECTOR":
        return f"'word{number}'"
    length = getattr(kind, "length", None)
    said = f"{number}{_ODD[number]}" if alone else _ODD[number]
    return said[:length] if length else said
