"""Thumbs on answers: once for each, changed, taken back, on the review list, in the figures."""

import asyncio
from collections import Counter
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from front.keys import RECORD
from front.record import reviews
from front.record.figures import cells
from front.record.reviews import Review
from front.record.survey_tables import opinions
from guidance.survey import FAULTS
from tests.front.desk.people import person
from tests.front.fakes import Client, FakeRasa, answered, history, say
from tests.front.sockets import Page
from words import Words

PATH = "/api/v1/conversations/{}/messages/{}/opinion"


async def asked(client: Client, text: str = "hi", conversation: str = "c1") -> int:
    """The id of the answer to a message."""
    [answer] = await say(client, text, conversation)
    return int(answer["id"])


async def rate(client: Client, message: int, conversation: str = "c1", **body: Any) -> int:
    response = await client.put(PATH.format(conversation, message), json=body)
    return response.status


async def opinion(client: Client, message: int) -> Any:
    """What the history says of an answer."""
    [found] = [one for one in await history(client) if one["id"] == message]
    return found.get("opinion")


async def listed(client: Client) -> list[Review]:
    return await client.app[RECORD].read(reviews.listed)


async def counted(client: Client) -> Counter[str]:
    today = datetime.now(UTC).date()
    found = await client.app[RECORD].read(lambda one: cells(one, today, today))
    kept = (one for one in found if one.kind.startswith("thumb"))
    return Counter({f"{one.kind} {one.code} {one.channel}": one.times for one in kept})


async def test_it_is_shown_with_the_answer(client: Client) -> None:
    answer = await asked(client)
    assert await opinion(client, answer) is None
    assert await rate(client, answer, thumb="up") == 204
    assert await opinion(client, answer) == {"thumb": "up", "reason": ""}


async def test_it_can_be_changed_and_taken_back(client: Client) -> None:
    answer = await asked(client)
    await rate(client, answer, thumb="down", reason="unclear", comment="too long")
    assert await opinion(client, answer) == {"thumb": "down", "reason": "unclear"}
    await rate(client, answer, thumb="up", comment="not kept beside up")
    assert await opinion(client, answer) == {"thumb": "up", "reason": ""}
    response = await client.delete(PATH.format("c1", answer))
    assert response.status == 204
    assert await opinion(client, answer) is None
    [row] = await client.app[RECORD].read(lambda one: list(one.execute(select(opinions))))
    assert (row.thumb, row.reason, row.comment) == (None, "", "")


async def test_what_is_found_wrong_comes_onto_the_review_list(
    client: Client, rasa: FakeRasa
) -> None:
    rasa.reading = {"intent": {"name": "ask_level", "confidence": 0.7}}
    answer = await asked(client, "what does level five mean?")
    await rate(client, answer, thumb="down")
    await rate(client, answer, thumb="down", reason="wrong", comment="Level 5 is other.")
    [one] = await listed(client)
    assert (one.heard, one.answer) == (
        "what does level five mean?",
        "echo what does level five mean?",
    )
    assert (one.learner_reason, one.wrong, one.right_answer) == ("wrong", "Level 5 is other.", "")
    async with asyncio.timeout(10):
        while "intent" not in one.reading:
            await asyncio.sleep(0.02)
            [one] = await listed(client)
    assert one.reading["intent"] == "ask_level"
    assert one.reading["pressed"] is False
    await rate(client, answer, thumb="up")
    assert await listed(client) == []


async def test_what_was_decided_stays_on_the_list(client: Client) -> None:
    answer = await asked(client)
    await rate(client, answer, thumb="down", reason="wrong")
    [one] = await listed(client)
    editor = await person(client, "editor", "operator")
    page = await editor.page(f"/desk/review/{one.id}")
    assert Words.load("en").say("widget-fault-wrong") in page
    form = {"state": "dismissed", "heard": one.heard, "reason": "right as it is"}
    assert (await editor.post(f"/desk/review/{one.id}", form)).status == 303
    await rate(client, answer, thumb="up")
    await rate(client, answer, thumb="down", reason="unclear")
    assert await listed(client) == []
    [kept] = await client.app[RECORD].read(lambda at: reviews.listed(at, "dismissed"))
    assert kept.learner_reason == "wrong"


