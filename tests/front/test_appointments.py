"""Appointments by buttons: chosen, confirmed, booked once, put into a calendar, cancelled."""

import asyncio
from datetime import timedelta
from typing import Any

from icalendar import Calendar

from front.record import appointments
from front.record.tables import now
from guidance.handoff import State
from tests.front.counsellors import record
from tests.front.fakes import Client, FakeRasa, say
from tests.front.orders import does
from tests.front.teams import later, member, midnight, team
from words import Words

EN = Words.load("en")


def button(message: dict[str, Any], name: str, place: int = 0) -> str:
    """The payload of a front's button by its name."""
    found = [one["payload"] for one in message["buttons"]]
    return str([one for one in found if one.startswith(f"/front_{name}")][place])


async def asked(client: Client, rasa: FakeRasa, conversation: str = "c1") -> dict[str, Any]:
    """Somebody asks for a person outside the hours; what they are told."""
    does(rasa)
    return (await say(client, "person", conversation))[-1]


async def booked(client: Client, told: dict[str, Any], conversation: str = "c1") -> dict[str, Any]:
    """The first slot is chosen and confirmed; what is said then."""
    confirm = (await say(client, button(told, "slot"), conversation))[-1]
    return (await say(client, button(confirm, "book"), conversation))[-1]


async def test_a_slot_is_confirmed_and_booked(client: Client, rasa: FakeRasa) -> None:
    await member(client, await team(client, later()))
    said = await booked(client, await asked(client, rasa))
    (one,) = await record(client).read(lambda it: appointments.since(it, now()))
    assert one.span.starts == midnight(3)
    assert (one.state, one.handoff, one.conversation) == ("booked", 1, "c1")
    assert said["links"][0]["title"] == EN.say("meeting-link-calendar")
    (request,) = await record(client).open_handoffs()
    assert request.state is State.REQUESTED


async def test_days_then_times_then_later_times(client: Client, rasa: FakeRasa) -> None:
    await member(client, await team(client, later()))
    told = await asked(client, rasa)
    days = (await say(client, button(told, "days")))[-1]
    assert len([one for one in days["buttons"] if "times" in one["payload"]]) == 2
    times = (await say(client, button(days, "times")))[-1]
    titles = [one["title"].rpartition(", ")[2] for one in times["buttons"]]
    assert titles[:6] == ["0:00", "0:30", "1:00", "1:30", "2:00", "2:30"]
    more = (await say(client, button(times, "times")))[-1]
    assert more["buttons"][0]["title"].endswith("3:00")
    assert button(more, "days")


async def test_a_slot_is_booked_by_one_only(client: Client, rasa: FakeRasa) -> None:
    """All press the same button at the same time; those who come too late are offered others."""
    await member(client, await team(client, later()))
    names = [f"c{number}" for number in range(8)]
    told = await asked(client, rasa, "c0")
    confirms = {"c0": (await say(client, button(told, "slot"), "c0"))[-1]}
    for name in names[1:]:
        other = await asked(client, rasa, name)
        confirms[name] = (await say(client, button(other, "slot"), name))[-1]
    answers = await asyncio.gather(
        *(say(client, button(confirms[name], "book"), name) for name in names)
    )
    won = [one for one in answers if one[-1]["links"]]
    assert len(won) == 1
    assert len(await record(client).read(lambda it: appointments.since(it, now()))) == 1
    lost = next(one[-1] for one in answers if not one[-1]["links"])
    assert lost["text"].startswith(EN.say("meeting-gone"))
    assert button(lost, "slot").endswith(str(int(midnight(3).timestamp()) + 1800) + "}")


