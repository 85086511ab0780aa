"""The connection to the record's database, and what SQLite needs to be told."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)

from front.errors import RecordUnavailable

_ASYNC_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+asyncpg",
    "postgres": "postgresql+asyncpg",
}


def address(url: str) -> URL:
    """The URL with an asynchronous driver, whichever way the operator wrote it."""
    parsed = make_url(url)
    return parsed.set(drivername=_ASYNC_DRIVERS.get(parsed.drivername, parsed.drivername))


def sqlite_file(url: str) -> Path | None:
    """The file behind an SQLite URL; None for other databases and for memory."""
    parsed = address(url)
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))


def open_engine(url: str) -> AsyncEngine:
    """An engine that connects when it is first used. Errors never show parameters: they hold
    what people wrote."""
    engine = create_async_engine(address(url), hide_parameters=True, pool_pre_ping=False)
    if engine.dialect.name == "sqlite":
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver's own transactions begin too late and too weak: see _begin_sqlite.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    # In WAL mode a commit at NORMAL is in the operating system's hands when it returns, so it
    # outlives the death of any process (kill -9). FULL would add a disk flush to every turn and
    # protect the last moments before a power cut only; the file itself stays sound at both.
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA busy_timeout=5000")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later fails at once when another process wrote in
    # between; one that takes the write lock at its start waits its turn (busy_timeout).
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


class Database:
    """Sessions that read or write; every database error becomes RecordUnavailable."""

    def __init__(self, url: str) -> None:
        self._engine = open_engine(url)
        self._reads = async_sessionmaker(self._engine, expire_on_commit=False)
        self._writes = async_sessionmaker(
            self._engine.execution_options(writes=True), expire_on_commit=False
        )

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session for reading."""
        async with _session(self._reads) as session:
            yield session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """A session whose changes are durable when the block has ended without an error."""
        async with _session(self._writes) as session:
            yield session

    async def close(self) -> None:
        """Gives all connections back."""
        await self._engine.dispose()


def cause(error: Exception) -> str:
    """A database error for the log: its first line; the next ones may quote what was stored."""
    driver = getattr(error, "orig", None) or error
    return f"{type(driver).__name__}: {str(driver).partition(chr(10))[0]}"


@asynccontextmanager
async def _session(maker: async_sessionmaker[AsyncSession]) -> AsyncIterator[AsyncSession]:
    try:
        async with maker() as session, session.begin():
            yield session
    except (SQLAlchemyError, OSError) as error:
        raise RecordUnavailable(cause(error)) from error
