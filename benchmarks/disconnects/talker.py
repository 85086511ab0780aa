"""A page without a browser: does what connection.js, conversation.js, keeping.js and log.js do.

Only its patience is shorter, so that a thousand breaks take minutes.
"""

from __future__ import annotations

import asyncio
import math
import random
from contextlib import suppress
from typing import Any

import aiohttp

PATIENCE_SECONDS = 1.5  # 12 in the widget
SILENCE_SECONDS = 3.0  # 36 in the widget; the front's heartbeat is set accordingly
_FIRST_DELAY = 0.05
_LONGEST_DELAY = 1.0

Shown = tuple[float, str, str]


class Screen:
    """The log of messages as the widget keeps it: each once, in the order of ids."""

    def __init__(self) -> None:
        self._entries: list[tuple[float, str | None, str, str]] = []

    @property
    def shown(self) -> list[Shown]:
        """Id, sender and text, from top to bottom; what has no id yet is infinitely late."""
        return [(number, sender, text) for number, _, sender, text in self._entries]

    def letter(self, client_id: str, text: str) -> None:
        """What was just said."""
        if not self._find(client_id):
            self._place((math.inf, client_id, "learner", text))

    def kept(self, client_id: str, number: int) -> None:
        """It has its id."""
        if entry := self._find(client_id):
            self._entries.remove(entry)
            self._place((number, *entry[1:]))

    def message(self, message: dict[str, Any]) -> None:
        """What the front tells."""
        client_id, number = message.get("client_id"), message["id"]
        if client_id and self._find(client_id):
            self.kept(client_id, number)
        elif all(entry[0] != number for entry in self._entries):
            self._place((number, client_id, message["sender"], message["text"]))

    def _find(self, client_id: str) -> tuple[float, str | None, str, str] | None:
        return next((entry for entry in self._entries if entry[1] == client_id), None)

    def _place(self, entry: tuple[float, str | None, str, str]) -> None:
        at = sum(other[0] <= entry[0] for other in self._entries)
        self._entries.insert(at, entry)


class Talker:
    """Says what it is given, keeps it until it is confirmed, comes back after every break."""

    def __init__(self, url: str, conversation: str, chance: random.Random) -> None:
        self._address = f"{url.replace('http', 'ws')}/widget/ws"
        self._conversation = conversation
        self._chance = chance
        self._last = 0
        self._ready = False
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._lost = asyncio.Event()
        self._patience: asyncio.TimerHandle | None = None
        self._leaving: set[asyncio.Task[Any]] = set()
        self._attempt = 0
        self.outbox: dict[str, str] = {}
        self.screen = Screen()
        self.breaks = 0

    async def live(self, session: aiohttp.ClientSession) -> None:
        """Until it is cancelled."""
        while True:
            self._lost.clear()
            hearing = asyncio.create_task(self._connected(session))
            losing = asyncio.create_task(self._lost.wait())
            try:
                await asyncio.wait((hearing, losing), return_when=asyncio.FIRST_COMPLETED)
            finally:
                hearing.cancel()
                losing.cancel()
                ended = await asyncio.gather(hearing, losing, return_exceptions=True)
                self._forget()
            if isinstance(ended[0], Exception):
                raise ended[0]
            self.breaks += 1
            ceiling = min(_LONGEST_DELAY, _FIRST_DELAY * 2 ** min(self._attempt, 9))
            self._attempt += 1
            await asyncio.sleep(ceiling / 2 + self._chance.random() * ceiling / 2)

    async def say(self, text: str, client_id: str) -> None:
        """Says it now, or when there is a connection."""
        self.outbox[client_id] = text
        await self._post(client_id, text)

    async def _connected(self, session: aiohttp.ClientSession) -> None:
        query = {"conversation": self._conversation, "after": str(self._last), "language": "en"}
        with suppress(aiohttp.ClientError, OSError, TimeoutError):
            async with asyncio.timeout(SILENCE_SECONDS):
                socket = await session.ws_connect(
                    self._address, params=query, timeout=aiohttp.ClientWSTimeout(ws_close=0.5)
                )
            self._socket = socket
            while True:
                frame = await socket.receive(timeout=SILENCE_SECONDS)
                if frame.type is not aiohttp.WSMsgType.TEXT:
                    return
                await self._hear(frame.json())

    async def _hear(self, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "history":
                self._take(frame["messages"])
            case "ready":
                self._ready, self._attempt = True, 0
                for client_id, text in list(self.outbox.items()):
                    await self._post(client_id, text)
            case "received":
                self._confirm(frame["client_id"])
                self.screen.kept(frame["client_id"], frame["id"])
            case "message":
                self._take([frame["message"]])
            case "error" if frame["code"] != "not-available":
                raise AssertionError(frame)

    def _take(self, messages: list[dict[str, Any]]) -> None:
        for message in messages:
            self._last = max(self._last, message["id"])
            if client_id := message.get("client_id"):
                self._confirm(client_id)
            self.screen.message(message)

    async def _post(self, client_id: str, text: str) -> None:
        self.screen.letter(client_id, text)
        if not self._ready or self._socket is None or self._socket.closed:
            return
        frame = {"type": "say", "text": text, "client_id": client_id, "language": "en"}
        with suppress(ConnectionError, aiohttp.ClientError):
            await self._socket.send_json(frame)
        self._await_confirmation()

    def _confirm(self, client_id: str) -> None:
        self.outbox.pop(client_id, None)
        self._stop_waiting()
        if self._ready and self.outbox:
            self._await_confirmation()

    def _await_confirmation(self) -> None:
        if self._patience is None:
            loop = asyncio.get_running_loop()
            self._patience = loop.call_later(PATIENCE_SECONDS, self._lost.set)

    def _stop_waiting(self) -> None:
        if self._patience:
            self._patience.cancel()
        self._patience = None

    def _forget(self) -> None:
        """The old connection is closed beside, as a browser does, and not listened to any more."""
        self._ready = False
        self._stop_waiting()
        socket, self._socket = self._socket, None
        if socket is not None and not socket.closed:
            leaving = asyncio.create_task(socket.close())
            self._leaving.add(leaving)
            leaving.add_done_callback(self._leaving.discard)
