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
from tests.telegram.world import HEADER, SECRET, bring, message

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
}
# Kinds that are told something, or go to the assistant.
ANSWERED = set(Kind) - {Kind.BEGAN, Kind.BLOCKED}


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


async def test_all_of_them_are_taken_and_those_for_us_answered(
    client: Client, fake: FakeApi, rasa: FakeRasa, caplog: pytest.LogCaptureFixture
) -> None:
    for number, kept in enumerate(KEPT.values()):
        update = json.loads(json.dumps(kept["update"]))
        _own_chat(update, 9000 + number)
        assert await bring(client, update) == 200
    silent = {"callback_query_mark"}
    expected = {
        str(9000 + number)
        for number, (name, kept) in enumerate(KEPT.items())
        if kept["expect"] in ANSWERED - {Kind.GROUP} and name not in silent
    }
    await until(lambda: expected <= fake.messages.keys(), 30)
    assert not fake.refusals
    assert "round_failed" not in caplog.text


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
    updates = [message(f"no {number}") for number in range(12)]
    brought = [*updates, *updates]
    random.Random(7).shuffle(brought)
    for one in brought:
        assert await bring(client, one) == 200
    rasa.free.set()
    await until(lambda: len(fake.texts()) == 13, 30)
    assert sorted(rasa.heard) == sorted(f"no {number}" for number in range(12))
    for one in updates:  # late: Telegram did not hear that they had arrived
        assert await bring(client, one) == 200
    await bring(client, message("the last"))
    await until(lambda: fake.texts()[-1] == "echo the last")
    assert len(rasa.heard) == 13


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


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b"1", b'"x"', b'{"update_id": "x"}', b'{"update_id": true}']
)
async def test_what_is_no_update_is_not_asked_for_again(client: Client, body: bytes) -> None:
    response = await client.post("/telegram/webhook", data=body, headers={HEADER: SECRET})
    assert response.status == 200


async def test_an_update_that_is_too_large_is_not_asked_for_again(client: Client) -> None:
    body = b'{"update_id": 1, "x": "' + b"a" * 2**18 + b'"}'
    response = await client.post("/telegram/webhook", data=body, headers={HEADER: SECRET})
    assert response.status == 200
