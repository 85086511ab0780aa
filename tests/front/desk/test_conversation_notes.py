"""Notes, tags, the day to come back, and closing a conversation to its learner."""

import asyncio
from datetime import timedelta

import pytest

from front.record import transcript
from front.record.tables import now
from guidance.handoff import State
from tests.front.desk.handing import HTMX, claimed, done, standing
from tests.front.desk.people import Person, person, record_of
from tests.front.fakes import Client, FakeRasa, history


@pytest.fixture
async def anna(client: Client) -> Person:
    return await person(client, name="Anna")


async def test_a_note_says_who_wrote_it(client: Client, rasa: FakeRasa, anna: Person) -> None:
    number = await claimed(client, rasa, anna)
    address, form = f"/desk/conversation/{number}/note", {"note": "called the school"}
    await asyncio.gather(*(anna.post(address, form) for _ in range(3)))
    text = await (await anna.post(address, {"note": "second"}, headers=HTMX)).text()
    assert text.count("called the school") == 1
    assert text.index("called the school") < text.index("second")
    assert '<span class="name">Anna</span>' in text
    assert "called the school" not in str(await history(client))
    assert (await anna.post(address, {"note": " "})).status == 422


async def test_tags_are_lower_case_once_and_suggested(
    client: Client, rasa: FakeRasa, anna: Person
) -> None:
    first = await claimed(client, rasa, anna)
    for tag in ("First  Aid", "first aid", "abroad"):
        await done(await anna.post(f"/desk/conversation/{first}/tag", {"tag": tag}))
    await anna.post(f"/desk/conversation/{first}/untag", {"tag": "abroad"})
    await anna.post(f"/desk/conversation/{first}/untag", {"tag": "abroad"})
    page = await anna.page(f"/desk/conversation/{first}")
    assert page.count('name="tag" value="first aid"') == 1
    assert "abroad" not in page
    second = await claimed(client, rasa, anna, "c2")
    page = await anna.page(f"/desk/conversation/{second}")
    assert '<option value="first aid"></option>' in page
    for wrong in ("", "x" * 41):
        answer = await anna.post(f"/desk/conversation/{first}/tag", {"tag": wrong})
        assert answer.status == 422


async def test_the_day_to_come_back(client: Client, rasa: FakeRasa, anna: Person) -> None:
    number = await claimed(client, rasa, anna)
    address = f"/desk/conversation/{number}/follow-up"
    await done(await anna.post(address, {"follow_up": "2027-03-01"}))
    assert "Come back to it on 1 March 2027" in await anna.page(f"/desk/conversation/{number}")
    assert (await anna.post(address, {"follow_up": "1 March"})).status == 422
    await done(await anna.post(address, {"follow_up": ""}))
    one = await standing(client, number)
    assert one.follow_up is None
    assert one.version == 2


async def test_blocked_for_a_time_and_open_again(
    client: Client, rasa: FakeRasa, anna: Person
) -> None:
    number = await claimed(client, rasa, anna)
    address = f"/desk/conversation/{number}/block"
    for form in ({"hours": "24"}, {"hours": "5", "note": "x"}, {"note": "x"}):
        assert (await anna.post(address, form)).status == 422
    await done(await anna.post(address, {"hours": "24", "note": "threats"}))
    one = await standing(client, number)
    assert (one.state, one.outcome) == (State.CLOSED, "abuse")
    until = await record_of(client).read(lambda c: transcript.blocked_until(c, "c1"))
    assert until is not None
    assert timedelta(hours=23) < until - now() < timedelta(hours=25)
    page = await anna.page(f"/desk/conversation/{number}")
    for wanted in ("Blocked until", "threats", "Unblock"):
        assert wanted in page
    await done(await anna.post(f"/desk/conversation/{number}/unblock"))
    assert await record_of(client).read(lambda c: transcript.blocked_until(c, "c1")) is None
    assert "threats" not in str(await history(client))
