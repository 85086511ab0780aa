"""Suggestions, questions of a counsellor's own, and warnings, as the desk shows them."""

import pytest

from tests.front.desk.people import Person, person, record_of
from tests.front.desk.talks import held_by
from tests.front.fakes import Client, FakeRasa, cairn, history, say
from words import Words

EN = Words.load("en")
HX = {"HX-Request": "true"}


@pytest.fixture
async def ola(client: Client) -> Person:
    return await person(client)


async def ask(who: Person, number: int, question: str, **form: str) -> str:
    """The fragment that comes back to a question."""
    path = f"/desk/conversation/{number}/ask"
    response = await who.post(path, {"question": question, **form}, headers=HX)
    assert response.status == 200
    return await response.text()


async def test_a_suggestion_is_shown_and_never_sent(
    client: Client, rasa: FakeRasa, ola: Person
) -> None:
    number = await held_by(ola)
    offer = {"id": "o1", "title": "Bees", "provider": "School", "url": "https://bees.example"}
    source = {"title": "Register", "url": "https://register.example", "date": "2026-01-01"}
    rasa.answer = lambda _body: [
        {"text": "Try <this>."},
        cairn(offers=[offer], sources=[source], handoff={"do": "request"}),
    ]
    await say(client, "anything with bees?")
    before = await history(client)
    page = await ola.page(f"/desk/conversation/{number}/suggest")
    assert "Try &lt;this&gt;." in page
    assert 'data-insert="Try &lt;this&gt;."' in page
    assert 'data-attach="offer"' in page
    assert 'data-value="o1"' in page
    assert "https://register.example" in page
    assert await history(client) == before
    assert len(await record_of(client).open_handoffs()) == 1


async def test_without_rasa_it_says_so(client: Client, rasa: FakeRasa, ola: Person) -> None:
    number = await held_by(ola)
    await say(client, "anything?")
    await rasa.stop()
    assert EN.say("desk-assist-away") in await ola.page(f"/desk/conversation/{number}/suggest")
    assert EN.say("desk-assist-away") in await ask(ola, number, "what is ECTS?")


async def test_the_request_for_a_person_itself_needs_no_suggestion(
    client: Client, rasa: FakeRasa, ola: Person
) -> None:
    number = await held_by(ola)
    rasa.answer = lambda _body: [cairn(handoff={"do": "request", "reason": "asked"})]
    page = await ola.page(f"/desk/conversation/{number}/suggest")
    assert EN.say("desk-assist-nothing") in page


async def test_a_question_has_a_conversation_of_its_own(
    client: Client, rasa: FakeRasa, ola: Person
) -> None:
    number = await held_by(ola)
    rasa.learn = lambda state, body: {"before": state, "said": body["message"]}
    assert "echo what is ECTS?" in await ask(ola, number, "what is ECTS?")
    page = await ask(ola, number, "and how many hours?", language="pl")
    assert "echo what is ECTS?" in page
    assert "echo and how many hours?" in page
    assert rasa.requests[-1]["metadata"]["answer_in"] == "pl"
    assert rasa.requests[-1]["sender"].startswith("aside-")
    other = await person(client, "supervisor")
    assert "what is ECTS?" not in await other.page(f"/desk/conversation/{number}/ask")


async def test_a_follow_up_goes_on_and_anew_does_not(
    client: Client, rasa: FakeRasa, ola: Person
) -> None:
    number = await held_by(ola)
    known: list[object] = []

    def learn(state: object, body: dict[str, object]) -> object:
        known.append(state)
        return {"said": body["message"]}

    rasa.learn = learn
    await ask(ola, number, "one")
    await ask(ola, number, "two")
    await ola.post(f"/desk/conversation/{number}/ask/anew")
    await ask(ola, number, "three")
    assert known == [None, {"said": "one"}, None]


async def test_personal_data_and_danger_in_a_question(
    client: Client, rasa: FakeRasa, ola: Person
) -> None:
    number = await held_by(ola)
    await ask(ola, number, "her PESEL is 44051401359, which course is right for her then?")
    assert "44051401359" not in str(rasa.requests)
    rasa.answer = lambda _body: [
        {"text": "Call 112."},
        cairn(handoff={"do": "request", "reason": "distress"}),
    ]
    page = await ask(ola, number, "I want to kill myself")
    assert "Call 112." in page
    [one] = await record_of(client).open_handoffs()
    assert one.reason != "distress"


async def test_nothing_typed_is_a_sentence_not_a_question(rasa: FakeRasa, ola: Person) -> None:
    number = await held_by(ola)
    asked = len(rasa.requests)
    assert EN.say("service-error-empty-text") in await ask(ola, number, "   ")
    assert len(rasa.requests) == asked


async def test_a_colleagues_conversation_is_not_theirs(client: Client, ola: Person) -> None:
    number = await held_by(ola)
    stranger = await person(client)
    for path in ("suggest", "ask"):
        response = await stranger.get(f"/desk/conversation/{number}/{path}")
        assert response.status == 403
    response = await stranger.post(f"/desk/conversation/{number}/warn", {"text": "x"})
    assert response.status == 403
    assert (await ola.get("/desk/conversation/999/suggest")).status == 404


async def test_a_plain_form_comes_back_to_the_page(ola: Person) -> None:
    number = await held_by(ola)
    path = f"/desk/conversation/{number}/ask"
    response = await ola.post(path, {"question": "what is ECTS?"})
    assert (response.status, response.headers["Location"]) == (303, path)
    assert "echo what is ECTS?" in await ola.page(path)
