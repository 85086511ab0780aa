"""A learner with the chat open: benchmarks.disconnects' page, which notes what it says and sees."""

from __future__ import annotations

import asyncio
import random
import secrets
from contextlib import suppress
from typing import Any

import aiohttp

from benchmarks.chaos.logbook import Book, Place, Said
from benchmarks.disconnects.talker import Talker

_PATIENCE = aiohttp.ClientTimeout(total=15)


class Page(Talker):
    """One page that is open, until it is closed; a reload is another page of the same place."""

    def __init__(self, url: str, place: Place, book: Book, chance: random.Random) -> None:
        super().__init__(url, place.id, chance)
        self._place, self._book = place, book
        self.language = "en"
        self.files = False
        self.erased = asyncio.Event()
        self._asked = 0.0
        self._erasing = False

    async def erase(self) -> None:
        """Asks for it on this connection and on every next one, until it is confirmed."""
        self._erasing = True
        await self._ask_to_erase()

    async def again(self, one: Said, text: str) -> None:
        """Says the same message once more, as after a line that broke."""
        self._asked = self._book.now()
        await self._post(one.client_id, text)

    def lose(self) -> None:
        """The line breaks; the page comes back by itself."""
        self._lost.set()

    async def _connected(self, session: aiohttp.ClientSession) -> None:
        self._asked = self._book.now()
        await super()._connected(session)

    async def _hear(self, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "erased":
                self._place.erased = self._place.erased or self._book.now()
                self.erased.set()
            case "error" if frame["code"] != "not-available":
                self._refused(frame)
            case "handoff" | "ready":
                standing = frame if frame["type"] == "handoff" else frame.get("handoff")
                self.files = bool((standing or {}).get("files"))
        if frame["type"] in {"history", "ready", "received", "message"}:
            await super()._hear(frame)
        if frame["type"] == "ready" and self._erasing:
            await self._ask_to_erase()

    def _take(self, messages: list[dict[str, Any]]) -> None:
        for message in messages:
            self._book.look(self._place.learner, self._place.id, str(message), self._asked)
        super()._take(messages)

    def _confirm(self, client_id: str) -> None:
        if one := self._book.said.get(client_id.removeprefix("c-")):
            one.kept = one.kept or self._book.now()
        super()._confirm(client_id)

    def _refused(self, frame: dict[str, Any]) -> None:
        self._book.counts[f"refused: {frame['code']}"] += 1
        client_id = frame.get("client_id") or ""
        self.outbox.pop(client_id, None)
        if one := self._book.said.get(client_id.removeprefix("c-")):
            one.refused = frame["code"]

    async def _post(self, client_id: str, text: str) -> None:
        self.screen.letter(client_id, text)
        if not self._ready or self._socket is None or self._socket.closed:
            return
        frame = {"type": "say", "text": text, "client_id": client_id, "language": self.language}
        with suppress(ConnectionError, aiohttp.ClientError):
            await self._socket.send_json(frame)
        self._await_confirmation()

    async def _ask_to_erase(self) -> None:
        self._place.asked = self._place.asked or self._book.now()
        if self._ready and self._socket and not self._socket.closed:
            with suppress(ConnectionError, aiohttp.ClientError):
                await self._socket.send_json({"type": "erase"})


class Widget:
    """The chat in a browser that keeps its conversation's id."""

    channel = "widget"

    def __init__(self, url: str, learner: str, book: Book, chance: random.Random) -> None:
        self._url, self._learner, self._book, self._chance = url, learner, book, chance
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, force_close=True)
        )
        self._living: asyncio.Task[None] | None = None
        self.language = "en"
        self.place, self._page = self._new()

    @property
    def files(self) -> bool:
        """Whether the page offers to send files."""
        return self._page.files

    async def say(self, one: Said, text: str) -> None:
        """The page keeps it until it is confirmed; nobody waits for that."""
        self._page.language = self.language
        self._open()
        await self._page.say(text, one.client_id)

    async def again(self, one: Said, text: str) -> None:
        """The same message a second time."""
        await self._page.again(one, text)

    async def lose(self) -> None:
        """The line breaks."""
        self._page.lose()

    async def leave(self) -> None:
        """Closes the page; what was not confirmed is said again by the next one."""
        if self._living:
            self._living.cancel()
            await asyncio.gather(self._living, return_exceptions=True)
        self._living = None
        waiting = dict(self._page.outbox)
        self._page = Page(self._url, self.place, self._book, self._chance)
        for client_id, text in waiting.items():
            await self._page.say(text, client_id)

    async def come_back(self) -> None:
        """Opens the page again."""
        self._open()

    async def send_file(self, one: Said) -> None:
        """A small file, where a counsellor allows files; once more when the front is away."""
        query = {"conversation": self.place.id, "language": "en"}
        for _ in range(8):
            form = aiohttp.FormData({"client_id": one.client_id})
            content = f"my papers {one.marker}".encode()
            form.add_field("file", content, filename=f"{one.marker}.txt")
            with suppress(aiohttp.ClientError, TimeoutError, OSError):
                async with self._session.post(
                    f"{self._url}/widget/file", params=query, data=form, timeout=_PATIENCE
                ) as response:
                    if response.status == 204:
                        one.kept = self._book.now()
                        return
                    if response.status < 500:
                        one.refused = str(response.status)
                        return
            await asyncio.sleep(1)

    async def erase(self) -> None:
        """Deletes all; then a new conversation."""
        self._open()
        await self._page.erase()
        await self._page.erased.wait()
        if self._living:
            self._living.cancel()
            await asyncio.gather(self._living, return_exceptions=True)
            self._living = None
        self.place, self._page = self._new()

    async def settle(self) -> bool:
        """Looks at everything anew; whether all is confirmed and shown."""
        self._open()
        return not self._page.outbox

    async def close(self) -> None:
        """The last look: a page that was just opened, then away."""
        self._book.screens[self.place.id] = list(self._page.screen.shown)
        if self._living:
            self._living.cancel()
            await asyncio.gather(self._living, return_exceptions=True)
        await self._session.close()

    def _new(self) -> tuple[Place, Page]:
        place = self._book.begin(secrets.token_hex(16), self._learner, "widget")
        return place, Page(self._url, place, self._book, self._chance)

    def _open(self) -> None:
        if self._living and self._living.done():
            self._living.result()
        if self._living is None:
            self._living = asyncio.create_task(self._page.live(self._session))
