"""A learner talks to the bot: words, buttons, cards, commands, in both languages."""

from typing import Any

import pytest

from front.keys import RECORD
from front.record import chats
from tests.front.fakes import Client, FakeRasa, Items, cairn, until
from tests.telegram.fake_api import FakeApi
from tests.telegram.world import bring, message, pressed, said

OFFER = {
    "id": "o-1",
    "title": "Spawanie łukowe 🔥",
    "provider": "Politechnika",
    "url": "https://example.org/o-1",
    "reasons": ["It teaches welding."],
    "caveats": ["The price is not stated."],
    "facts": [{"label": "Start", "value": "1 March 2027"}],
}
SOURCE = {"title": "Record", "url": "https://example.org/o-1", "date": "2026-11-01"}


async def test_start_greets_and_says_that_it_is_a_machine(client: Client, fake: FakeApi) -> None:
    assert await bring(client, message("/start", language="pl")) == 200
    assert await bring(client, message("/start", 78, "de")) == 200
    [polish] = await said(fake, 1)
    [english] = await said(fake, 1, "78")
    assert "Jestem programem komputerowym" in polish
    assert "I am a computer program" in english
    assert [one["text"] for one in fake.buttons()][1] == "Co to jest mikropoświadczenie?"


async def test_an_offer_is_a_card_with_buttons(
    client: Client, fake: FakeApi, rasa: FakeRasa
) -> None:
    button = {"title": "More offers", "payload": "/show_more"}

    def answer(body: dict[str, Any]) -> Items:
        if body["message"] != "welding":
            return [{"recipient_id": "x", "text": f"told {body['message']}"}]
        shown = cairn(language="en", offers=[OFFER], sources=[SOURCE])
        return [{"recipient_id": "x", "text": "Here is one:", "buttons": [button]}, shown]

    rasa.answer = answer
    await bring(client, message("welding"))
    card = next(one for one in await said(fake, 4) if "Politechnika" in one)
    assert card == (
        "Spawanie łukowe 🔥\nPolitechnika\n\nWhy it fits\n• It teaches welding.\n\n"
        "What does not fit or is not stated\n• The price is not stated.\n\n"
        "Start: 1 March 2027\n\nPage of the offer"
    )
    shown = next(one for one in fake.messages["77"] if one.get("text") == card)
    marks = [(one["type"], one["offset"], one["length"]) for one in shown["entities"]]
    assert marks[0] == ("bold", 0, 18)  # the emoji counts twice
    [[more], [keep]] = shown["reply_markup"]["inline_keyboard"]
    await bring(client, pressed(more, rows=[[more], [keep]]))
    await until(lambda: "told" in fake.texts()[-1])
    assert rasa.heard[-1] == '/ask_offer{"offer": "o-1"}'
    # Whoever wants to know more of an offer may still save it.
    [marked] = fake.of("editMessageReplyMarkup")
    ticked = {"text": "✓ More about this offer", "callback_data": "-"}
    assert marked["reply_markup"]["inline_keyboard"] == [[ticked], [keep]]
    [folded] = [
        one
        for sent in fake.messages["77"]
        for one in sent.get("entities", [])
        if one["type"] == "expandable_blockquote"
    ]
    assert folded["length"] > len("Sources")


async def test_a_pressed_button_is_answered_and_ticked(
    client: Client, fake: FakeApi, rasa: FakeRasa
) -> None:
    buttons = [{"title": "Free", "payload": "/a"}, {"title": "Any price", "payload": "/b"}]
    rasa.answer = lambda _body: [{"recipient_id": "x", "text": "Which?", "buttons": buttons}]
    await bring(client, message("hello"))
    await said(fake, 2)
    one, other = fake.buttons()
    link = {"text": "Page", "url": "https://example.org"}
    await bring(client, pressed(other, rows=[[one, other], [link]]))
    await until(lambda: rasa.heard[-1:] == ["/b"])
    await until(lambda: fake.of("answerCallbackQuery"))
    marks = [name for name, _ in fake.calls if name.startswith(("answer", "edit"))]
    assert marks == ["editMessageReplyMarkup", "answerCallbackQuery"]
    [answered] = fake.of("answerCallbackQuery")
    [marked] = fake.of("editMessageReplyMarkup")
    assert answered["callback_query_id"].startswith("q")
    assert marked["reply_markup"]["inline_keyboard"] == [
        [{"text": "✓ Any price", "callback_data": "-"}],
        [link],
    ]
    before = len(fake.calls)
    await bring(client, pressed({"text": "✓ Any price", "callback_data": "-"}))
    await until(lambda: len(fake.of("answerCallbackQuery")) == 2)
    assert {name for name, _ in fake.calls[before:]} <= {"answerCallbackQuery", "sendMessage"}
    assert rasa.heard == ["hello", "/b"]


async def test_the_language_is_chosen_and_kept(
    client: Client, fake: FakeApi, rasa: FakeRasa
) -> None:
    await bring(client, message("hello"))
    await said(fake, 2)
    await bring(client, message("/language"))
    await said(fake, 3)
    polish = next(one for one in fake.buttons() if one["text"] == "Polski")
    await bring(client, pressed(polish))
    await until(lambda: fake.texts()[-1] == "Dobrze, od teraz po polsku.")
    await bring(client, message("cześć"))
    await until(lambda: fake.texts()[-1] == "echo cześć")
    assert rasa.requests[-1]["metadata"]["language"] == "pl"
    await bring(client, message("/help"))
    await until(lambda: "własnymi słowami" in fake.texts()[-1])
    await bring(client, message("/language en"))
    await until(lambda: fake.texts()[-1] == "All right, from now on in English.")


async def test_a_person_is_asked_for(client: Client, fake: FakeApi, rasa: FakeRasa) -> None:
    await bring(client, message("/human"))
    await until(lambda: any("counsellor" in one for one in fake.texts()[1:]))
    assert not rasa.heard
    open_ones = await client.app[RECORD].open_handoffs()
    assert [one.channel for one in open_ones] == ["telegram"]


async def test_stop_is_kept_until_somebody_writes(client: Client, fake: FakeApi) -> None:
    await bring(client, message("hello"))
    await said(fake, 2)
    await bring(client, message("/stop"))
    await until(lambda: "no more messages" in fake.texts()[-1])
    [chat] = await client.app[RECORD].read(lambda one: [chats.here(one, "telegram", "77")])
    count = len(fake.texts())
    address = f"/api/v1/conversations/{chat.conversation}/messages"
    await client.post(address, json={"text": "from the page"})
    await bring(client, message("hello", 78))
    await said(fake, 2, "78")
    assert len(fake.texts()) == count
    await bring(client, message("back"))
    await until(lambda: fake.texts()[-1] == "echo back")
    assert "echo from the page" in fake.texts()


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("/pomoc", "in your own words"),
        ("/język", "Which language"),
        ("/JEZYK", "Which language"),
        ("/usuń", "cannot be undone"),
        ("/usun@cairn_test_bot", "cannot be undone"),
        ("/nonsense", "in your own words"),
        ("/help me", "in your own words"),
    ],
)
async def test_commands_are_understood_in_both_languages(
    client: Client, fake: FakeApi, rasa: FakeRasa, typed: str, answer: str
) -> None:
    await bring(client, message(typed))
    await until(lambda: any(answer in one for one in fake.texts()))
    assert rasa.heard == []
