"""Messages of one conversation come in the order of their ids, also to a page that broke between
two of them."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import Connection

from front.keys import SWITCHBOARD
from front.latecomers import _MOST, Latecomers
from front.message import Message
from front.record.locking import lock
from front.record.render import write
from front.settings import Settings
from tests import postgres
from tests.front.counsellors import record
from tests.front.fakes import Client, FakeRasa, front, history, say, settings_for, texts
from tests.front.sockets import Page


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with postgres.server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
async def client(
    request: pytest.FixtureRequest, rasa: FakeRasa, settings: Settings, tmp_path: Path
) -> AsyncIterator[Client]:
    """A front on each database, and a conversation of two messages in it."""
    if request.param == "sqlite":
        async with front(settings) as running:
            await say(running, "hi")
            yield running
        return
    with postgres.empty_schema(request.getfixturevalue("server")) as url:
        async with front(settings_for(rasa, tmp_path, record_url=SecretStr(url))) as running:
            await say(running, "hi")
            yield running


def _says(connection: Connection, text: str) -> Message:
    lock(connection, "c1")
    row = {"conversation_id": "c1", "sender": "service", "text": text, "language": "en"}
    return write(connection, row)


async def _written(client: Client, text: str) -> Message:
    return await record(client).write(lambda one: _says(one, text))


async def test_who_writes_second_is_seen_second(client: Client) -> None:
    """Two connections: the second one gets its id when the first one has committed."""
    wrote, goes_on = threading.Event(), threading.Event()

    def slowly(connection: Connection) -> Message:
        said = _says(connection, "first")
        wrote.set()
        assert goes_on.wait(10)
        return said

    first = asyncio.create_task(record(client).write(slowly))
    assert await asyncio.to_thread(wrote.wait, 10)
    second = asyncio.create_task(_written(client, "second"))
    done, _ = await asyncio.wait({second}, timeout=0.3)
    assert not done
    assert texts(await history(client)) == ["hi", "echo hi"]
    goes_on.set()
    assert (await first).id < (await second).id
    assert texts(await history(client))[2:] == ["first", "second"]


async def test_a_page_that_broke_between_two_is_told_of_the_older_one(client: Client) -> None:
    assert client.app is not None
    board = client.app[SWITCHBOARD]
    page = await Page.open(client)
    older, younger = await _written(client, "older"), await _written(client, "younger")
    # The thread that committed first is the second one to tell of it.
    await board.desk.told("c1", [younger])
    await page.said("younger")
    await page.close()
    await board.desk.told("c1", [older])
    again = await Page.open(client, after=younger.id)
    assert texts(again.heard[0]["messages"]) == ["older"]
    await board.desk.told("c1", [await _written(client, "next")])
    await again.said("next")


async def test_a_page_that_came_back_before_that_hears_it_then(client: Client) -> None:
    assert client.app is not None
    board = client.app[SWITCHBOARD]
    older, younger = await _written(client, "older"), await _written(client, "younger")
    await board.desk.told("c1", [younger])
    page = await Page.open(client, after=younger.id)
    assert page.heard[0]["messages"] == []
    await board.desk.told("c1", [older])
    await page.said("older")


def test_what_was_late_is_known_of_so_many_conversations() -> None:
    known = Latecomers()
    for number in range(_MOST + 1):
        for message in (2, 3, 1):
            known.published(f"c{number}", message)
    assert known.of("c0") == ()
    assert known.of("c1") == known.of(f"c{_MOST}") == (1,)
    assert (len(known._youngest), len(known._late)) == (_MOST, _MOST)
