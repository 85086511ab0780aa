"""The queue page: who sees whom, in which order, and who gets a conversation."""

import asyncio
import re
from datetime import timedelta

import pytest
from sqlalchemy import insert, update

from front.desk.queue_view import age
from front.record.handoff_tables import handoffs
from front.record.hours_tables import appointments
from front.record.tables import now
from tests.front.desk.people import Person, person, record_of, team
from tests.front.desk.queueing import asked, asks, open_ones
from tests.front.fakes import Client, FakeRasa, say

HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def _asking(rasa: FakeRasa) -> None:
    asks(rasa)


@pytest.fixture
async def one(client: Client) -> Person:
    """A counsellor who is there: requests are for now."""
    return await person(client, name="Ewa", seen_at=now())


async def rows(who: Person, path: str = "/desk/", section: str = "waiting") -> list[int]:
    """The numbers in one list of the page, from top to bottom."""
    text = await who.page(path)
    found = re.search(rf'<section id="{section}".*?</section>', text, re.DOTALL)
    return [int(n) for n in re.findall(r'data-row="(\d+)"', found[0])] if found else []


async def test_danger_comes_first_then_what_is_raised_then_age(client: Client, one: Person) -> None:
    words = ("person", "unhappy", "python", "danger")
    usual, raised, younger, danger = [await asked(client, word, word[:2]) for word in words]
    assert await rows(one) == [danger, raised, usual, younger]


async def test_a_row_says_what_there_is_to_know(client: Client, one: Person) -> None:
    number = await asked(client, "python", "c1", language="pl")
    text = await one.page("/desk/")
    for wanted in ("Python", f"Request {number}", "Polish", "asked for a person", "just now"):
        assert wanted in text
    await asked(client, "danger", "c2")
    assert "In danger: first" in await one.page("/desk/")


async def test_nobody_waits(one: Person) -> None:
    assert "Nobody is waiting" in await one.page("/desk/")


async def test_a_message_left_is_in_a_list_of_its_own(client: Client, one: Person) -> None:
    number = await asked(client, "mail", "c1")
    assert await rows(one) == []
    assert await rows(one, section="later") == [number]
    text = await one.page("/desk/")
    assert "answer by e-mail" in text
    assert "learner@example.org" not in text


async def test_an_appointment_is_shown_by_the_readers_clock(client: Client, one: Person) -> None:
    number, lisbon = (
        await asked(client, "mail", "c1"),
        await team(client, "L", zone="Europe/Lisbon"),
    )
    starts = now().replace(month=1, day=14, hour=9, minute=30)
    values = {
        "token_hash": "x",
        "handoff_id": number,
        "team_id": lisbon,
        "starts_at": starts,
        "ends_at": starts + timedelta(minutes=30),
    }
    await record_of(client).write(lambda c: c.execute(insert(appointments), values))
    assert "Appointment: 14 Jan, 09:30" in await one.page("/desk/")


async def test_filters_keep_out_and_say_how_many(client: Client, one: Person) -> None:
    polish = await asked(client, "person", "c1", language="pl")
    await asked(client, "python", "c2", language="en")
    assert await rows(one, "/desk/?language=pl") == [polish]
    assert "1 more request is hidden" in await one.page("/desk/?language=pl")
    assert await rows(one, "/desk/?topic=Python&language=pl") == []
    assert await rows(one, "/desk/?channel=rest&team=") == [polish, polish + 1]


async def test_a_talk_is_in_the_list_of_its_counsellor_alone(client: Client, one: Person) -> None:
    colleague = await person(client)
    supervisor = await person(client, "supervisor")
    number = await asked(client, "person", "c1")
    await one.post(f"/desk/claim/{number}")
    await say(client, "are you there?", "c1")
    assert await rows(one, section="mine") == [number]
    assert "Waits for your answer" in await one.page("/desk/")
    assert f'data-row="{number}"' not in await colleague.page("/desk/")
    assert await rows(supervisor, section="others") == [number]
    assert "with Ewa" in await supervisor.page("/desk/")


async def test_claiming_leads_to_the_conversation(client: Client, one: Person) -> None:
    number = await asked(client, "person", "c1")
    response = await one.post(f"/desk/claim/{number}")
    assert response.status == 303
    assert response.headers["Location"] == f"/desk/conversation/{number}"
    again = await one.post(f"/desk/claim/{number}", headers=HTMX)
    assert again.headers["HX-Redirect"] == f"/desk/conversation/{number}"


