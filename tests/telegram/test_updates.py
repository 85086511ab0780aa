"""Every kind of update is dealt with; doubled, reordered and late ones too."""

import asyncio
import json
import random
from pathlib import Path
from typing import Any

import pytest

from front.keys import RECORD
from front.messaging import Kind
from front.record import chats
from front.telegram.reading import read
from tests.front.fakes import Client, FakeRasa, until
from tests.telegram.fake_api import FakeApi
from tests.telegram.world import bring, message
from words import Words

FOLDER = Path(__file__).parent / "updates"
KEPT = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))}
# The fields of an Update by the reference of the Bot API.
KINDS = {
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "guest_message",
    "managed_bot",
    "subscription",
}
POLISH = Words.load("pl")


def test_there_is_one_of_every_kind() -> None:
    assert {name for kept in KEPT.values() for name in kept["update"]} >= KINDS


@pytest.mark.parametrize("name", KEPT)
def test_it_is_read_as_what_it_is(name: str) -> None:
    update = read(KEPT[name]["update"])
    assert (update.kind if update else None) == KEPT[name]["expect"]


def test_of_a_place_only_the_town_is_left() -> None:
    update = read(KEPT["message_venue"]["update"])
    assert update
    assert update.text == "Warszawa"
    assert "52.2" not in update.model_dump_json()


async def test_people_see_what_the_files_say_and_nothing_else(
    client: Client, fake: FakeApi, rasa: FakeRasa, capsys: pytest.CaptureFixture[str]
) -> None:
    places = {name: 9000 + number for number, name in enumerate(KEPT)}
    for name, kept in KEPT.items():
        after = message("and now", places[name], "pl")
        update = json.loads(json.dumps(kept["update"])) | {"update_id": after["update_id"] - 1_000}
        _own_chat(update, places[name])
        assert await bring(client, update) == 200
        # In a chat all goes in order: when this is answered, what came before is.
        await bring(client, after)
    greeting = POLISH.say("messaging-greeting")
    wanted = {}
    for name, kept in KEPT.items():
        there = kept["seen"] if kept["expect"] != Kind.GROUP else []
        wanted[str(places[name])] = [greeting, *map(_seen, there), "echo and now"]
    await until(lambda: all("echo and now" in fake.texts(chat) for chat in wanted), 60)
    assert {chat: fake.texts(chat) for chat in wanted} == wanted
    [group] = fake.messages.keys() - wanted.keys()
    assert set(fake.texts(group)) == {POLISH.say("messaging-group")}
    assert not fake.refusals
    logged = capsys.readouterr().out
    assert "update_unreadable" in logged
    assert not any(one in logged for one in ("_failed", "anna_n", "Nowak", "9001", group))


def _seen(told: str | dict[str, str]) -> str:
    """A sentence as it is in the chat: words of a key, with its fields, or a text by itself."""
    if isinstance(told, dict):
        return POLISH.say(told["say"], **{name: one for name, one in told.items() if name != "say"})
    return POLISH.say(told) if told.startswith("messaging-") else told


def _own_chat(update: dict[str, Any], chat: int) -> None:
    """So that they do not answer each other; groups and channels keep theirs."""
    for body in update.values():
        if isinstance(body, dict):
            for place in (body, body.get("message")):
                if isinstance(place, dict) and place.get("chat", {}).get("type") == "private":
                    place["chat"] = place["chat"] | {"id": chat}


async def test_doubled_and_reordered_updates_are_one_message_each(
    client: Client, fake: FakeApi, rasa: FakeRasa
) -> None:
    rasa.free.clear()
    updates = [message(f"no {number}") for number in range(5)]
    brought = [*updates, *updates]
    random.Random(7).shuffle(brought)
    for one in brought:
        assert await bring(client, one) == 200
    rasa.free.set()
    await until(lambda: len(fake.texts()) == 6, 30)
    assert sorted(rasa.heard) == sorted(f"no {number}" for number in range(5))
    for one in updates:  # late: Telegram did not hear that they had arrived
        assert await bring(client, one) == 200
    await bring(client, message("the last"))
    await until(lambda: fake.texts()[-1] == "echo the last")
    assert len(rasa.heard) == 6


async def test_an_album_is_answered_once(client: Client, fake: FakeApi, rasa: FakeRasa) -> None:
    photo: dict[str, Any] = {"photo": [{"file_id": "p"}], "media_group_id": "g7"}
    await bring(client, message("", **photo, caption="What now?"))
    for _ in range(3):
        await bring(client, message("", **photo))
    await until(lambda: "echo What now?" in fake.texts())
    await bring(client, message("so"))
    await until(lambda: fake.texts()[-1] == "echo so")
    assert sum("cannot see pictures" in one for one in fake.texts()) == 1


async def test_who_blocks_the_bot_is_left_in_peace(client: Client, fake: FakeApi) -> None:
    await bring(client, message("hello"))
    await until(lambda: len(fake.texts()) == 2)
    blocked = json.loads(json.dumps(KEPT["my_chat_member_blocked"]["update"]))
    await bring(client, blocked)
    record = client.app[RECORD]
    async with asyncio.timeout(10):
        while await record.read(lambda one: chats.every(one, "telegram")):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    back = json.loads(json.dumps(KEPT["my_chat_member_began"]["update"]))
    await bring(client, back)
    await bring(client, message("here again"))
    await until(lambda: fake.texts()[-1] == "echo here again")
