"""A page of the chat that never gives up: as the widget, it keeps what was refused and sends it
again when it was told to, in order."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections import deque
from dataclasses import dataclass
from typing import Any

import aiohttp

_PAUSE = 0.5  # seconds, then doubled, as the widget does
_LONGEST_PAUSE = 15.0


@dataclass
class Letter:
    """One message. Times are of ``time.monotonic``; ``refused``: how often it was;
    ``dropped``: its learner left before it was taken."""

    conversation: str
    number: int
    phase: str
    text: str
    begun: float
    kept: float | None = None
    answered: float | None = None
    refused: int = 0
    dropped: bool = False

    @property
    def client_id(self) -> str:
        """Its own id."""
        return f"k{self.number}"


class Page:
    """One conversation; ``say`` never waits."""

    def __init__(self, url: str, name: str, chance: random.Random) -> None:
        self.name = name
        self.letters: list[Letter] = []
        self.turned_away = 0
        self.breaks = 0
        self._url = f"{url.replace('http', 'ws')}/widget/ws"
        self._chance = chance
        self._outbox: dict[str, Letter] = {}
        # An answer of several messages is taken for several: judging.py sets it right.
        self._waiting: deque[Letter] = deque()
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._last = 0
        self._again: asyncio.Task[None] | None = None
        self.ready = asyncio.Event()
        self.answered = asyncio.Event()

    async def live(self, session: aiohttp.ClientSession) -> None:
        """Until it is cancelled."""
        tries = 0
        while True:
            with contextlib.suppress(aiohttp.ClientError, OSError, TimeoutError):
                await self._connected(session)
            tries = 0 if self.ready.is_set() else tries + 1
            self.breaks += 1
            self.ready.clear()
            ceiling = min(_LONGEST_PAUSE, _PAUSE * 2**tries)
            await asyncio.sleep(ceiling / 2 + self._chance.random() * ceiling / 2)

    def say(self, text: str, phase: str) -> Letter:
        """A new message."""
        self.answered.clear()
        new = Letter(self.name, len(self.letters), phase, text, time.monotonic())
        self.letters.append(new)
        self._outbox[new.client_id] = new
        if self.ready.is_set():
            self._spawn(self._post(new))
        return new

    def give_up(self) -> int:
        """The learner leaves: what was not taken is dropped; how many messages that were."""
        count = len(self._outbox)
        for letter in self._outbox.values():
            letter.dropped = True
        self._outbox.clear()
        if self._again:
            self._again.cancel()
        if count and self._socket:
            self._spawn(self._socket.close())
        return count

    def _spawn(self, work: Any) -> None:
        task = asyncio.create_task(work)
        task.add_done_callback(lambda done: done.cancelled() or done.exception())

    async def _connected(self, session: aiohttp.ClientSession) -> None:
        query = {"conversation": self.name, "after": str(self._last), "language": "en"}
        async with session.ws_connect(self._url, params=query) as socket:
            self._socket = socket
            async for frame in socket:
                if frame.type is not aiohttp.WSMsgType.TEXT:
                    break
                await self._hear(frame.json())

    async def _hear(self, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "history":
                for message in frame["messages"]:
                    self._take(message)
            case "ready":
                self.ready.set()
                await self._post_all()
            case "received":
                self._kept(frame["client_id"])
            case "message":
                self._take(frame["message"])
            case "error":
                self._refused(frame)

    def _take(self, message: dict[str, Any]) -> None:
        self._last = max(self._last, message["id"])
        if message.get("client_id"):
            self._kept(message["client_id"])
        if message["sender"] == "assistant" and self._waiting:
            self._waiting.popleft().answered = time.monotonic()
            if not self._waiting:
                self.answered.set()

    def _kept(self, client_id: str) -> None:
        letter = self._outbox.pop(client_id, None)
        if letter:
            letter.kept = time.monotonic()
            self._waiting.append(letter)

    def _refused(self, frame: dict[str, Any]) -> None:
        letter = self._outbox.get(frame["client_id"] or "")
        if letter is None:
            self.turned_away += 1
            return
        letter.refused += 1
        if self._again:
            self._again.cancel()
        self._again = asyncio.create_task(self._later(frame["wait"] / 1000))

    async def _later(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        self._again = None
        await self._post_all()

    async def _post_all(self) -> None:
        for letter in list(self._outbox.values()):
            await self._post(letter)

    async def _post(self, letter: Letter) -> None:
        if self._socket is None or self._socket.closed or letter.client_id not in self._outbox:
            return
        with contextlib.suppress(ConnectionError, aiohttp.ClientError):
            await self._socket.send_json(
                {"type": "say", "text": letter.text, "client_id": letter.client_id}
            )
