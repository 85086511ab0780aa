"""SQLite: the state of a moment while others write, whether a file is sound, and its counts.

The online backup (https://www.sqlite.org/backup.html) is made from a connection that holds a read
transaction: so the state is that of its beginning, and writers are not held up.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from cairn.errors import NotPossible

_VERSION = "SELECT version_num FROM alembic_version"
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
_SEARCH = "SELECT 1 FROM sqlite_master WHERE name = 'message_search'"


@contextmanager
def held(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection that sees the state of this moment. Raises sqlite3.Error."""
    with closing(sqlite3.connect(f"file:{file}?mode=rw", uri=True, isolation_level=None)) as source:
        source.execute("PRAGMA busy_timeout=5000")
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield source


def copy(source: sqlite3.Connection, target: Path) -> None:
    """Writes what ``source`` sees into a new file, without remains of what was deleted.

    Raises sqlite3.Error, OSError.
    """
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(target, isolation_level=None)) as made:
        source.backup(made)
    tidy(target)


def tidy(file: Path) -> None:
    """Takes out what was deleted and is still in the bytes: entries of the index, free pages."""
    with closing(sqlite3.connect(file, isolation_level=None)) as made:
        if made.execute(_SEARCH).fetchone():
            made.execute("INSERT INTO message_search(message_search) VALUES('optimize')")
        made.execute("VACUUM")
        made.execute("PRAGMA journal_mode=DELETE")
    with file.open("rb") as opened:
        os.fsync(opened.fileno())


def sound(file: Path) -> None:
    """Raises NotPossible where a file is no whole SQLite database."""
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as opened:
            said = [row[0] for row in opened.execute("PRAGMA integrity_check")]
    except sqlite3.DatabaseError as error:
        raise NotPossible(f"{file.name} in the backup is damaged.") from error
    if said != ["ok"]:
        raise NotPossible(f"{file.name} in the backup is damaged: {said[0]}.")


def counted(file: Path) -> tuple[str | None, dict[str, int]]:
    """The version of a file's tables, and how many rows each has. Raises sqlite3.Error."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as opened:
        names = [row[0] for row in opened.execute(_TABLES)]
        found = opened.execute(_VERSION).fetchone() if "alembic_version" in names else None
        rows = {
            one: int(opened.execute(f'SELECT count(*) FROM "{one}"').fetchone()[0])  # noqa: S608
            for one in sorted(names)
            if not one.startswith(("sqlite_", "message_search_", "search_index_"))
        }
    return (str(found[0]) if found else None), rows