async def test_personal_data_in_a_comment_is_masked(client: Client) -> None:
    answer = await asked(client)
    words = "My PESEL is 44051401359, write to jan@example.org or call +48 601 602 603"
    await rate(client, answer, thumb="down", reason="other", comment=words)
    [kept] = await client.app[RECORD].read(
        lambda one: list(one.scalars(select(opinions.c.comment)))
    )
    [one] = await listed(client)
    for text in (kept, one.wrong):
        assert text.startswith("My PESEL is")
        assert not any(part in text for part in ("44051401359", "jan@", "601"))


async def test_a_cry_for_help_in_a_comment_is_answered(client: Client) -> None:
    answer = await asked(client)
    words = "I want to kill myself"
    assert await rate(client, answer, thumb="down", reason="other", comment=words) == 204
    said = await answered(client, 2)
    assert [one["text"] for one in said if one["sender"] == "learner"][-1] == words
    [kept] = await client.app[RECORD].read(
        lambda one: list(one.scalars(select(opinions.c.comment)))
    )
    assert kept == ""


async def test_figures_count_the_first_thumb_and_its_reason(client: Client) -> None:
    one, other = await asked(client), await asked(client, "again")
    await rate(client, one, thumb="down")
    await rate(client, one, thumb="down", reason="missing")
    await rate(client, one, thumb="down", reason="unclear")
    await client.delete(PATH.format("c1", one))
    await rate(client, one, thumb="up")
    await rate(client, other, thumb="up")
    assert await counted(client) == {
        "thumb down rest": 1,
        "thumb up rest": 1,
        "thumb_reason missing rest": 1,
    }


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, "wrong-fields"),
        ({"thumb": "sideways"}, "wrong-fields"),
        ({"thumb": None}, "wrong-fields"),
        ({"thumb": "down", "reason": "because"}, "wrong-fields"),
        ({"thumb": "down", "comment": 7}, "wrong-fields"),
        ({"thumb": "down", "comment": "x" * 501}, "text-too-long"),
    ],
    ids=str,
)
async def test_what_is_no_opinion_is_refused(
    client: Client, body: dict[str, Any], code: str
) -> None:
    answer = await asked(client)
    response = await client.put(PATH.format("c1", answer), json=body)
    assert response.status == 422
    assert (await response.json())["error"]["code"] == code
    assert await opinion(client, answer) is None


async def test_only_an_answer_of_the_assistant_in_this_conversation(client: Client) -> None:
    answer, other = await asked(client), await asked(client, "hi", "c2")
    own = answer - 1
    for conversation, message in (("c1", own), ("c1", other), ("c1", 99), ("c3", answer)):
        response = await client.put(PATH.format(conversation, message), json={"thumb": "up"})
        assert response.status == 404
        told = (await response.json())["error"]
        assert told["code"] == "unknown-message"
        assert told["message"] == Words.load("en").say("service-error-unknown-message")


async def test_every_open_page_shows_it(client: Client) -> None:
    answer = await asked(client)
    here, there = await Page.open(client), await Page.open(client)
    await here.send("rate", id=answer, thumb="down", reason=FAULTS[0], comment="no")
    for page in (here, there):
        told = await page.until("rated")
        assert told == {"type": "rated", "id": answer, "thumb": "down", "reason": FAULTS[0]}
    await there.send("rate", id=answer, thumb=None)
    assert (await here.until("rated"))["thumb"] is None
    for page in (here, there):
        await page.close()


@pytest.mark.parametrize(
    "frame",
    [{"id": 0, "thumb": "up"}, {"id": 1}, {"id": 1, "thumb": 3}, {"id": 999, "thumb": "up"}],
)
async def test_a_wrong_frame_is_refused_with_a_sentence(
    client: Client, frame: dict[str, Any]
) -> None:
    await asked(client)
    page = await Page.open(client)
    await page.send("rate", **frame)
    told = await page.until("error")
    assert told["code"] in {"wrong-fields", "unknown-message"}
    assert told["message"]
    await page.close()