async def test_two_counsellors_take_two_at_once(client: Client, rasa: FakeRasa) -> None:
    number = await team(client, later())
    await member(client, number, "Anna")
    await member(client, number, "Ewa")
    for conversation in ("c1", "c2"):
        told = await asked(client, rasa, conversation)
        assert button(told, "slot").endswith(f"{int(midnight(3).timestamp())}}}")
        assert (await booked(client, told, conversation))["links"]
    third = await asked(client, rasa, "c3")
    assert button(third, "slot").endswith(f"{int(midnight(3).timestamp()) + 1800}}}")


async def test_who_chooses_another_time_has_only_that_one(client: Client, rasa: FakeRasa) -> None:
    await member(client, await team(client, later()))
    told = await asked(client, rasa)
    await booked(client, told)
    confirm = (await say(client, button(told, "slot", 1)))[-1]
    await say(client, button(confirm, "book"))
    found = await record(client).read(lambda it: appointments.since(it, now()))
    assert [one.state for one in found] == ["cancelled", "booked"]


async def test_the_calendar_file_says_when_and_nothing_about_the_learner(
    client: Client, rasa: FakeRasa
) -> None:
    await member(client, await team(client, later()))
    # No name that hexadecimal numbers, such as the event's own, could hold by chance.
    said = await booked(client, await asked(client, rasa, "learner"), "learner")
    address = "/" + said["links"][0]["url"].split("/", 3)[3]
    response = await client.get(address)
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-store"
    text = await response.text()
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert (event["STATUS"], event["SEQUENCE"]) == ("CONFIRMED", 0)
    assert f"DTSTART:{midnight(3):%Y%m%dT%H%M%SZ}" in text
    assert f"DTEND:{midnight(3) + timedelta(minutes=30):%Y%m%dT%H%M%SZ}" in text
    assert "learner" not in text
    assert address.split("/")[2].removesuffix(".ics") not in text


async def test_a_cancelled_one_takes_itself_out_of_the_calendar(
    client: Client, rasa: FakeRasa
) -> None:
    await member(client, await team(client, later()))
    said = await booked(client, await asked(client, rasa))
    address = "/" + said["links"][0]["url"].split("/", 3)[3]
    before = Calendar.from_ical(await (await client.get(address)).text())
    told = (await say(client, button(said, "unbook")))[-1]
    after = Calendar.from_ical(await (await client.get(address)).text())
    assert after["METHOD"] == "CANCEL"
    assert after.walk("VEVENT")[0]["SEQUENCE"] == 1
    assert after.walk("VEVENT")[0]["UID"] == before.walk("VEVENT")[0]["UID"]
    assert button(told, "slot")
    again = (await say(client, button(said, "unbook")))[-1]
    assert again["text"] == EN.say("meeting-no-talk")


async def test_a_wrong_link_leads_to_nothing(client: Client) -> None:
    assert (await client.get("/appointment/abc.ics")).status == 404


async def test_nobody_cancels_the_appointment_of_another(client: Client, rasa: FakeRasa) -> None:
    await member(client, await team(client, later()))
    said = await booked(client, await asked(client, rasa))
    await asked(client, rasa, "c2")
    await say(client, button(said, "unbook"), "c2")
    (one,) = await record(client).read(lambda it: appointments.since(it, now()))
    assert one.state == "booked"


async def test_with_the_request_its_appointment_is_taken_back(
    client: Client, rasa: FakeRasa
) -> None:
    await member(client, await team(client, later()))
    await booked(client, await asked(client, rasa))
    told = await say(client, "never mind")
    assert told[-1]["text"].endswith(EN.say("meeting-cancelled", when="|").partition("|")[2])
    (one,) = await record(client).read(lambda it: appointments.since(it, now()))
    assert one.state == "cancelled"


async def test_who_has_an_appointment_is_reminded_of_it(client: Client, rasa: FakeRasa) -> None:
    await member(client, await team(client, later()))
    await booked(client, await asked(client, rasa))
    told = (await say(client, "wait"))[-1]
    assert EN.say("meeting-has-talk", when="|").partition("|")[0] in told["text"]
    assert button(told, "unbook")
