"""A conversation that goes on in chats is deleted: from a chat itself, or from elsewhere."""

from __future__ import annotations

import asyncio
import re

import pytest
from sqlalchemy import func, select

from front.errors import ChannelAway
from front.messaging import Kind, Part, Update
from front.record.messaging_tables import chats, notices, updates
from front.settings import Settings
from tests.front.counsellors import record
from tests.front.fakes import Client, FakeRasa, say, until
from tests.front.planted import delete
from tests.front.test_deleting import asks
from tests.messaging.paper import Paper, running, text
from words import Words

EN = Words.load("en")


def pressed(paper: Paper, title: str) -> Update:
    """The newest button with this title is pressed; another message may have come below it."""
    every = [one for to, part, _ in paper.sent if to == "anna" for one in part.buttons]
    code = [one.code for one in every if one.title == title][-1]
    return Update(key=f"press-{code}", chat="anna", kind=Kind.BUTTON, text=code or "")


async def rows(client: Client) -> tuple[int, int, int]:
    """Chats, notices, and updates of which the content is kept."""
    kept = select(func.count()).select_from(updates).where(updates.c.body.is_not(None))
    counted = [select(func.count()).select_from(one) for one in (chats, notices)]
    found = await record(client).read(lambda one: [one.scalar(q) or 0 for q in (*counted, kept)])
    return found[0], found[1], found[2]


async def conversation(client: Client) -> str:
    """Of the only chat."""
    return str(await record(client).read(lambda one: one.scalar(select(chats.c.conversation_id))))


async def test_a_chat_deletes_its_conversation_and_is_forgotten(settings: Settings) -> None:
    paper = Paper()
    async with running(settings, paper) as (client, hub):
        await hub.take(paper, text("first", "1"))
        await until(lambda: "echo first" in paper.texts())
        place = await conversation(client)
        await hub.take(paper, text("/delete", "2"))
        await until(lambda: EN.say("messaging-delete-ask") in paper.texts())
        await hub.take(paper, pressed(paper, EN.say("messaging-yes-delete")))
        told = EN.say("messaging-deleted").splitlines()[0]
        await until(lambda: paper.texts()[-1].startswith(told))
        answer = await client.get(f"/api/v1/conversations/{place}/messages")
        assert answer.status == 404

        async with asyncio.timeout(10):
            while await rows(client) != (0, 0, 0):  # noqa: ASYNC110  the record has no event
                await asyncio.sleep(0.02)
        assert not hub.hears(place)
        await hub.take(paper, text("again", "3"))
        await until(lambda: "echo again" in paper.texts())
        assert await conversation(client) != place


async def test_a_conversation_deleted_elsewhere_leaves_no_chat(settings: Settings) -> None:
    paper = Paper()
    async with running(settings, paper) as (client, hub):
        await hub.take(paper, text("first", "1"))
        await until(lambda: "echo first" in paper.texts())
        place = await conversation(client)
        assert (await delete(client, place))[0] == 200
        assert await rows(client) == (0, 0, 0)
        await until(lambda: not hub.hears(place))
        assert not await hub.take(paper, text("first", "1"))
        await hub.take(paper, text("again", "2"))
        await until(lambda: "echo again" in paper.texts())
        assert await conversation(client) != place


async def test_saying_it_deletes_in_a_chat(settings: Settings, rasa: FakeRasa) -> None:
    rasa.answer = asks
    paper = Paper()
    async with running(settings, paper) as (client, hub):
        await hub.take(paper, text("delete my data", "1"))
        await until(lambda: "Delete everything?" in paper.texts())
        place = await conversation(client)
        await hub.take(paper, pressed(paper, "No"))
        await until(lambda: EN.say("erasing-kept") in paper.texts())
        await hub.take(paper, text("delete my data", "2"))
        await until(lambda: paper.texts().count("Delete everything?") == 2)
        await hub.take(paper, pressed(paper, "Yes, delete"))
        told = EN.say("messaging-deleted").splitlines()[0]
        await until(lambda: paper.texts()[-1].startswith(told))
        assert EN.say("messaging-receipt", number="").strip() in paper.texts()[-1]
        answer = await client.get(f"/api/v1/conversations/{place}/messages")
        assert answer.status == 404


async def test_what_waits_for_a_platform_that_is_away_is_not_sent_after_deleting(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper, away, tries = Paper(), asyncio.Event(), 0

    def refuse(_chat: str, part: Part) -> None:
        nonlocal tries
        if "echo" in part.rich.text and not away.is_set():
            tries += 1
            raise ChannelAway("no route", after=0.05)

    paper.refuse = refuse
    async with running(settings, paper) as (client, hub):
        await hub.take(paper, text("secret", "1"))
        await until(lambda: tries > 0)
        assert (await delete(client, await conversation(client)))[0] == 200
        away.set()
        await hub.take(paper, text("again", "2"))
        await until(lambda: "echo again" in paper.texts())
        assert "echo secret" not in paper.texts()


async def test_a_message_that_comes_while_all_is_deleted_begins_anew_in_its_chat(
    settings: Settings,
) -> None:
    paper = Paper()
    async with running(settings, paper) as (client, hub):
        await hub.take(paper, text("first", "1"))
        await until(lambda: "echo first" in paper.texts())
        place = await conversation(client)

        async def deleted_meanwhile(_conversation: str, _text: str) -> None:
            hub.hooks.back = None
            assert (await delete(client, place))[0] == 200

        hub.hooks.back = deleted_meanwhile
        await hub.take(paper, text("second", "2"))
        await until(lambda: "echo second" in paper.texts())
        # The chat has it, so that it can be answered, and deleted with the chat.
        found = await client.get(f"/api/v1/conversations/{await conversation(client)}/messages")
        assert [one["text"] for one in (await found.json())["messages"]] == [
            "second",
            "echo second",
        ]


async def test_what_a_chat_left_for_another_conversation_is_deleted_with_it(
    settings: Settings,
) -> None:
    paper = Paper()
    async with running(settings, paper) as (client, hub):
        await hub.take(paper, text("first", "1"))
        await until(lambda: "echo first" in paper.texts())
        before = await conversation(client)
        await say(client, "on the page", "web")
        await say(client, "of somebody else", "other")
        answer = await client.post("/api/v1/conversations/web/codes")
        await hub.take(paper, text((await answer.json())["code"], "2"))
        await until(lambda: EN.say("messaging-code-taken") in paper.texts())
        await hub.take(paper, text("/delete", "3"))
        await until(lambda: EN.say("messaging-delete-ask") in paper.texts())
        await hub.take(paper, pressed(paper, EN.say("messaging-yes-delete")))
        told = EN.say("messaging-deleted").splitlines()[0]
        await until(lambda: paper.texts()[-1].startswith(told))
        assert len(re.findall(r"\w{4}-\w{4}-\w{4}", paper.texts()[-1])) == 2
        for place, status in ((before, 404), ("web", 404), ("other", 200)):
            found = await client.get(f"/api/v1/conversations/{place}/messages")
            assert found.status == status, place
