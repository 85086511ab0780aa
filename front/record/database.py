"""The connection to the record's database, and what SQLite needs to be told."""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from front.errors import RecordUnavailable

_DRIVERS = {
    "sqlite": "sqlite",
    "sqlite+aiosqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+asyncpg": "postgresql+psycopg",
}
_READERS = 3
_WRITERS = 8  # PostgreSQL; SQLite lets one write at a time, so a second thread would only wait
_TRIES = 4  # of a unit of work that lost a race against another one
_LOST = {"40001", "40P01"}  # PostgreSQL: could not serialize, deadlock

Result = TypeVar("Result")
Work = Callable[[Connection], Result]


def address(url: str) -> URL:
    """The URL with the driver used here, whichever way the operator wrote it."""
    parsed = make_url(url)
    return parsed.set(drivername=_DRIVERS.get(parsed.drivername, parsed.drivername))


def sqlite_file(url: str) -> Path | None:
    """The file behind an SQLite URL; None for other databases and for memory."""
    parsed = address(url)
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))


def open_engine(url: str) -> Engine:
    """An engine that connects when it is first used. Errors never show parameters: they hold
    what people wrote."""
    engine = create_engine(address(url), hide_parameters=True, pool_size=_READERS + _WRITERS)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver's own transactions begin too late and too weak: see _begin_sqlite.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    # What a learner was told is kept must outlive a power cut: at FULL a commit is on the disk when
    # it returns. At NORMAL it is in the operating system's hands only (docs/decisions/0043).
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA busy_timeout=5000")
    cursor.execute("PRAGMA foreign_keys=ON")
    # What is deleted is overwritten with zeros.
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later fails at once when another process wrote in
    # between; one that takes the write lock at its start waits its turn (busy_timeout).
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


class Database:
    """Runs units of work, each in one transaction and one visit to a thread of its own.

    A driver for asyncio would change threads or tasks at every statement; that costs more than
    the statements. Every database error becomes RecordUnavailable.
    """

    def __init__(self, url: str) -> None:
        self._reading = open_engine(url)
        self._writing = self._reading.execution_options(writes=True)
        writers = 1 if self._reading.dialect.name == "sqlite" else _WRITERS
        self._readers = ThreadPoolExecutor(_READERS, "record-read")
        self._writers = ThreadPoolExecutor(writers, "record-write")

    async def read(self, work: Work[Result]) -> Result:
        """What ``work`` returns; it only reads."""
        return await _visit(self._readers, self._reading, work)

    async def write(self, work: Work[Result]) -> Result:
        """What ``work`` returns; its changes are durable then, or none is made.

        ``work`` may run more than once: it must do nothing but what the transaction undoes.
        Whoever is cancelled here does not know which: work that has begun is finished.
        """
        return await _visit(self._writers, self._writing, work)

    async def outside(self, work: Callable[[Any], Result]) -> Result:
        """What ``work`` returns of a connection without a transaction, for what the database does
        only so. Raises RecordUnavailable."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._writers, _outside, self._reading, work)

    async def close(self) -> None:
        """Gives all connections back, when what has begun is finished."""
        await asyncio.to_thread(self._end)

    def _end(self) -> None:
        self._readers.shutdown()
        self._writers.shutdown()
        self._reading.dispose()


def cause(error: Exception) -> str:
    """A database error for the log: its first line; the next ones may quote what was stored."""
    driver = getattr(error, "orig", None) or error
    return f"{type(driver).__name__}: {str(driver).partition(chr(10))[0]}"


async def _visit(threads: ThreadPoolExecutor, engine: Engine, work: Work[Result]) -> Result:
    return await asyncio.get_running_loop().run_in_executor(threads, _unit, engine, work)


def _unit(engine: Engine, work: Work[Result]) -> Result:
    """One transaction; again where two at once wrote what only one may, and this one was later.

    A unit looks before it writes, so that the second time it finds what the other one wrote.
    """
    for further in reversed(range(_TRIES)):
        try:
            with engine.begin() as connection:
                return work(connection)
        except (SQLAlchemyError, OSError) as error:
            if not further or not _lost(error):
                raise RecordUnavailable(cause(error)) from error
    raise AssertionError  # the last try returns or raises


def _outside(engine: Engine, work: Callable[[Any], Result]) -> Result:
    level = None if engine.dialect.name == "sqlite" else "AUTOCOMMIT"
    try:
        with engine.connect() as connection:
            if level:
                connection.execution_options(isolation_level=level)
                return work(connection)
            # SQLAlchemy would begin a transaction; the driver's own connection does not.
            return work(connection.connection.driver_connection)
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise RecordUnavailable(cause(error)) from error


def _lost(error: Exception) -> bool:
    """Whether a unit of work was undone only because another one was quicker."""
    if isinstance(error, IntegrityError):
        return True
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) in _LOST
