"""A learner talks to the bot: words, buttons, cards, commands, in both languages."""

import asyncio
import base64
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import Connection

from front.keys import HUB, RECORD
from front.record import chats
from front.record.chats import Chat
from tests.front.fakes import Client, FakeRasa, Items, cairn, until
from tests.telegram.fake_api import FakeApi
from tests.telegram.world import bring, edited, message, pressed

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


@dataclass(frozen=True)
class Receipt:
    number: str


async def said(fake: FakeApi, count: int, chat: str = "77") -> list[str]:
    await until(lambda: len(fake.texts(chat)) >= count)
    return fake.texts(chat)


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
    more = shown["reply_markup"]["inline_keyboard"][0][0]
    await bring(client, pressed(more))
    await until(lambda: "told" in fake.texts()[-1])
    assert rasa.heard[-1] == '/ask_offer{"offer": "o-1"}'
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


@pytest.mark.parametrize(
    ("payload", "heard"),
    [
        ("q_data-analysis", ["data analysis"]),
        ("pl_q_analiza-danych", ["analiza danych"]),
        ("g_" + base64.urlsafe_b64encode("język żółwi?".encode()).decode(), ["język żółwi?"]),
        ("g_%%%", []),
        ("pl", []),
        ("whatever", []),
    ],
)
async def test_links_bring_a_goal_and_a_language(
    client: Client, fake: FakeApi, rasa: FakeRasa, payload: str, heard: list[str]
) -> None:
    await bring(client, message(f"/start {payload}"))
    found = await said(fake, 1 + len(heard))
    assert rasa.heard == heard
    polish = payload.startswith("pl")
    assert any("programem" in one for one in found) is polish


async def test_a_code_of_another_channel_brings_its_conversation(
    client: Client, fake: FakeApi
) -> None:
    asked: list[str] = []

    async def claim(code: str, _chat: Chat) -> str | None:
        asked.append(code)
        return "from-the-page" if code == "good" else None

    for said in ("of old", "last"):
        await client.post("/api/v1/conversations/from-the-page/messages", json={"text": said})
    client.app[HUB].hooks.claim = claim
    await bring(client, message("/start c_bad"))
    await until(lambda: any("does not work" in one for one in fake.texts()))
    await bring(client, message("/start c_good"))
    await until(lambda: fake.texts()[-1] == "echo last")
    assert any("We now go on here" in one for one in fake.texts())
    await client.post("/api/v1/conversations/from-the-page/messages", json={"text": "page"})
    await until(lambda: fake.texts()[-1] == "echo page")
    assert asked == ["bad", "good"]
    assert not any("of old" in one for one in fake.texts())


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


async def test_deleting_is_asked_once_and_done(client: Client, fake: FakeApi) -> None:
    gone = []
    record = client.app[RECORD]

    def erase(connection: Connection, conversation: str) -> None:
        for chat in chats.of_conversation(connection, conversation):
            chats.remove(connection, chat.id)

    async def forget(conversation: str) -> Receipt:
        gone.append(conversation)
        await record.write(lambda one: erase(one, conversation))
        return Receipt("K7QM-2XTA")

    client.app[HUB].hooks.forget = forget
    await bring(client, message("hello"))
    await said(fake, 2)
    for answer, told in ((1, "nothing was deleted"), (0, "K7QM-2XTA")):
        await bring(client, message("/delete"))
        await until(lambda: "cannot be undone" in fake.texts()[-1])
        await bring(client, pressed(fake.buttons()[answer]))
        await until(lambda told=told: told in fake.texts()[-1])  # type: ignore[misc]
    assert len(gone) == 1
    await until_async(lambda: record.read(lambda one: chats.every(one, "telegram")), [])
    await bring(client, message("again"))
    await until(lambda: fake.texts()[-1] == "echo again")
    assert "computer program" in fake.texts()[-2]


async def until_async(look: Any, wanted: Any) -> None:
    async with asyncio.timeout(10):
        while await look() != wanted:  # noqa: ASYNC110  the record has no event
            await asyncio.sleep(0.02)


