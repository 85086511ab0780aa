"""Nobody can be had: the learner hears why, when, and what to do; nothing ever ends there."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from front.record import teams
from front.record.tables import now
from guidance.handoff import State
from guidance.hours import Override
from tests.front.counsellors import at_desk, record
from tests.front.fakes import Client, FakeRasa, say
from tests.front.orders import does
from tests.front.teams import later, member, team
from words import Words

EN, PL = Words.load("en"), Words.load("pl")


def payloads(message: dict[str, Any]) -> list[str]:
    return [one["payload"] for one in message["buttons"]]


@contextmanager
def transactions() -> Iterator[list[list[str]]]:
    """What is asked of the database in each transaction that writes, while the block lasts."""
    found: list[list[str]] = []

    def note(connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
        if statement == "BEGIN IMMEDIATE":
            found.append([])
        elif connection.get_execution_options().get("writes"):
            found[-1].append(" ".join(statement.split()) + " ")

    event.listen(Engine, "before_cursor_execute", note)
    yield found
    event.remove(Engine, "before_cursor_execute", note)


async def states(client: Client) -> list[State]:
    return [one.state for one in await record(client).open_handoffs()]


@pytest.mark.parametrize("words", [EN, PL])
async def test_outside_the_hours_it_is_said_when_somebody_is_there(
    client: Client, rasa: FakeRasa, words: Words
) -> None:
    does(rasa)
    await member(client, await team(client, later()))
    told = (await say(client, "person", language=words.language))[-1]
    day = words.say(f"meeting-on-{later()[0]}")
    when = words.say("meeting-this-week", weekday=day, time="0:00")
    when = words.say("meeting-zone", when=when, city="UTC")
    assert told["text"].startswith(words.say("meeting-closed"))
    assert words.say("meeting-again", when=when) in told["text"]
    assert await states(client) == [State.REQUESTED]


async def test_how_it_stands_there_is_looked_up_once_for_a_message(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    await member(client, await team(client, later()))
    with transactions() as written:
        await say(client, "person")
    (asked,) = [one for one in written if any("INSERT INTO handoff " in line for line in one)]
    tables = ("opening_time", "holiday", "absence", "team", "counsellor")
    found = {one: sum(f"FROM {one} " in line for line in asked) for one in tables}
    # Who talks for the team is another question than who is there, with its teams.
    assert found == {"opening_time": 1, "holiday": 1, "absence": 1, "team": 2, "counsellor": 2}


async def test_slots_a_message_and_coming_back_are_offered_at_once(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    await member(client, await team(client, later()))
    told = (await say(client, "person"))[-1]
    kinds = [one.partition("{")[0] for one in payloads(told)]
    assert kinds == ["/front_slot"] * 3 + ["/front_days", "/leave_contact", "/front_here"]
    assert EN.say("meeting-choose") in told["text"]


async def test_without_any_hours_it_is_open_exactly_while_somebody_is_there(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    told = (await say(client, "person", "c1"))[-1]
    assert told["text"].startswith(EN.say("handoff-nobody"))
    assert EN.say("meeting-again-unknown") in told["text"]
    assert payloads(told) == ["/leave_contact", "/front_here"]
    await at_desk(client)
    await say(client, "person", "c2")
    assert await states(client) == [State.REQUESTED, State.WAITING]


async def test_within_the_hours_with_nobody_there_it_is_said_until_when(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    today = (now().isoweekday(),)
    await member(client, await team(client, today), status="away")
    told = (await say(client, "person"))[-1]
    when = EN.say("meeting-zone", when=EN.say("meeting-tomorrow", time="0:00"), city="UTC")
    assert told["text"].startswith(EN.say("handoff-nobody"))
    assert EN.say("meeting-until", when=when) in told["text"]


async def test_a_full_queue_takes_nobody_more(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    await member(client, await team(client, most_waiting=1))
    await say(client, "person", "c1")
    told = (await say(client, "person", "c2"))[-1]
    assert told["text"].startswith(EN.say("meeting-full"))
    assert payloads(told)
    assert await states(client) == [State.WAITING, State.REQUESTED]


async def test_somebody_in_danger_waits_in_front_also_of_a_closed_and_full_team(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    await member(client, await team(client, later(), most_waiting=0))
    told = (await say(client, "danger"))[-1]
    assert await states(client) == [State.WAITING]
    assert told["text"].endswith(EN.say("meeting-distress"))


@pytest.mark.parametrize(("switch", "state"), [(True, State.WAITING), (False, State.REQUESTED)])
async def test_the_switch_is_stronger_than_the_week(
    client: Client, rasa: FakeRasa, switch: bool, state: State
) -> None:
    does(rasa)
    number = await team(client, later() if switch else (1, 2, 3, 4, 5, 6, 7))
    await member(client, number)
    until = Override(switch, now() + timedelta(hours=1))
    await record(client).write(lambda one: teams.override(one, number, until))
    await say(client, "person")
    assert await states(client) == [state]


async def test_an_old_switch_holds_no_more(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    number = await team(client)
    await member(client, number)
    over = Override(False, now() - timedelta(seconds=1))
    await record(client).write(lambda one: teams.override(one, number, over))
    await say(client, "person")
    assert await states(client) == [State.WAITING]


async def test_i_come_back_here_is_kept_as_the_way_to_reach_them(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    await say(client, "person")
    (told,) = await say(client, "/front_here")
    assert told["text"].startswith(EN.say("meeting-here"))
    (one,) = await record(client).open_handoffs()
    assert one.contact is not None
    assert (one.contact.kind, one.state) == ("here", State.REQUESTED)


async def test_of_a_child_no_contact_is_asked(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    await member(client, await team(client, later()))
    await say(client, "I am 12 years old")
    told = (await say(client, "person"))[-1]
    assert "/leave_contact" not in payloads(told)
    assert "/front_here" in payloads(told)
    assert EN.say("meeting-choose-child") in told["text"]
    days = (await say(client, "/front_days"))[-1]
    assert "/leave_contact" not in payloads(days)


async def test_after_a_contact_it_is_said_when_somebody_is_there(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    await member(client, await team(client, later()))
    await say(client, "person")
    told = await say(client, "mail")
    assert told[-1]["text"].startswith("Counsellors are here again on ")


async def test_who_asks_again_once_it_is_open_joins_the_queue(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    await say(client, "person")
    await at_desk(client)
    (answer,) = [one for one in await say(client, "wait") if one["sender"] == "service"]
    assert answer["text"] == EN.say("meeting-open-now")
    assert payloads(answer) == ['/front_person{"reason": "asked"}']
    await say(client, "person")
    assert await states(client) == [State.WAITING]
