"""Several at once: claims have one winner, and what two begin or say together is there once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterator

import pytest

from benchmarks.handoff_races import CONTENDERS, contenders, races
from front.message import Reply
from front.record import Learner
from front.record.moving import Step
from front.settings import Settings
from guidance.handoff import Move
from tests import postgres

RACES = 25
TIMES = 10


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with postgres.server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, settings: Settings, server: str) -> Iterator[str]:
    """An empty record on each database."""
    if request.param == "sqlite":
        yield settings.record
        return
    with postgres.empty_schema(server) as schema:
        yield schema


async def test_of_counsellors_who_claim_at_once_exactly_one_wins(url: str) -> None:
    outcomes = await races(url, RACES)
    assert [one for one in outcomes if not one.fair] == []
    # Not always the same one: they did run against each other.
    assert len({one.holder for one in outcomes}) > 1 or url.startswith("sqlite")


async def test_a_hand_off_that_several_begin_at_once_is_one(url: str) -> None:
    async with contenders(url) as records:
        for number in range(TIMES):
            name = f"c{number}"
            await records[0].keep(_says(name, "k0"))
            step = Step(Move.QUEUE, "learner")
            moved = await asyncio.gather(*(one.move_here(name, step) for one in records))
            assert len({one.handoff.number for one in moved}) == 1
            assert [one.before for one in moved].count(None) == 1
        assert len(await records[0].open_handoffs()) == TIMES


async def test_a_conversation_and_a_message_that_arrive_several_times_at_once_are_one(
    url: str,
) -> None:
    async with contenders(url) as records:
        for number in range(TIMES):
            name = f"c{number}"
            kept = await asyncio.gather(*(one.keep(_says(name, "k1")) for one in records))
            assert len({one.message.id for one in kept}) == 1
            assert [one.fresh for one in kept].count(True) == 1


async def test_what_a_counsellor_says_several_times_at_once_is_said_once(url: str) -> None:
    async with contenders(url) as records:
        await records[0].keep(_says("c1", "k1"))
        await records[0].move_here("c1", Step(Move.REACH, "counsellor", counsellor=1))
        said = [one.speak("c1", 1, Reply(text="hello"), "k2") for one in records]
        spoken = await asyncio.gather(*said)
        assert len({one.message.id for one in spoken}) == 1
        assert [one.fresh for one in spoken].count(True) == 1


async def test_messages_come_into_sight_in_the_order_of_their_ids(url: str) -> None:
    """Whoever asks for what came after the last message misses nothing."""
    async with contenders(url) as records:
        await records[0].keep(_says("c1", "k"))
        await records[0].move_here("c1", Step(Move.REACH, "counsellor", counsellor=1))
        says: list[Awaitable[object]] = [
            one.keep(_says("c1", f"k{n}")) for n, one in enumerate(records)
        ]
        says += [one.speak("c1", 1, Reply(text="x"), f"s{n}") for n, one in enumerate(records)]
        writing = asyncio.gather(*says)
        seen: list[int] = []
        while not writing.done():
            seen += [one.id for one in await records[0].history("c1", max(seen, default=0))]
        await writing
        seen += [one.id for one in await records[0].history("c1", max(seen, default=0))]
        every = [one.id for one in await records[0].history("c1")]
    assert seen == every
    assert len(every) == 1 + 2 * CONTENDERS


def _says(name: str, client_id: str) -> Learner:
    return Learner(name, "widget", "hello", None, "en", "en", client_id)
