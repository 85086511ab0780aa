"""What was deleted leaves the files of the database, too.

SQLite overwrites deleted rows with zeros (``secure_delete``), but two places keep them: the index
of words, which only notes that an entry is gone until its parts are merged
(https://www.sqlite.org/fts5.html, "The 'merge' Command"), and the write-ahead log, which holds the
pages as they were. PostgreSQL keeps old versions of rows until they are vacuumed, and would do so
by itself only after a fifth of a table has changed.
"""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import Connection, text

from front.record.erasing import ERASED
from front.record.store import Record

log = structlog.get_logger()

# Pages of the index that one step writes: other writers come in between.
_STEP = 64
_MOST_STEPS = 100_000
# Milliseconds that the log is waited for while somebody reads; nobody may write meanwhile.
_PATIENCE = 250

_MERGE = text("INSERT INTO message_search(message_search, rank) VALUES('merge', :pages)")
_CHANGES = text("SELECT total_changes()")


async def scrub(record: Record) -> bool:
    """False where somebody read meanwhile and it has to be done again.

    Raises RecordUnavailable.
    """
    if await record.read(_sqlite):
        await _merge(record)
        return await record.outside(empty_log)
    await record.outside(_vacuum)
    return True


def empty_log(driver: Any) -> bool:
    """Brings SQLite's write-ahead log into the file and cuts it to nothing; whether that worked.

    ``driver``: a connection of sqlite3.
    """
    before = driver.execute("PRAGMA busy_timeout").fetchone()[0]
    driver.execute(f"PRAGMA busy_timeout={_PATIENCE}")
    try:
        busy, _pages, _moved = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        driver.execute(f"PRAGMA busy_timeout={before}")
    return not busy


def empty_log_of(file: Path) -> bool:
    """The same of another SQLite file; True also where there is none, or it cannot be opened."""
    if not file.exists():
        return True
    try:
        with closing(sqlite3.connect(file, isolation_level=None)) as driver:
            return empty_log(driver)
    except sqlite3.Error as error:
        log.warning("log_not_emptied", file=file.name, cause=type(error).__name__)
        return True


async def _merge(record: Record) -> None:
    """All parts of the index become one, in steps; entries that are gone are left out."""
    pages = -_STEP
    for _ in range(_MOST_STEPS):
        if not await record.write(partial(_merged, pages)):
            return
        pages = _STEP


def _merged(pages: int, connection: Connection) -> bool:
    """Whether a step had something to do: it writes two rows at least then."""
    before = int(connection.scalar(_CHANGES) or 0)
    connection.execute(_MERGE, {"pages": pages})
    return int(connection.scalar(_CHANGES) or 0) - before >= 2


def _vacuum(connection: Connection) -> None:
    for one in ERASED:
        connection.execute(text(f'VACUUM "{one.table.name}"'))


def _sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
