"""A contact is left under a sentence that is kept with the time, and taken back as easily."""

import html
from typing import Any

import pytest
from sqlalchemy import select, update

from front.message import Contact
from front.record import consents, contacts, handoffs, moving
from front.record.consent_tables import consents as table
from front.record.consent_tables import wordings
from front.record.moving import Step
from front.record.tables import messages
from guidance.handoff import Move
from tests.front.counsellors import record
from tests.front.desk.people import person
from tests.front.fakes import Client, FakeRasa, cairn, history, say, texts, until
from tests.front.sockets import Page
from tests.front.teams import later, member, team
from words import Words

EN, PL = Words.load("en"), Words.load("pl")
WITHDRAW = "/front_withdraw"


@pytest.fixture(autouse=True)
def dialogue(rasa: FakeRasa) -> None:
    """Rasa asks for a contact as the dialogue does, and passes on what looks like one."""

    def answer(body: dict[str, Any]) -> Any:
        words = Words.load(body["metadata"]["language"])
        text = str(body["message"])
        if text == "/leave_contact":
            return [{"text": words.say("counselling-ask-contact")}]
        if "@" in text or text.startswith("+48"):
            kind = "email" if "@" in text else "phone"
            order = {"do": "contact", "contact": {"kind": kind, "value": text.split()[-1]}}
            return [{"text": words.say("counselling-contact-kept")}, cairn(handoff=order)]
        if text == "person":
            return [{"text": "ok"}, cairn(handoff={"do": "request", "reason": "asked"})]
        return [{"text": f"echo {text}"}]

    rasa.answer = answer


async def out_of_hours(client: Client, language: str = "en") -> None:
    await member(client, await team(client, later()))
    await say(client, "person", language=language)


@pytest.mark.parametrize("words", [EN, PL], ids=["en", "pl"])
async def test_the_sentence_is_shown_before_and_kept_with_the_time(
    client: Client, words: Words
) -> None:
    await out_of_hours(client, words.language)
    asked = await say(client, "/leave_contact")
    wording = words.say("consent-contact", days=30)
    assert wording in asked[0]["text"]
    told = await say(client, "ola@example.org")
    assert words.say("consent-kept") in texts(told)
    [button] = next(one["buttons"] for one in told if one["text"] == words.say("consent-kept"))
    assert button == {"title": words.say("consent-button-withdraw"), "payload": WITHDRAW}
    [given] = await record(client).read(lambda one: consents.of_conversation(one, "c1"))
    assert (given["how"], given["language"], given["wording"]) == ("asked", words.language, wording)
    assert given["given_at"]
    assert len(given["version"]) == 8


async def test_left_unasked_the_sentence_is_told_at_once_and_that_is_kept(client: Client) -> None:
    await out_of_hours(client)
    told = await say(client, "ola@example.org")
    assert EN.say("consent-contact", days=30) in texts(told)
    [given] = await record(client).read(lambda one: consents.of_conversation(one, "c1"))
    assert given["how"] == "told"


async def test_a_wording_is_kept_once_and_another_one_beside_it(client: Client) -> None:
    await out_of_hours(client)
    await say(client, "ola@example.org")
    await say(client, "ola@example.com")
    await say(client, "ola@example.net", language="pl")
    kept = await record(client).read(lambda one: one.execute(select(wordings.c.language)).all())
    assert sorted(row.language for row in kept) == ["en", "pl"]
    given = await record(client).read(lambda one: one.execute(select(table)).all())
    assert len(given) == 3


BY = [WITHDRAW, "delete my contact", "Usuń mój kontakt.", "I withdraw my consent!"]


@pytest.mark.parametrize("word", BY)
async def test_it_is_taken_back_by_a_button_or_by_saying_so_and_the_contact_goes(
    client: Client, rasa: FakeRasa, word: str
) -> None:
    rasa.states["c1"] = {"level": 4}
    await out_of_hours(client)
    await say(client, "write to ola@example.org")
    heard = len(rasa.heard)
    assert texts(await say(client, word)) == [EN.say("consent-withdrawn")]
    assert len(rasa.heard) == heard, "it works while the assistant is away"
    [one] = await record(client).read(lambda c: handoffs.of_conversation(c, "c1"))
    assert one.contact is None
    assert one.ended_at is None, "the request stays"
    [given] = await record(client).read(lambda c: consents.of_conversation(c, "c1"))
    assert given["withdrawn_at"]
    assert "ola@example.org" not in str(await history(client))
    await until(lambda: "c1" in rasa.puts, 15)
    assert rasa.states["c1"] == {"level": 4}
    assert texts(await say(client, word)) == [EN.say("consent-none")]


@pytest.mark.parametrize(
    "said", ["delete my contact and find a course", "my contact is gone", "delete", "no"]
)
async def test_anything_else_takes_nothing_back(client: Client, said: str) -> None:
    await out_of_hours(client)
    await say(client, "ola@example.org")
    await say(client, said)
    [one] = await record(client).read(lambda c: handoffs.of_conversation(c, "c1"))
    assert one.contact == Contact(kind="email", value="ola@example.org")


@pytest.mark.parametrize(
    "typed", ["600100200", "600 100 200", "+48 600-100-200", "0048600100200", "(600) 100 200"]
)
async def test_a_number_goes_however_it_was_typed(client: Client, typed: str) -> None:
    await say(client, f"call {typed} or 600100201")
    phone = Contact(kind="phone", value="+48600100200")
    step = Step(Move.KEEP, "learner", contact=phone)
    await record(client).write(lambda one: moving.here(one, "c1", step) and None)
    # As it may have been kept before numbers were looked for at the door.
    raw = update(messages).where(messages.c.sender == "learner")
    raw = raw.values(text=f"call {typed} or 600100201")
    await record(client).write(lambda one: one.execute(raw) and None)
    assert await record(client).write(lambda one: contacts.drop(one, "c1")) == 1
    assert texts(await history(client))[0] == "call [•••] or 600100201"


@pytest.mark.parametrize("words", [EN, PL], ids=["en", "pl"])
async def test_the_counsellor_sees_it_and_the_copy_has_it(client: Client, words: Words) -> None:
    await out_of_hours(client, words.language)
    await say(client, "/leave_contact")
    await say(client, "ola@example.org")
    wording = words.say("consent-contact", days=30)
    ola = await person(client, interface_language=words.language)
    [one] = await record(client).read(lambda c: handoffs.of_conversation(c, "c1"))
    address = f"/desk/conversation/{one.number}"
    assert wording in html.unescape(await ola.page(address))
    page = await Page.open(client, language=words.language)
    await page.send("data")
    told = await page.until("data")
    assert words.say("erasing-export-consents") in told["page"]
    assert wording in html.unescape(told["page"])
    assert told["data"]["consents"][0]["wording"] == wording
    await say(client, WITHDRAW)
    seen = html.unescape(await ola.page(address))
    assert "ola@example.org" not in seen
    withdrawn = words.say("consent-desk-withdrawn", time="|")
    assert withdrawn.split("|")[0] in seen