async def test_where_nothing_can_delete_it_is_said(client: Client, fake: FakeApi) -> None:
    client.app[HUB].hooks.forget = None
    await bring(client, message("/delete"))
    await until(lambda: any("cannot be undone" in one for one in fake.texts()))
    await bring(client, pressed(fake.buttons()[0]))
    await until(lambda: "Nothing was deleted" in fake.texts()[-1])


async def test_a_changed_message_is_asked_about(
    client: Client, fake: FakeApi, rasa: FakeRasa
) -> None:
    first = message("courses in Gdansk")
    await bring(client, first)
    await said(fake, 2)
    await bring(client, edited(first, "courses in Gdansk"))  # nothing that one sees
    await bring(client, edited(first, "courses in Gdynia"))
    await until(lambda: "changed your message" in fake.texts()[-1])
    await bring(client, pressed(fake.buttons()[0]))
    await until(lambda: fake.texts()[-1] == "echo courses in Gdynia")
    assert sum("changed your message" in one for one in fake.texts()) == 1


async def test_a_place_is_used_only_after_a_yes(
    client: Client, fake: FakeApi, rasa: FakeRasa
) -> None:
    near: dict[str, Any] = {"location": {"latitude": 50.08, "longitude": 19.9}}
    await bring(client, message("", **near))
    await until(lambda: any("near Cracow" in one for one in fake.texts()))
    await bring(client, pressed(fake.buttons()[1]))
    await until(lambda: "I will not use it" in fake.texts()[-1])
    assert rasa.heard == []
    await bring(client, message("", **near))
    await until(lambda: "near Cracow" in fake.texts()[-1])
    await bring(client, pressed(fake.buttons()[0]))
    await until(lambda: rasa.heard == ["Town: Cracow"])
    await bring(client, message("", location={"latitude": 0.0, "longitude": -30.0}))
    await until(lambda: "do not know a town" in fake.texts()[-1])


async def test_a_number_is_used_only_after_a_yes_and_only_ones_own(
    client: Client, fake: FakeApi, rasa: FakeRasa
) -> None:
    number = {"phone_number": "+48 600 100 200", "first_name": "Anna"}
    await bring(client, message("", contact={**number, "user_id": 1}))
    await until(lambda: any("somebody else" in one for one in fake.texts()))
    await bring(client, message("", contact={**number, "user_id": 77}))
    await until(lambda: "+48 600 100 200" in fake.texts()[-1])
    assert rasa.heard == []
    await bring(client, pressed(fake.buttons()[0]))
    await until(lambda: len(rasa.heard) == 1)
    assert "600 100 200" in rasa.heard[0]


async def test_groups_are_refused_politely_once_and_left(client: Client, fake: FakeApi) -> None:
    group = {"id": -5, "type": "supergroup", "title": "Class"}
    added = {"chat": group, "from": {"id": 1, "is_bot": False, "first_name": "A"}}
    member = {"my_chat_member": added | {"new_chat_member": {"status": "member"}}}
    first = message("hello everybody")
    first["message"]["chat"] = group
    await bring(client, {"update_id": 1, **member})
    await bring(client, first)
    await until(lambda: fake.of("leaveChat"))
    assert len(fake.texts("-5")) == 1
    assert "one person at a time" in fake.texts("-5")[0]


@pytest.mark.parametrize("wrong", ["", "guessed", "ż"])
async def test_only_who_knows_the_secret_is_heard(
    client: Client, fake: FakeApi, rasa: FakeRasa, wrong: str
) -> None:
    assert await bring(client, message("hello"), wrong.encode().decode("latin-1")) == 403
    assert await bring(client, message("and me")) == 200
    await until(lambda: rasa.heard)
    assert rasa.heard == ["and me"]


@pytest.mark.parametrize(
    ("typed", "said"),
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
    client: Client, fake: FakeApi, rasa: FakeRasa, typed: str, said: str
) -> None:
    await bring(client, message(typed))
    await until(lambda: any(said in one for one in fake.texts()))
    assert rasa.heard == []
