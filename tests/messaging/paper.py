"""A messaging platform on paper: it notes what it is sent, and refuses what a test wants."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import ClassVar

from aiohttp.test_utils import TestClient, TestServer

from front.app import init_app
from front.keys import HUB
from front.messaging import Channel, Hub, Kind, Limits, Pace, Part, Update
from front.settings import Settings
from tests.front.fakes import Client

QUICK = Limits(pace=Pace(rate=1000, burst=100, chat_rate=1000, chat_burst=100))


class Paper(Channel):
    """``sent``: chat, part and key of what arrived; ``refuse`` may raise instead."""

    name: ClassVar[str] = "paper"

    def __init__(self, limits: Limits = QUICK) -> None:
        self.limits = limits
        self.sent: list[tuple[str, Part, str]] = []
        self.typed: list[str] = []
        self.marked: list[Update] = []
        self.left: list[str] = []
        self.refuse: Callable[[str, Part], None] = lambda _chat, _part: None

    async def send(self, chat: str, part: Part, key: str) -> None:
        self.refuse(chat, part)
        self.sent.append((chat, part, key))

    async def typing(self, chat: str) -> None:
        self.typed.append(chat)

    async def pressed(self, update: Update) -> None:
        self.marked.append(update)

    async def leave(self, chat: str) -> None:
        self.left.append(chat)

    def texts(self, chat: str = "anna") -> list[str]:
        return [part.rich.text for to, part, _ in self.sent if to == chat]

    def last(self, chat: str = "anna") -> Part:
        return [part for to, part, _ in self.sent if to == chat][-1]


def text(words: str, key: str, chat: str = "anna", **more: object) -> Update:
    return Update.model_validate(
        {"key": key, "chat": chat, "kind": Kind.TEXT, "text": words, "language": "en", **more}
    )


@asynccontextmanager
async def running(settings: Settings, channel: Channel) -> AsyncIterator[tuple[Client, Hub]]:
    """The whole front with a channel of this kind."""
    async with TestClient(TestServer(init_app(settings))) as client:
        hub = client.app[HUB]
        await hub.join(channel)
        try:
            yield client, hub
        finally:
            await hub.leave(channel)
