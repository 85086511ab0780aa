"""A front with a bridge to a Chatwoot, and what is known of its only conversation."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from front.message import Message
from front.record import turns
from front.settings import Settings
from tests.chatwoot.desk import FakeChatwoot
from tests.front.counsellors import record
from tests.front.fakes import Client, front, until
from words import Words

EN = Words.load("en")
PASSED_ON = EN.say("handoff-elsewhere")
PLACE = "12"


@asynccontextmanager
async def bridge(settings: Settings, chatwoot: FakeChatwoot) -> AsyncIterator[Client]:
    async with front(settings) as client:
        chatwoot.webhook = str(client.make_url("/chatwoot/webhook"))
        try:
            yield client
        finally:
            chatwoot.webhook = ""


async def kept(client: Client) -> list[Message]:
    """The conversation as it is in the record; empty where it has not begun."""
    name = await record(client).read(lambda one: turns.conversation(one, PLACE))
    return await record(client).history(name) if name else []


async def said(client: Client) -> list[tuple[str, str]]:
    """Who said what."""
    return [(one.sender, one.text) for one in await kept(client)]


async def eventually(condition: Callable[[], Awaitable[Any]]) -> None:
    async with asyncio.timeout(10):
        while not await condition():  # noqa: ASYNC110  the record has no event
            await asyncio.sleep(0.02)


async def passed_on(chatwoot: FakeChatwoot, wish: str = "person") -> None:
    """A learner asks for a person, and agents have the conversation."""
    await chatwoot.learner(12, wish)
    await until(lambda: chatwoot.notes(12) and PASSED_ON in chatwoot.shown(12))
