"""Whose turn it is follows from events in any order."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial

import pytest
from sqlalchemy import select

from front.keys import SWITCHBOARD
from front.record import chats, elsewhere, turns
from front.record.chatwoot_tables import turns as table
from front.record.elsewhere import Why
from front.record.turns import News
from front.settings import Settings
from front.switchboard import Said
from guidance.handoff import silent
from tests.front.counsellors import record
from tests.front.fakes import Client, front

PLACE = "12"


@pytest.fixture
async def client(settings: Settings) -> AsyncIterator[Client]:
    """A front with a conversation of Chatwoot that has begun."""
    async with front(settings) as running:
        chat = await record(running).write(lambda one: chats.here(one, "chatwoot", PLACE))
        await running.app[SWITCHBOARD].receive(Said(chat.conversation, "hello", "chatwoot"))
        yield running


async def hear(client: Client, *news: News, place: str = PLACE) -> list[bool]:
    """Whether each is ours."""
    return [await record(client).write(partial(turns.heard, place=place, news=one)) for one in news]


async def quiet(client: Client) -> bool:
    """Whether the assistant is silent."""
    name = await record(client).read(lambda one: turns.conversation(one, PLACE))
    held = await record(client).handoff_here(str(name))
    return held is not None and silent(held.state)


async def ask(client: Client) -> None:
    """A person is asked for: it is on its way to the agents."""
    name = await record(client).read(lambda one: turns.conversation(one, PLACE))
    await record(client).write(lambda one: elsewhere.hold(one, str(name), Why("learner")))


OPEN, PENDING, RESOLVED = "open", "pending", "resolved"


@pytest.mark.parametrize(
    ("news", "expected"),
    [
        ([News(OPEN, 20)], True),
        ([News("snoozed", 20)], True),
        ([News(OPEN, 20), News(PENDING, 30)], False),
        ([News(OPEN, 20), News(RESOLVED, 30)], False),
        # Late: it was changed before what is known.
        ([News(OPEN, 20), News(PENDING, 10)], True),
        ([News(OPEN, 20), News(RESOLVED, 10)], True),
        ([News(RESOLVED, 30), News(OPEN, 20)], False),
        ([News(PENDING, 30, 7), News(OPEN, 20)], False),
        # Late by its number, however the moments look: older versions tell full seconds.
        ([News(OPEN, 20, 9), News(PENDING, 20, 8)], True),
        ([News(OPEN, 20, 9), News(PENDING, 21, 8)], True),
        ([News(OPEN, 20, 9), News(PENDING, 20, 9)], True),
        ([News(OPEN, 20, 9), News(PENDING, 20, 10)], False),
        # Without any moment the order of coming is all there is.
        ([News(OPEN), News(PENDING)], False),
        ([News(PENDING, 0, 1), News(OPEN), News(PENDING, 0, 1)], True),
        # An event that tells no status changes nothing.
        ([News(OPEN, 20, 9), News("", 30, 10)], True),
    ],
)
async def test_only_what_is_newer_changes_it(
    client: Client, news: list[News], expected: bool
) -> None:
    assert all(await hear(client, *news))
    assert await quiet(client) is expected


async def test_a_turn_on_its_way_is_not_taken_back_by_what_is_from_before(client: Client) -> None:
    await hear(client, News(PENDING, 10, 101))
    await ask(client)
    # The learner wrote on before Chatwoot was asked to turn it over.
    await hear(client, News(PENDING, 11, 102), News(PENDING, 12))
    assert await quiet(client)
    await record(client).write(lambda one: turns.passed_on(one, PLACE, 104))
    # Told late: written before the note.
    await hear(client, News(PENDING, 13, 103))
    assert await quiet(client)
    await hear(client, News(PENDING, 14, 105))
    assert not await quiet(client)


async def test_resolved_ends_it_also_on_its_way(client: Client) -> None:
    await ask(client)
    await hear(client, News(RESOLVED, 10))
    assert not await quiet(client)


async def test_a_request_taken_back_keeps_the_number_of_the_newest_message(client: Client) -> None:
    await ask(client)
    await record(client).write(lambda one: turns.passed_on(one, PLACE, 104))
    await record(client).write(lambda one: turns.taken_back(one, PLACE))
    row = await record(client).read(lambda one: one.execute(select(table)).one())
    assert (row.status, row.message) == (PENDING, 104)


async def test_what_agents_have_from_the_start_is_not_ours(client: Client) -> None:
    news = [News(status, 10) for status in (OPEN, "snoozed", PENDING, "")]
    assert await hear(client, *news, place="77") == [False, False, True, True]
    assert await record(client).read(lambda one: turns.conversation(one, "77")) is None
