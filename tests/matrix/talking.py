"""A front with a learner in a room of Matrix."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from sqlalchemy import select

from front.message import Message
from front.record.messaging_tables import chats
from front.settings import Settings
from tests.front.counsellors import record
from tests.front.fakes import Client, front, until
from tests.matrix.homeserver import FakeHomeserver
from words import Words

ROOM = "!room:school.example"
OTHER = "!other:school.example"
EN = Words.load("en")


@asynccontextmanager
async def talking(settings: Settings, homeserver: FakeHomeserver) -> AsyncIterator[Client]:
    """The front with a learner in a room, greeted."""
    async with front(settings) as client:
        await until(lambda: homeserver.syncs)
        homeserver.invite(ROOM)
        await until(lambda: homeserver.rooms[ROOM].mine == "join")
        await until(lambda: homeserver.texts(ROOM))
        yield client


async def kept(client: Client) -> list[Message]:
    """The conversation of the only room, as it is in the record."""
    number = await record(client).read(lambda one: one.scalar(select(chats.c.conversation_id)))
    return await record(client).history(str(number))


async def state(client: Client) -> str | None:
    """The state of the only chat, None where there is none."""
    return await record(client).read(lambda one: one.scalar(select(chats.c.state)))


async def eventually(condition: Callable[[], Awaitable[bool]]) -> None:
    """Waits for what only the record knows."""
    async with asyncio.timeout(10):
        while not await condition():  # noqa: ASYNC110  the record has no event
            await asyncio.sleep(0.02)
