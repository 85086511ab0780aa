"""Who floods a chat is read more slowly: nothing is lost, nobody else waits, danger comes first."""

import pytest
from sqlalchemy import func, select

from front.keys import RECORD
from front.messaging import Kind
from front.record.messaging_tables import updates
from front.settings import Settings
from tests.front.fakes import Client, FakeRasa, settings_for, until
from tests.messaging.paper import Paper, running, text

_DANGER = "I want to kill myself"


@pytest.fixture
def paper() -> Paper:
    return Paper()


@pytest.fixture
def slow(settings: Settings, rasa: FakeRasa) -> Settings:
    """Three messages a minute in a chat."""
    return settings_for(rasa, settings.var, limits=0.1)


async def _waiting(client: Client) -> int:
    assert client.app is not None
    count = select(func.count()).select_from(updates).where(updates.c.waiting)
    return await client.app[RECORD].read(lambda one: int(one.execute(count).scalar_one()))


async def test_a_flood_waits_is_told_once_and_lets_danger_through(
    slow: Settings, paper: Paper, rasa: FakeRasa
) -> None:
    async with running(slow, paper) as (client, hub):
        for number in range(8):
            assert await hub.take(paper, text(f"no {number}", f"a{number}"))
        await hub.take(paper, text("hello", "b1", chat="ben"))
        await until(lambda: "echo hello" in paper.texts("ben"))
        await until(lambda: any("very fast" in one for one in paper.texts()))
        await hub.take(paper, text(_DANGER, "a99"))
        await until(lambda: "/distress" in rasa.heard)
        await hub.take(paper, text("one more", "a100"))
        assert sum("very fast" in one for one in paper.texts()) == 1
        assert await _waiting(client) == 6
    assert [one for one in rasa.heard if one.startswith("no")] == ["no 0", "no 1", "no 2"]
    # What waited is in the record, and is dealt with after the next start.
    async with running(settings_for(rasa, slow.var), paper) as (client, _hub):
        await until(lambda: "one more" in rasa.heard)
        assert await _waiting(client) == 0
    assert [one for one in rasa.heard if one.startswith("no")] == [f"no {n}" for n in range(8)]


async def test_beyond_a_hundred_that_wait_it_is_said_once_that_more_is_not_taken(
    slow: Settings, paper: Paper, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("front.messaging.hub.CHAT_WAITING", 5)
    async with running(slow, paper) as (client, hub):
        taken = [await hub.take(paper, text(f"no {n}", f"a{n}")) for n in range(20)]
        assert not all(taken)
        await until(
            lambda: any("faster than I can" in one or "very fast" in one for one in paper.texts())
        )
        assert await _waiting(client) <= 5
        # A cry for help and what the platform itself tells are taken in any case.
        assert await hub.take(paper, text(_DANGER, "a99"))
        await until(lambda: "/distress" in rasa.heard)
        assert await hub.take(paper, text("", "a100").model_copy(update={"kind": Kind.BLOCKED}))
        told = [one for one in paper.texts() if "fast" in one]
    assert len(told) == 1


async def test_a_busy_front_reads_the_chats_later(
    settings: Settings, paper: Paper, rasa: FakeRasa
) -> None:
    rasa.free.clear()
    async with running(settings_for(rasa, settings.var, backlog=1), paper) as (client, hub):
        await hub.take(paper, text("hello", "a1"))
        await until(lambda: rasa.heard == ["hello"])
        await hub.take(paper, text("and me", "b1", chat="ben"))
        assert await _waiting(client) == 1
        rasa.free.set()
        await until(lambda: "echo and me" in paper.texts("ben"), 15)
    assert not any("later" in one for one in paper.texts("ben"))
