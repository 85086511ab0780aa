"""What the bot asks before it does it: deleting, a changed message, a place, a number."""

import asyncio
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from front.keys import HUB, RECORD
from front.record import chat_updates, chats
from front.record.chat_updates import Outcome
from tests.front.fakes import Client, FakeRasa, until
from tests.telegram.fake_api import FakeApi
from tests.telegram.world import bring, edited, membership, message, nothing_kept, pressed, said


@dataclass(frozen=True)
class Receipt:
    number: str


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


async def test_what_comes_in_while_a_chat_ends_is_not_lost(client: Client) -> None:
    def over(one: Connection) -> tuple[bool, bool]:
        chat = chats.here(one, "telegram", "78")
        chats.change(one, chat.id, ending="forget")
        chat_updates.take(one, "telegram", "k1", "78", {})
        chats.end(one, chat.id)
        kept = chats.find(one, chat.id) is not None
        waiting = chat_updates.first(one, chat.id)
        assert waiting
        chat_updates.done(one, waiting, Outcome())
        chats.end(one, chat.id)
        return kept, chats.find(one, chat.id) is None

    assert await client.app[RECORD].write(over) == (True, True)


async def test_who_deletes_and_blocks_leaves_no_address_behind(
    client: Client, fake: FakeApi
) -> None:
    await bring(client, message("hello"))
    await said(fake, 2)
    await bring(client, message("/delete"))
    await until(lambda: "cannot be undone" in fake.texts()[-1])
    await bring(client, pressed(fake.buttons()[0]))
    await until(lambda: "receipt" in fake.texts()[-1])
    await bring(client, membership("kicked"))
    await bring(client, membership("kicked", 78))  # who never wrote anything
    await nothing_kept(client)


async def test_a_changed_message_may_be_a_command_by_now(
    client: Client, fake: FakeApi, rasa: FakeRasa
) -> None:
    first = message("help")
    await bring(client, first)
    await said(fake, 2)
    await bring(client, edited(first, "/help"))
    await until(lambda: "changed your message" in fake.texts()[-1])
    await bring(client, pressed(fake.buttons()[0]))
    await until(lambda: "in your own words" in fake.texts()[-1])
    assert rasa.heard == ["help"]
