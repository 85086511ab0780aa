"""What the clock does: closing time, opening time, and the time of an appointment."""

import asyncio
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import update

from front.handoff import Staffing
from front.handoff.clock import Clock, _call
from front.record import appointments, hours, teams
from front.record.hours_tables import appointments as table
from front.record.moving import Step
from front.record.tables import now
from front.settings import Settings
from guidance.handoff import Move, Priority, State
from guidance.hours import Override, Span
from tests.front.counsellors import at_desk, desk, leave, record
from tests.front.fakes import Client, FakeRasa, front, history, say
from tests.front.orders import does
from tests.front.teams import later, member, team
from tests.front.test_appointments import asked, booked
from words import Words

EN = Words.load("en")


def clock(client: Client, *here: str) -> Clock:
    """A clock for which the pages of these conversations are open."""
    return Clock(record(client), desk(client), lambda one: one in here)


async def switch(client: Client, number: int, is_open: bool) -> None:
    await record(client).write(lambda one: teams.override(one, number, Override(is_open)))


async def the_one(client: Client) -> Any:
    (found,) = await record(client).open_handoffs()
    return found


async def test_at_closing_time_who_waits_is_told_and_kept(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    number = await team(client)
    await member(client, number)
    await say(client, "person")
    assert await clock(client).tick() == 0
    await switch(client, number, is_open=False)
    assert await clock(client).tick() == 1
    told = (await history(client))[-1]
    assert told["text"].startswith(EN.say("meeting-closing"))
    assert told["handoff"] == {"state": "requested"}
    assert "/front_here" in [one["payload"] for one in told["buttons"]]
    assert await clock(client).tick() == 0


async def test_danger_is_never_sent_away(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    number = await team(client)
    await member(client, number)
    await say(client, "danger")
    await switch(client, number, is_open=False)
    assert await clock(client).tick() == 0


@pytest.mark.parametrize("here", [("c1",), ()])
async def test_at_opening_time_who_is_here_joins_the_queue(
    client: Client, rasa: FakeRasa, here: tuple[str, ...]
) -> None:
    does(rasa)
    number = await team(client, later())
    await member(client, number)
    await say(client, "person")
    assert await clock(client, *here).tick() == 0
    await switch(client, number, is_open=True)
    assert await clock(client, *here).tick() == len(here)
    found = await the_one(client)
    assert found.state is (State.WAITING if here else State.REQUESTED)
    last = (await history(client))[-1]["text"]
    assert last.startswith(EN.say("meeting-open-again")) is bool(here)


async def test_a_full_queue_fills_up_one_by_one(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    number = await team(client, later(), most_waiting=1)
    await member(client, number)
    for name in ("c1", "c2"):
        await say(client, "person", name)
    await switch(client, number, is_open=True)
    assert await clock(client, "c1", "c2").tick() == 1
    states = [one.state for one in await record(client).open_handoffs()]
    assert sorted(states) == [State.REQUESTED, State.WAITING]


async def test_without_hours_those_who_wait_alone_are_told_after_a_while(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    anna = await at_desk(client)
    await say(client, "person")
    await leave(client, anna)
    running = clock(client)
    assert await running.tick() == 0
    running._alone = {1: now() - timedelta(minutes=6)}
    assert await running.tick() == 1
    assert (await history(client))[-1]["text"].startswith(EN.say("meeting-left"))
    assert (await the_one(client)).state is State.REQUESTED


async def test_a_short_absence_is_forgotten(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    await at_desk(client)
    await say(client, "person")
    running = clock(client)
    running._alone = {1: now() - timedelta(minutes=6)}
    assert await running.tick() == 0
    assert running._alone == {}


async def test_one_that_fails_by_a_bug_does_not_stay_before_the_others(
    client: Client, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    does(rasa)
    number = await team(client)
    await member(client, number)
    for name in ("c1", "c2"):
        await say(client, "person", name)
    await switch(client, number, is_open=False)
    offering = Staffing.offering

    def wrong(self: Staffing, connection: Any, one: Any, *rest: Any) -> Any:
        if one.conversation == "c1":
            raise ValueError(one.number)
        return offering(self, connection, one, *rest)

    monkeypatch.setattr(Staffing, "offering", wrong)
    assert await clock(client).tick() == 1
    states = {one.conversation: one.state for one in await record(client).open_handoffs()}
    assert states == {"c1": State.WAITING, "c2": State.REQUESTED}


async def test_one_cancelled_just_now_is_not_called(client: Client, rasa: FakeRasa) -> None:
    await member(client, await team(client, later()))
    await booked(client, await asked(client, rasa))
    (talk,) = await record(client).read(lambda one: appointments.since(one, now()))
    cancel = partial(appointments.settle, number=talk.number, state="cancelled")
    assert await record(client).write(cancel)
    assert await record(client).write(partial(_call, talk)) is None
    assert (await the_one(client)).state is State.REQUESTED


async def test_who_left_the_queue_by_choice_is_not_put_back(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    number = await team(client)
    await member(client, number)
    await say(client, "person")
    found = await the_one(client)
    await record(client).move(found.number, Step(Move.KEEP, "learner"))
    assert await clock(client, "c1").tick() == 0


async def _begin(client: Client) -> None:
    """The appointment that is booked begins now."""
    moment = now()
    values = {"starts_at": moment, "ends_at": moment + timedelta(minutes=30)}
    await record(client).write(lambda one: one.execute(update(table).values(values)) and None)


async def test_at_the_time_of_an_appointment_it_comes_before_others(
    client: Client, rasa: FakeRasa
) -> None:
    number = await team(client, later())
    await member(client, number)
    await booked(client, await asked(client, rasa))
    assert await clock(client, "c1").tick() == 0
    await switch(client, number, is_open=True)
    assert await clock(client, "c1").tick() == 0, "who has an appointment is left in peace"
    await _begin(client)
    assert await clock(client).tick() == 1
    found = await the_one(client)
    assert (found.state, found.priority) == (State.WAITING, Priority.RAISED)
    assert (await history(client))[-1]["text"] == EN.say("meeting-time-has-come")
    assert await clock(client).tick() == 0


async def test_an_appointment_outlives_a_request_that_was_closed(
    client: Client, rasa: FakeRasa
) -> None:
    number = await team(client, later())
    who = await at_desk(client)
    await member(client, number, "Ewa")
    await booked(client, await asked(client, rasa))
    await desk(client).office.close(1, who, "answered")
    await switch(client, number, is_open=True)
    await _begin(client)
    assert await clock(client).tick() == 1
    found = await the_one(client)
    assert (found.number, found.reason, found.team) == (2, "appointment", number)
    (talk,) = await record(client).read(lambda one: appointments.since(one, now()))
    assert talk.handoff == 2


async def test_the_front_keeps_time_by_itself(settings: Settings, rasa: FakeRasa) -> None:
    does(rasa)
    async with front(settings) as client:
        number = await team(client)
        await member(client, number)
        await say(client, "person")
        await switch(client, number, is_open=False)
    async with front(settings) as client, asyncio.timeout(10):
        while (await the_one(client)).state is State.WAITING:  # noqa: ASYNC110  in the database
            await asyncio.sleep(0.02)


async def test_all_absent_is_not_there(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    number = await team(client, later())
    who = await member(client, number)
    span = Span(now(), now() + timedelta(days=5))
    await record(client).write(lambda one: hours.add_absence(one, who, span))
    told = (await say(client, "person"))[-1]
    far = now() + timedelta(days=10)
    assert EN.day_of_year(far) in told["text"]
