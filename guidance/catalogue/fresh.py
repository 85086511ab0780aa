"""A first fill of PostgreSQL's search entries: a table without indexes takes them several times
faster, and its indexes are made when all are there.

The entries go into a table beside the empty one and take its place at the end, so that whoever
searches meanwhile waits for a moment only.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

ENTRY, FRESH = "search_entry", "fresh_search_entry"
BEGIN = (
    f"CREATE TABLE {FRESH} (LIKE {ENTRY} INCLUDING ALL EXCLUDING INDEXES)",
    # As the migration that made the table has it: LIKE does not copy it.
    f"ALTER TABLE {FRESH} SET (toast_tuple_target = 128)",
)
END = (
    "SET LOCAL maintenance_work_mem = '256MB'",
    f"CREATE INDEX fresh_keys ON {FRESH} USING gin (keys)",
    f"ALTER TABLE {FRESH} ADD CONSTRAINT fresh_pkey PRIMARY KEY (number)",
    f"DROP TABLE {ENTRY}",
    f"ALTER TABLE {FRESH} RENAME TO {ENTRY}",
    f"ALTER INDEX fresh_keys RENAME TO {ENTRY}_keys",
    f"ALTER INDEX fresh_pkey RENAME TO {ENTRY}_pkey",
)


def begin(connection: Connection) -> str:
    """Makes the table beside and gives its name; where there are entries already, their table's."""
    if connection.dialect.name != "postgresql":
        return ENTRY
    if connection.scalar(text(f"SELECT EXISTS (SELECT FROM {ENTRY})")):  # noqa: S608
        return ENTRY
    _execute(connection, BEGIN)
    return FRESH


def end(connection: Connection) -> None:
    """Puts the table beside in the place of the empty one."""
    _execute(connection, END)


def _execute(connection: Connection, statements: tuple[str, ...]) -> None:
    for statement in statements:
        connection.execute(text(statement))
