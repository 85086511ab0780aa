"""A counsellor is gone, a learner is gone, the front is gone: nobody loses their place."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Connection, update

from front.errors import AlreadyMoved
from front.handoff import Office
from front.record import presence
from front.record.handoff_tables import handoffs
from front.record.handoffs import KeptHandoff
from front.record.tables import now
from front.settings import Settings
from guidance.handoff import Priority, State
from tests.front.counsellors import at_desk, desk, record
from tests.front.fakes import Client, FakeRasa, front, history, say
from tests.front.orders import does
from words import Words

GONE = timedelta(minutes=3)
SORRY = Words.load("en").say("handoff-lapsed")


async def _seen(client: Client, before: timedelta, number: int = 1) -> None:
    """The counsellor's desk was last seen so long ago."""
    values = {"seen_at": now() - before}
    change = update(handoffs).where(handoffs.c.id == number).values(values)
    await record(client).write(lambda one: one.execute(change) and None)


async def _handoff(client: Client, number: int = 1) -> KeptHandoff:
    found = await record(client).handoff(number)
    assert found is not None
    return found


async def test_the_conversation_of_a_counsellor_who_is_gone_goes_back_ahead_of_others(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    anna = await at_desk(client)
    await say(client, "person", "c0")
    await say(client, "person", "c1")
    # Chosen out of turn: even then nobody but danger comes before who lost a counsellor.
    await desk(client).office.claim(2, anna)
    await _seen(client, GONE + timedelta(seconds=1), 2)
    assert await desk(client).office.lapse(GONE, now) == 1
    one = await _handoff(client, 2)
    assert (one.state, one.priority, one.counsellor) == (State.WAITING, Priority.RAISED, None)
    assert [each.number for each in await record(client).open_handoffs()] == [2, 1]
    assert (await history(client, "c1"))[-1]["text"] == SORRY
    assert (await say(client, "hello", "c1"))[0]["text"] == "echo hello"


async def test_a_desk_that_is_open_keeps_its_conversations(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    anna = await at_desk(client)
    await say(client, "person")
    await desk(client).office.claim(1, anna)
    await _seen(client, GONE + timedelta(seconds=1))
    await record(client).write(lambda one: presence.seen(one, anna.id))
    assert await desk(client).office.lapse(GONE, now) == 0
    assert (await _handoff(client)).state is State.WITH_COUNSELLOR


async def test_who_gives_back_in_the_same_moment_is_not_in_the_way(
    client: Client, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    does(rasa)
    anna = await at_desk(client)
    for name in ("c1", "c2"):
        await say(client, "person", name)
    for number in (1, 2):
        await desk(client).office.claim(number, anna)
        await _seen(client, GONE * 2, number)
    alone = await record(client).left_alone(now() - GONE)
    await desk(client).office.give_back(1, anna)

    async def left_alone(before: object) -> list[KeptHandoff]:
        return alone

    monkeypatch.setattr(record(client), "left_alone", left_alone)
    assert await desk(client).office.lapse(GONE, now) == 1
    assert (await _handoff(client, 1)).state is State.RETURNED
    assert (await _handoff(client, 2)).state is State.WAITING


async def test_after_a_restart_a_desk_has_a_moment_to_come_back(
    settings: Settings, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    does(rasa)
    monkeypatch.setattr("front.upkeep.PRESENT", timedelta(seconds=0.3))
    soon = settings.model_copy(update={"counsellor_gone": 0.4 / 60})
    async with front(settings) as client:
        anna = await at_desk(client)
        await say(client, "person")
        await desk(client).office.claim(1, anna)
        await _seen(client, timedelta(hours=1))
    lapsed: list[float] = []
    real = Office.lapse

    async def lapse(self: Office, *arguments: object) -> int:
        lapsed.append(1)
        return await real(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Office, "lapse", lapse)
    async with front(soon) as client:
        assert (await _handoff(client)).state is State.WITH_COUNSELLOR
        page = await client.ws_connect("/widget/ws", params={"conversation": "c1"})
        while True:
            frame = await page.receive_json(timeout=5)
            if frame["type"] == "message":
                break
        assert frame["message"]["text"] == SORRY
        assert (await _handoff(client)).state is State.WAITING
        await page.close()
    assert lapsed


async def test_who_asked_and_went_away_finds_it_all_days_and_restarts_later(
    settings: Settings, rasa: FakeRasa
) -> None:
    does(rasa)
    async with front(settings) as client:
        await say(client, "person", "c1")  # nobody is there: requested
        await at_desk(client)
        await say(client, "person", "c2")
        await record(client).write(_three_days_ago)
    async with front(settings) as client:
        states = [(one.conversation, one.state) for one in await record(client).open_handoffs()]
        assert states == [("c1", State.REQUESTED), ("c2", State.WAITING)]
        ben = await at_desk(client, "Ben")
        for number in (1, 2):
            await desk(client).office.claim(number, ben)
        assert len(await history(client, "c1")) == 4


def _three_days_ago(connection: Connection) -> None:
    before = now() - timedelta(days=3)
    values = {"requested_at": before, "updated_at": before}
    connection.execute(update(handoffs).values(values))


async def test_only_the_version_that_was_seen_is_claimed(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    anna = await at_desk(client)
    await say(client, "person")
    seen = (await _handoff(client)).version
    await say(client, "mail")
    with pytest.raises(AlreadyMoved):
        await desk(client).office.claim(1, anna, seen)
