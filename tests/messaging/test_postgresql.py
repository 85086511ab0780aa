"""The same on PostgreSQL, where many write at a time."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from front.keys import RECORD
from front.record import chats
from tests.front.fakes import FakeRasa, settings_for, until
from tests.front.retention.looking import look
from tests.messaging.paper import Paper, running, text
from tests.postgres import empty_schema, server


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with server() as started, empty_schema(started) as own:
        yield own


async def test_each_update_once_whoever_brings_it_at_the_same_time(
    url: str, rasa: FakeRasa, tmp_path: Path
) -> None:
    settings = settings_for(rasa, tmp_path, record_url=SecretStr(url))
    updates = [text(f"no {n}", str(n), f"chat-{n % 5}", sequence=n) for n in range(20)]
    async with running(settings, paper := Paper()) as (client, hub):
        brought = await asyncio.gather(*(hub.take(paper, one) for one in updates * 3))
        await until(lambda: len(paper.sent) == 25, 30)
        record = client.app[RECORD]
        assert len(await record.read(lambda one: chats.every(one, "paper"))) == 5
        assert not (await look(client, 13)).counts
        await hub.set_mark(paper, "1")
        await hub.set_mark(paper, "2")
        assert await hub.mark(paper) == "2"
    assert sum(brought) == 20
    assert sorted(rasa.heard) == sorted(f"no {n}" for n in range(20))
    for chat in range(5):
        said = {one for one in paper.texts(f"chat-{chat}") if one.startswith("echo")}
        assert said == {f"echo no {n}" for n in range(chat, 20, 5)}