async def test_of_many_at_once_exactly_one_gets_it(client: Client) -> None:
    everyone = [await person(client, name=f"C{n}", seen_at=now()) for n in range(8)]
    number = await asked(client, "person", "c1")
    answers = await asyncio.gather(
        *(who.post(f"/desk/claim/{number}", headers=HTMX) for who in everyone)
    )
    assert sorted(answer.status for answer in answers) == [204] + [409] * 7
    [handoff] = await open_ones(client)
    [winner] = [who.id for who, got in zip(everyone, answers, strict=True) if got.status == 204]
    assert handoff.counsellor == winner


async def test_who_comes_second_is_told_who_was_quicker(client: Client, one: Person) -> None:
    late = await person(client)
    number = await asked(client, "person", "c1")
    await one.post(f"/desk/claim/{number}")
    response = await late.post(f"/desk/claim/{number}", headers=HTMX)
    assert response.status == 409
    assert response.headers["HX-Retarget"] == "#problems"
    assert response.headers["HX-Trigger-After-Swap"] == "cairn:queue"
    assert "Ewa was quicker" in await response.text()
    plain = await late.post(f"/desk/claim/{number}")
    assert plain.status == 409
    assert "<h1>" in await plain.text()


async def test_what_was_taken_back_can_not_be_claimed(client: Client, one: Person) -> None:
    number = await asked(client, "person", "c1")
    await say(client, "never mind", "c1")
    response = await one.post(f"/desk/claim/{number}", headers=HTMX)
    assert response.status == 409
    assert "no longer waiting" in await response.text()


async def test_above_the_own_capacity_one_is_asked(client: Client) -> None:
    one = await person(client, capacity=1, seen_at=now())
    first, second = await asked(client, "person", "c1"), await asked(client, "person", "c2")
    danger = await asked(client, "danger", "c3")
    await one.post(f"/desk/claim/{first}")
    refused = await one.post(f"/desk/claim/{second}", headers=HTMX)
    assert refused.status == 409
    assert "already hold 1 conversation" in await refused.text()
    assert (await one.post(f"/desk/claim/{danger}")).status == 303
    assert (await one.post(f"/desk/claim/{second}", {"more": "on"})).status == 303


async def test_other_roles_do_not_claim(client: Client, one: Person) -> None:
    number = await asked(client, "person", "c1")
    for role in ("supervisor", "editor", "operator"):
        assert (await (await person(client, role)).post(f"/desk/claim/{number}")).status == 403
    stranger = await person(client, languages=["pl"])
    assert (await stranger.post(f"/desk/claim/{number}")).status == 403
    assert [two.counsellor for two in await open_ones(client)] == [None]


async def test_what_the_alerts_are_told(client: Client, one: Person) -> None:
    number = await asked(client, "danger", "c1")
    mine = await asked(client, "person", "c2")
    await one.post(f"/desk/claim/{mine}")
    await say(client, "hello?", "c2")
    told = await (await one.get("/desk/waiting")).json()
    assert told == {"waiting": [{"number": number, "priority": "danger"}], "asking": 1}
    editor = await person(client, "editor")
    assert await (await editor.get("/desk/waiting")).json() == {"waiting": [], "asking": 0}


async def test_a_digit_leads_to_the_conversation_of_that_place(client: Client, one: Person) -> None:
    numbers = [await asked(client, "person", name) for name in ("c1", "c2")]
    for number in reversed(numbers):
        await one.post(f"/desk/claim/{number}")
    leads = [(await one.get(f"/desk/mine/{n}")).headers["Location"] for n in (1, 2, 3)]
    assert leads == [
        f"/desk/conversation/{numbers[1]}",
        f"/desk/conversation/{numbers[0]}",
        "/desk/",
    ]


async def test_htmx_gets_the_lists_alone(client: Client, one: Person) -> None:
    await asked(client, "person", "c1")
    text = await (await one.get("/desk/", headers=HTMX)).text()
    assert 'data-row="' in text
    assert "<html" not in text


async def test_markup_in_a_topic_is_text(client: Client, one: Person) -> None:
    number = await asked(client, "person", "c1")
    topic = "<script>alert(1)</script>"
    change = update(handoffs).where(handoffs.c.id == number).values(topic=topic)
    await record_of(client).write(lambda c: c.execute(change))
    text = await one.page("/desk/")
    assert topic not in text
    assert "&lt;script&gt;alert(1)" in text


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "przed chwilą"),
        (1, "1 min"),
        (59, "59 min"),
        (60, "1 godz. 0 min"),
        (135, "2 godz. 15 min"),
    ],
)
def test_ages_in_words(minutes: int, said: str) -> None:
    assert age(now() - timedelta(minutes=minutes, seconds=1), "pl") == said
