"""The list of appointments at the desk."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from front.record import appointments
from front.record.appointments import Appointment
from front.record.hours_tables import appointments as table
from front.record.tables import now
from tests.front.desk.people import Person, person, record_of
from tests.front.fakes import Client, FakeRasa, history
from tests.front.teams import later, member, team
from tests.front.test_appointments import asked, booked
from words import Words

EN = Words.load("en")


@pytest.fixture
async def number(client: Client, rasa: FakeRasa) -> int:
    """A team with a counsellor, and one appointment booked."""
    made = await team(client, later())
    await member(client, made)
    await booked(client, await asked(client, rasa))
    return made


async def talk(client: Client) -> Appointment:
    found = await record_of(client).read(lambda one: appointments.find(one, 1))
    assert found is not None
    return found


async def begin(client: Client) -> None:
    moment = now() - timedelta(minutes=5)
    values = {"starts_at": moment, "ends_at": moment + timedelta(minutes=30)}
    await record_of(client).write(lambda one: one.execute(update(table).values(values)) and None)


async def ewa(client: Client, number: int | None, *roles: str) -> Person:
    return await person(
        client, *(roles or ("counsellor",)), team_id=number, interface_language="en"
    )


async def test_it_is_listed_by_the_clock_of_the_team(client: Client, number: int) -> None:
    who = await ewa(client, number)
    page = await who.page("/desk/appointments")
    assert "00:00–00:30" in page
    assert "UTC" in page
    assert "/desk/conversation/1" in page
    assert EN.say("desk-appointments-do-held") not in page, "it has not begun"


async def test_somebody_keeps_it_and_lets_it_go(client: Client, number: int) -> None:
    who = await ewa(client, number)
    await who.post("/desk/appointments/1/keeper", {"keep": "yes"})
    assert (await talk(client)).counsellor == who.id
    assert EN.say("desk-appointments-let-go") in await who.page("/desk/appointments")
    await who.post("/desk/appointments/1/keeper", {"keep": "no"})
    assert (await talk(client)).counsellor is None


@pytest.mark.parametrize("state", ["held", "missed"])
async def test_how_it_went_is_noted_once(client: Client, number: int, state: str) -> None:
    who = await ewa(client, number)
    await begin(client)
    assert EN.say(f"desk-appointments-do-{state}") in await who.page("/desk/appointments")
    sent = await who.post("/desk/appointments/1/state", {"state": state})
    assert sent.status == 303
    assert (await talk(client)).state == state
    assert (await who.post("/desk/appointments/1/state", {"state": "cancelled"})).status == 409


async def test_the_learner_is_told_when_it_is_cancelled(client: Client, number: int) -> None:
    who = await ewa(client, number)
    await who.post("/desk/appointments/1/state", {"state": "cancelled"})
    told = (await history(client))[-1]
    assert told["text"].startswith(EN.say("meeting-cancelled-by-us", when="|").partition("|")[0])
    assert [one for one in told["buttons"] if one["payload"].startswith("/front_slot")]
    assert EN.say("desk-appointments-done-cancelled") in await who.page(
        "/desk/appointments?done=cancelled"
    )


async def test_of_other_teams_nothing_is_seen_or_changed(client: Client, number: int) -> None:
    other = await team(client, later(), name="Other")
    stranger = await ewa(client, other)
    assert "/desk/conversation/1" not in await stranger.page("/desk/appointments")
    for what in ("state", "keeper"):
        given = {"state": "cancelled", "keep": "yes"}
        assert (await stranger.post(f"/desk/appointments/1/{what}", given)).status == 403
    leader = await ewa(client, other, "supervisor")
    assert "/desk/conversation/1" in await leader.page("/desk/appointments")


async def test_a_state_that_is_none_is_refused(client: Client, number: int) -> None:
    who = await ewa(client, number)
    assert (await who.post("/desk/appointments/1/state", {"state": "booked"})).status == 422
    assert (await who.post("/desk/appointments/9/state", {"state": "held"})).status == 404
