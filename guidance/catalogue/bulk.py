"""Many rows at once, by the way that is the database driver's fastest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

Row = tuple[Any, ...]


def insert(connection: Connection, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Adds rows to a table; dates as ISO 8601 text. The driver's errors come as they are."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        _insert_sqlite(connection, table, columns, rows)
    else:
        _copy(connection, table, columns, rows)


def _insert_sqlite(
    connection: Connection, table: str, columns: Sequence[str], rows: Sequence[Row]
) -> None:
    places = ",".join("?" * len(columns))
    names = ",".join(f'"{name}"' for name in columns)
    statement = f'INSERT INTO "{table}" ({names}) VALUES ({places})'  # noqa: S608
    cursor = connection.connection.cursor()
    cursor.executemany(statement, rows)
    cursor.close()


def _copy(connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    names = ",".join(f'"{name}"' for name in columns)
    driver = connection.connection.driver_connection
    if driver is None:
        raise TypeError("The connection is closed")
    with driver.cursor() as cursor, cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row(row)
