"""A conversation that goes on in chats is deleted: from a chat itself, or from elsewhere."""

from __future__ import annotations

import asyncio

from sqlalchemy import func, select

from front.messaging import Kind, Update
from front.record.messaging_tables import chats, notices, updates
from front.settings import Settings
from tests.front.counsellors import record
from tests.front.fakes import Client, until
from tests.front.planted import delete
from tests.messaging.paper import Paper, running, text
from words import Words

EN = Words.load("en")


def pressed(paper: Paper, title: str) -> Update:
    """The button with this title is pressed."""
    [code] = [one.code for one in paper.last().buttons if one.title == title]
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
