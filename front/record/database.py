"""The connection to the record's database, and units of work in it."""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from front.errors import RecordUnavailable
from front.record import sqlite

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
# Seconds in which a unit has its turn and its lock, or fails: so that whoever waits is told. Those
# behind one that waited in vain do not wait as long once more, each after the other.
_PATIENCE = 5.0
_LEAST = 0.1
# A server that has vanished from the network is given up after seconds, not after many minutes.
_REACHING = {"connect_timeout": 5, "keepalives_idle": 10, "tcp_user_timeout": 10_000}
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
    parsed = address(url)
    settings: dict[str, Any] = {"hide_parameters": True, "pool_size": _READERS + _WRITERS}
    if parsed.get_backend_name() == "postgresql":
        settings |= {"connect_args": _REACHING, "pool_pre_ping": True}
    engine = create_engine(parsed, **settings)
    if engine.dialect.name == "sqlite":
        sqlite.listen(engine)
    return engine


class Database:
    """Runs units of work, each in one transaction and one visit to a thread of its own.

    A driver for asyncio would change threads or tasks at every statement; that costs more than
    the statements. Every database error becomes RecordUnavailable.
    """

    def __init__(self, url: str) -> None:
        self._reading = open_engine(url)
        if file := sqlite_file(url):
            sqlite.hold_to(self._reading, file)
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
    until = time.monotonic() + _PATIENCE
    return await asyncio.get_running_loop().run_in_executor(threads, _unit, engine, work, until)


def _unit(engine: Engine, work: Work[Result], until: float) -> Result:
    """One transaction; again where two at once wrote what only one may, and this one was later.

    A unit looks before it writes, so that the second time it finds what the other one wrote.
    """
    for further in reversed(range(_TRIES)):
        try:
            with engine.connect() as connection:
                sqlite.wait_at_most(connection, max(_LEAST, until - time.monotonic()))
                with connection.begin():
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
