"""What SQLite needs to be told, and what it does not notice: that its file is another one now."""

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DisconnectionError

_WAIT_MS = 5000


def listen(engine: Engine) -> None:
    """Prepares every connection of an engine, and every transaction."""
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)


def hold_to(engine: Engine, file: Path) -> None:
    """Each transaction of the engine is in the file that has this name now.

    A file that was moved away, as by a restore or an unmounted disk, is written on in silence
    through connections that were open; a new connection would make an empty one in its place.
    """

    def connect(_dialect: Any, _record: Any, _words: Any, _settings: Any) -> None:
        if not file.exists():
            raise sqlite3.OperationalError("the database's file is gone")

    def opened(_connection: Any, record: Any) -> None:
        record.info["file"] = _identity(file)

    def taken(connection: Any, record: Any, _proxy: Any) -> None:
        if record.info.get("file") != _identity(file):
            _let_go(connection)
            raise DisconnectionError

    event.listen(engine, "do_connect", connect)
    event.listen(engine, "connect", opened)
    event.listen(engine, "checkout", taken)


def wait_at_most(connection: Connection, seconds: float) -> None:
    """How long the next transaction may wait for the lock; called before it begins."""
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection):
        driver.execute(f"PRAGMA busy_timeout={max(0, round(seconds * 1000))}")


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(file)  # noqa: PTH116  asked at every transaction
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _let_go(connection: Any) -> None:
    # Closing the last connection removes the log by its name: by now that may be the log of
    # another file. Before Python 3.12 it cannot be told to leave it.
    if hasattr(connection, "setconfig"):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE)  # type: ignore[attr-defined]


def _prepare(connection: Any, _record: object) -> None:
    # The driver's own transactions begin too late and too weak: see _begin.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    # What was acknowledged outlives a power cut too: each commit waits until the disk has it.
    # At NORMAL it would only be in the hands of the operating system (docs/decisions/0044).
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute(f"PRAGMA busy_timeout={_WAIT_MS}")
    cursor.execute("PRAGMA foreign_keys=ON")
    # What is deleted is overwritten with zeros.
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    # A transaction that reads first and writes later fails at once when another process wrote in
    # between; one that takes the write lock at its start waits its turn (busy_timeout).
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
