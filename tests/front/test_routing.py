"""Which team a request goes to."""

from collections.abc import Callable
from typing import Any

from front.handoff import Who
from front.record import accounts, routing, teams
from front.record.routing import Place, Reach
from front.record.tables import now
from tests.front.counsellors import at_desk, desk, record
from tests.front.fakes import Client, FakeRasa, say
from tests.front.orders import does
from tests.front.teams import later, member, team

NEVER: tuple[int, ...] = ()


async def found(client: Client, language: str = "pl", topic: str = "") -> Place:
    return await record(client).read(lambda one: routing.place_for(one, language, topic, now()))


async def goes_to(client: Client, language: str = "pl", topic: str = "") -> int | None:
    return (await found(client, language, topic)).number


async def test_without_teams_there_is_one_queue_for_everybody(client: Client) -> None:
    assert (await found(client)).reach is Reach.NOBODY
    await at_desk(client)
    place = await found(client)
    assert (place.number, place.hours, place.reach) == (None, None, Reach.OPEN)


async def test_by_language(client: Client) -> None:
    polish = await team(client, name="a", languages=["pl"])
    english = await team(client, name="b", languages=["en"])
    assert [await goes_to(client, one) for one in ("pl", "en", "de")] == [polish, english, None]


async def test_by_topic_and_without_one_to_those_who_take_all(client: Client) -> None:
    every = await team(client, name="a")
    special = await team(client, name="b", topics=["recognition"])
    assert await goes_to(client, topic="recognition") == special
    assert await goes_to(client, topic="funding") == every
    assert await goes_to(client) == every


async def test_where_no_team_takes_the_topic_the_language_decides(client: Client) -> None:
    special = await team(client, topics=["recognition"])
    assert await goes_to(client, topic="funding") == special


async def test_first_where_a_person_can_be_had_now(client: Client) -> None:
    special = await team(client, later(), name="a", topics=["recognition"])
    every = await team(client, name="b")
    await member(client, special, "Anna")
    await member(client, every, "Ewa")
    assert await goes_to(client, topic="recognition") == every
    await record(client).write(lambda one: teams.change(one, every, most_waiting=0))
    assert await goes_to(client, topic="recognition") == special


async def test_a_team_that_is_switched_off_gets_nothing(client: Client) -> None:
    number = await team(client)
    await record(client).write(lambda one: teams.change(one, number, active=False))
    assert await goes_to(client) is None


async def test_to_those_who_have_most_hands_free(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    one = await team(client, name="a")
    other = await team(client, name="b")
    anna = await member(client, one, "Anna", capacity=2)
    await member(client, other, "Ewa", capacity=1)
    assert await goes_to(client) == one
    for conversation in ("c1", "c2"):
        await say(client, "person", conversation, language="pl")
    people = await record(client).read(accounts.everyone)
    who = next(person for person in people if person.id == anna)
    (first, _) = await record(client).open_handoffs()
    await desk(client).office.claim(first.number, Who(who.id, who.shown_name))
    place = await found(client)
    assert place.hands == 1


async def test_the_members_of_the_only_team_need_not_be_named(client: Client) -> None:
    await at_desk(client)
    number = await team(client, name="a")
    names = _names(number)
    assert await record(client).read(names) == ["Anna"]
    await team(client, name="b")
    assert await record(client).read(names) == []


def _names(number: int) -> Callable[[Any], list[str]]:
    return lambda one: [who.shown_name for who in teams.members(one, number)]


async def test_a_team_without_times_is_open_while_somebody_is_there(client: Client) -> None:
    number = await team(client, NEVER)
    assert (await found(client)).reach is Reach.NOBODY
    await member(client, number)
    assert (await found(client)).reach is Reach.OPEN


async def test_who_belongs_to_another_team_does_not_make_one_open(client: Client) -> None:
    one = await team(client, name="a", languages=["pl"])
    other = await team(client, name="b", languages=["en"])
    await member(client, other)
    place = await found(client)
    assert (place.number, place.reach) == (one, Reach.NOBODY)
