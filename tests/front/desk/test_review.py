"""Teach: an answer is marked wrong, checked, decided upon; nobody's data gets through."""

from typing import Any

import pytest

from front.record import reviews
from front.record.reviews import Review
from tests.front.desk.people import Person, person, record_of
from tests.front.desk.talks import held_by
from tests.front.fakes import Client, FakeRasa, history, say
from words import Words

EN = Words.load("en")
READING = {
    "intent": {"name": "ask_level", "confidence": 0.71},
    "entities": [{"entity": "level", "value": "5", "start": 0, "end": 1}],
}


@pytest.fixture
async def ola(client: Client) -> Person:
    return await person(client)


@pytest.fixture
async def editor(client: Client) -> Person:
    return await person(client, "editor", "operator")


async def answers(client: Client) -> list[dict[str, Any]]:
    """What the assistant has said."""
    return [one for one in await history(client) if one["sender"] == "assistant"]


async def marked(who: Person, rasa: FakeRasa, **form: str) -> Review:
    """The last answer is marked wrong; what is on the list of it then."""
    rasa.reading = READING
    await say(who.client, "what does level five mean?")
    number = await held_by(who)
    wrong = (await answers(who.client))[-2]
    given = {"message": wrong["id"], "right": "EQF 5 is short-cycle level.", **form}
    response = await who.post(f"/desk/conversation/{number}/wrong", given)
    assert response.status == 200
    assert EN.say("desk-review-kept") in await response.text()
    [one] = await record_of(who.client).read(reviews.listed)
    return one


async def test_it_is_kept_with_message_reading_and_answer(ola: Person, rasa: FakeRasa) -> None:
    one = await marked(ola, rasa, wrong="It spoke of prices.", intent="ask_level")
    assert (one.heard, one.answer) == (
        "what does level five mean?",
        "echo what does level five mean?",
    )
    assert one.reading["intent"] == "ask_level"
    assert one.reading["entities"][0]["value"] == "5"
    assert (one.wrong, one.right_intent) == ("It spoke of prices.", "ask_level")


async def test_without_rasa_it_is_kept_without_a_reading(ola: Person, rasa: FakeRasa) -> None:
    number = await held_by(ola)
    [answer] = await answers(ola.client)
    await rasa.stop()
    path = f"/desk/conversation/{number}/wrong"
    await ola.post(path, {"message": answer["id"], "right": "Hello!"})
    [one] = await record_of(ola.client).read(reviews.listed)
    assert "intent" not in one.reading


async def test_marked_twice_it_is_one_row(ola: Person, rasa: FakeRasa) -> None:
    await marked(ola, rasa)
    [one] = await record_of(ola.client).read(reviews.listed)
    [answer] = [a for a in await answers(ola.client) if a["text"] == one.answer]
    path = "/desk/conversation/1/wrong"
    await ola.post(path, {"message": answer["id"], "right": "Something better."})
    [after] = await record_of(ola.client).read(reviews.listed)
    assert after.right_answer == "Something better."


async def test_only_an_answer_of_this_conversation(client: Client, ola: Person) -> None:
    number = await held_by(ola)
    await say(client, "another", "c2")
    for message in ("1", "999", "x", "", str((await history(client, "c2"))[-1]["id"])):
        path = f"/desk/conversation/{number}/wrong"
        response = await ola.post(path, {"message": message, "right": "x"})
        assert response.status == 404, message


async def test_the_right_answer_is_asked_for(client: Client, ola: Person) -> None:
    number = await held_by(ola)
    [answer] = await answers(client)
    path = f"/desk/conversation/{number}/wrong"
    response = await ola.post(path, {"message": answer["id"], "right": "  "})
    assert EN.say("desk-review-right-missing") in await response.text()
    assert answer["text"] in await ola.page(f"{path}?message={answer['id']}")


async def test_personal_data_is_masked_at_every_step(
    client: Client, rasa: FakeRasa, ola: Person, editor: Person
) -> None:
    await say(client, "write to jan@example.org please")
    number = await held_by(ola)
    wrong = (await answers(client))[0]
    given = {"message": wrong["id"], "right": "Call +48 601 602 603, PESEL 44051401359."}
    await ola.post(f"/desk/conversation/{number}/wrong", given)
    [one] = await record_of(client).read(reviews.listed)
    assert "jan@" not in one.heard
    assert "601" not in one.right_answer
    assert "44051401359" not in one.right_answer
    page = await editor.page(f"/desk/review/{one.id}")
    assert EN.say("desk-review-masked") in page
    form = {"state": "example", "heard": one.heard, "intent": "leave_contact", "right": "ok"}
    response = await editor.post(f"/desk/review/{one.id}", form)
    assert response.status == 422
    assert EN.say("desk-review-problem-masked") in await response.text()


@pytest.mark.parametrize(
    ("form", "problem"),
    [
        ({}, "choose"),
        ({"state": "nonsense"}, "choose"),
        ({"state": "dismissed"}, "reason"),
        ({"state": "test", "heard": "x"}, "holds"),
        ({"state": "test", "heard": " ", "holds": "y"}, "heard"),
        ({"state": "example", "heard": "x", "intent": "no_such"}, "intent"),
    ],
)
async def test_what_is_missing_is_said(
    rasa: FakeRasa, ola: Person, editor: Person, form: dict[str, str], problem: str
) -> None:
    one = await marked(ola, rasa)
    response = await editor.post(f"/desk/review/{one.id}", form)
    assert response.status == 422
    assert EN.say(f"desk-review-problem-{problem}") in await response.text()


async def test_a_decision_takes_it_off_the_list(
    client: Client, rasa: FakeRasa, ola: Person, editor: Person
) -> None:
    one = await marked(ola, rasa)
    assert "what does level five mean?" in await editor.page("/desk/review")
    form = {"state": "test", "heard": one.heard, "right": "x", "holds": "short-cycle\n\n level "}
    response = await editor.post(f"/desk/review/{one.id}", form)
    assert (response.status, response.headers["Location"]) == (303, "/desk/review")
    assert "what does level five mean?" not in await editor.page("/desk/review")
    assert "what does level five mean?" in await editor.page("/desk/review?state=test&language=en")
    assert "what does level five mean?" not in await editor.page(
        "/desk/review?state=test&language=pl"
    )
    found = await record_of(client).read(lambda c: reviews.find(c, one.id))
    assert found is not None
    assert found.holds == ("short-cycle", "level")


async def test_counsellors_do_not_decide(client: Client, ola: Person) -> None:
    assert (await ola.get("/desk/review")).status == 403
    operator = await person(client, "operator")
    assert (await operator.get("/desk/review")).status == 200
    assert (await operator.get("/desk/review/77")).status == 404
