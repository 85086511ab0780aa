"""Units of work: whole or not at all, finished when begun, few in a turn."""

import asyncio
import threading
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import Connection, text

from front.errors import RecordUnavailable, UnknownConversation
from front.record import database
from front.record.database import Database
from front.settings import Settings
from tests.front.fakes import Client, say, until

_NEW = text(
    "INSERT INTO conversation (id, channel, interface_language, language, created_at, updated_at)"
    " VALUES ('c1', 'rest', 'en', 'en', '2026-01-01', '2026-01-01')"
)


@pytest.fixture
async def opened(settings: Settings) -> AsyncIterator[Database]:
    one = Database(settings.record)
    yield one
    await one.close()


def _count(connection: Connection) -> int:
    return int(connection.scalar(text("SELECT count(*) FROM conversation")) or 0)


async def test_a_unit_that_fails_changes_nothing(opened: Database) -> None:
    def insert_and(query: str) -> Any:
        def work(connection: Connection) -> None:
            connection.execute(_NEW)
            if not query:
                raise UnknownConversation
            connection.execute(text(query))

        return work

    with pytest.raises(UnknownConversation):
        await opened.write(insert_and(""))
    with pytest.raises(RecordUnavailable, match="no such table"):
        await opened.write(insert_and("SELECT 1 FROM nowhere"))
    assert await opened.read(_count) == 0


class _Held:
    """Work that has written and waits before its end."""

    def __init__(self) -> None:
        self.begun, self.free = threading.Event(), threading.Event()

    def __call__(self, connection: Connection) -> None:
        connection.execute(_NEW)
        self.begun.set()
        self.free.wait(10)


async def test_reading_does_not_wait_for_a_write(opened: Database) -> None:
    held = _Held()
    writing = asyncio.create_task(opened.write(held))
    await until(held.begun.is_set)
    assert await asyncio.wait_for(opened.read(_count), 5) == 0
    held.free.set()
    await writing
    assert await opened.read(_count) == 1


async def test_what_has_begun_is_finished_at_the_end(settings: Settings) -> None:
    one, held = Database(settings.record), _Held()
    writing = asyncio.create_task(one.write(held))
    await until(held.begun.is_set)
    writing.cancel()
    closing = asyncio.create_task(one.close())
    await asyncio.sleep(0.05)
    assert not closing.done()
    held.free.set()
    await closing
    again = Database(settings.record)
    assert await again.read(_count) == 1
    await again.close()


async def test_a_turn_reads_once_and_writes_twice(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To see whether who writes was away for days, to keep the message, to keep the answer: more
    visits are what makes turns slow."""
    visits = []
    unit = database._unit
    await say(client, "hello", client_id="k0")  # what is done once after a start is done then

    def counted(engine: Any, work: Any, until: float) -> Any:
        visits.append(engine.get_execution_options().get("writes", False))
        return unit(engine, work, until)

    monkeypatch.setattr(database, "_unit", counted)
    for client_id in ("k1", "k2"):
        await say(client, "hello", client_id=client_id)
    assert visits == [False, True, True] * 2
