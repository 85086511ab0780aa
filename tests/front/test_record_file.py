"""The record's file is locked by others, moved away, or exchanged while the front runs."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from front.errors import RecordUnavailable
from front.record import database
from front.record.database import Database
from front.record.migrate import migrate


@pytest.fixture
async def file(tmp_path: Path) -> Path:
    """An empty record."""
    await migrate(f"sqlite:///{tmp_path}/record.db")
    return tmp_path / "record.db"


@pytest.fixture
async def opened(file: Path) -> AsyncIterator[Database]:
    """The record, with a connection that has been used."""
    one = Database(f"sqlite:///{file}")
    await one.write(_add("before"))
    yield one
    await one.close()


def _add(name: str) -> database.Work[None]:
    def work(connection: Connection) -> None:
        connection.execute(
            text(
                "INSERT INTO conversation (id, channel, interface_language, language, created_at,"
                f" updated_at) VALUES ('{name}', 'rest', 'en', 'en', '2026-01-01', '2026-01-01')"
            )
        )

    return work


def _names(connection: Connection) -> list[str]:
    return list(connection.scalars(text("SELECT id FROM conversation ORDER BY id")))


def _move(file: Path, there: Path) -> None:
    there.mkdir(exist_ok=True)
    for one in file.parent.glob(f"{file.name}*"):
        one.rename(there / one.name)


async def test_nothing_is_written_into_a_file_that_was_moved_away(
    opened: Database, file: Path
) -> None:
    _move(file, file.parent / "away")
    with pytest.raises(RecordUnavailable, match="gone"):
        await opened.write(_add("during"))
    with pytest.raises(RecordUnavailable, match="gone"):
        await opened.read(_names)
    assert not await asyncio.to_thread(file.exists), "an empty record was made in its place"
    _move(file.parent / "away" / file.name, file.parent)
    await opened.write(_add("later"))
    assert await opened.read(_names) == ["before", "later"]


async def test_a_file_that_was_exchanged_is_read_and_written_from_then_on(
    opened: Database, file: Path
) -> None:
    copy = file.parent / "copy.db"
    with closing(sqlite3.connect(file)) as one, closing(sqlite3.connect(copy)) as other:
        one.backup(other)
    await opened.write(_add("lost"))
    _move(file, file.parent / "away")
    shutil.copyfile(copy, file)
    await opened.write(_add("new"))
    assert await opened.read(_names) == ["before", "new"]


async def test_while_another_holds_the_lock_all_who_wait_are_told_in_time(
    opened: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PATIENCE", 0.6)
    monkeypatch.setattr(database, "_LEAST", 0.01)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        writes = [opened.write(_add(f"c{number}")) for number in range(6)]
        found = await asyncio.gather(*writes, return_exceptions=True)
        took = time.monotonic() - began
        assert await opened.read(_names) == ["before"]
        other.execute("ROLLBACK")
    assert {type(one) for one in found} == {RecordUnavailable}
    assert took < 3 * 0.6, f"they waited one after the other: {took:.1f} s"
    await opened.write(_add("after"))
    assert await opened.read(_names) == ["after", "before"]
