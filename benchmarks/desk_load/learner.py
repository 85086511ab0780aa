"""A learner with the chat open: says a message until it is confirmed, comes back after breaks."""

from __future__ import annotations

import asyncio
import contextlib
import random
from typing import Any

import aiohttp

from benchmarks.desk_load.house import PERSON
from benchmarks.desk_load.logbook import Logbook

# A browser in the test for the widget waits longer; here time is short.
_PAUSE = 0.3


class Learner:
    """Asks for a person, then says ``count`` numbered messages while a counsellor is there."""

    def __init__(
        self, url: str, name: str, count: int, book: Logbook, chance: random.Random, breaks: float
    ) -> None:
        self.name = name
        self._url = f"{url.replace('http', 'ws')}/widget/ws"
        self._count = count
        self._book = book
        self._chance = chance
        self._breaks = breaks
        self._last = 0
        self._outbox: dict[str, str] = {}
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        # As in the widget: nothing is sent before what was not confirmed has gone again.
        self._ready = False
        self._order = asyncio.Lock()
        self._again: asyncio.Task[None] | None = None
        self.joined = asyncio.Event()
        self.over = asyncio.Event()

    async def live(self, session: aiohttp.ClientSession) -> None:
        """Until the counsellor has ended the talk, or for ever where nobody comes."""
        talking = asyncio.create_task(self._talk())
        try:
            while not self.over.is_set():
                began = self._book.now()
                with contextlib.suppress(aiohttp.ClientError, OSError):
                    await self._connected(session, began)
                await asyncio.sleep(_PAUSE * self._chance.random())
        finally:
            talking.cancel()
            await asyncio.gather(talking, return_exceptions=True)

    async def _connected(self, session: aiohttp.ClientSession, began: float) -> None:
        query = {"conversation": self.name, "after": str(self._last), "language": "en"}
        async with session.ws_connect(self._url, params=query) as socket:
            self._socket, self._ready = socket, False
            if self._last:
                self._book.cut(self.name, began - _PAUSE)
            async for frame in socket:
                if frame.type is not aiohttp.WSMsgType.TEXT:
                    break
                await self._hear(frame.json())
                if self.over.is_set():
                    break
        self._socket, self._ready = None, False

    async def _hear(self, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "history":
                for message in frame["messages"]:
                    self._take(message)
            case "ready":
                async with self._order:
                    for client_id, text in list(self._outbox.items()):
                        await self._post(client_id, text)
                    self._ready = True
            case "received":
                self._outbox.pop(frame["client_id"], None)
            case "message":
                self._take(frame["message"])
            case "error":
                self._refused(frame)

    def _refused(self, frame: dict[str, Any]) -> None:
        if "wait" in frame:
            self._book.counts["asked to come later"] += 1
            self._again = self._again or asyncio.create_task(self._later(frame["wait"]))
        elif frame["code"] != "not-available":
            self._book.counts[f"refused {frame['code']}"] += 1
            self._outbox.pop(frame.get("client_id") or "", None)

    async def _later(self, milliseconds: int) -> None:
        """As the widget: all that was not taken goes again, in order."""
        await asyncio.sleep(milliseconds / 1000)
        self._again = None
        async with self._order:
            for client_id, text in list(self._outbox.items()):
                await self._post(client_id, text)

    def _take(self, message: dict[str, Any]) -> None:
        if message["id"] <= self._last:
            self._book.counts["learner saw an old id"] += 1
            return
        self._last = message["id"]
        self._outbox.pop(message.get("client_id") or "", None)
        self._book.see(self.name, self.name, message["id"], message["text"])
        if message["sender"] == "counsellor":
            self.joined.set()
        state = (message.get("handoff") or {}).get("state")
        if state in {"closed", "returned"}:
            self.over.set()

    async def _talk(self) -> None:
        await self._say(PERSON, f"{self.name}-0")
        await self.joined.wait()
        for number in range(1, self._count + 1):
            await asyncio.sleep(0.3 + 1.2 * self._chance.random())
            text = f"{self.name} says {number}"
            self._book.say(text)
            await self._say(text, f"{self.name}-{number}")
            if self._chance.random() < self._breaks and self._socket:
                self._book.counts["learner's connection broken"] += 1
                await self._socket.close()

    async def _say(self, text: str, client_id: str) -> None:
        self._outbox[client_id] = text
        async with self._order:
            if self._ready:
                await self._post(client_id, text)

    async def _post(self, client_id: str, text: str) -> None:
        if self._socket is None or self._socket.closed:
            return
        try:
            frame = {"type": "say", "text": text, "client_id": client_id, "language": "en"}
            await self._socket.send_json(frame)
        except (ConnectionError, RuntimeError):
            self._book.counts["sent into a broken connection"] += 1
