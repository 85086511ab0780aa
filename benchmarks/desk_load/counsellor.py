"""A counsellor at the desk: claims what waits, reads and writes in several talks, closes them."""

from __future__ import annotations

import asyncio
import json
import random
import re
from html import unescape
from typing import Any, Protocol

import aiohttp

from benchmarks.desk_load.house import Seat
from benchmarks.desk_load.logbook import Logbook

MESSAGE = re.compile(
    r'<li id="message-(\d+)" class="message (\w+)".*?</p>(.*?)(?=<li id="message-|\Z)', re.DOTALL
)
TEXT = re.compile(r'<p class="text"[^>]*>(.*?)</p>', re.DOTALL)
VERSION = re.compile(r'name="version" value="(\d+)"')
_SAYS = re.compile(r"^(\w+) says (\d+)$")


class Front(Protocol):
    """Where the desk is."""

    @property
    def url(self) -> str:
        """Its address, without a closing slash."""


class Talk:
    """One conversation that this counsellor holds."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.last = 0
        self.learner = ""
        self.heard = 0
        self.said = 0
        self.reading = asyncio.Lock()


class Counsellor:
    """Works until it is told to stop; ``count`` messages to and from each learner."""

    def __init__(
        self,
        house: Front,
        seat: Seat,
        count: int,
        book: Logbook,
        chance: random.Random,
        breaks: float,
    ) -> None:
        self._house = house
        self._seat = seat
        self._count = count
        self._book = book
        self._chance = chance
        self._breaks = breaks
        self._talks: dict[int, Talk] = {}
        self._nudge = asyncio.Event()
        self._session: aiohttp.ClientSession

    async def work(self) -> None:
        """Reads the stream, looks at the queue, talks."""
        connector = aiohttp.TCPConnector(limit=0)
        async with aiohttp.ClientSession(
            cookies=self._seat.cookies, connector=connector
        ) as session:
            self._session = session
            await asyncio.gather(self._stream(), self._queue())

    async def _stream(self) -> None:
        while True:
            began = self._book.now()
            try:
                timeout = aiohttp.ClientTimeout(total=None, sock_read=40)
                async with self._session.get(
                    f"{self._house.url}/desk/stream", timeout=timeout
                ) as response:
                    self._book.cut(self._seat.name, began - 0.3)
                    await self._events(response)
            except (aiohttp.ClientError, OSError, TimeoutError):
                pass
            await asyncio.sleep(0.3 * self._chance.random())

    async def _events(self, response: aiohttp.ClientResponse) -> None:
        name = ""
        async for line in response.content:
            if line.startswith(b"event:"):
                name = line[6:].strip().decode()
            elif line.startswith(b"data:"):
                await self._happened(name)
                if self._chance.random() < self._breaks / 10:
                    self._book.counts["stream broken"] += 1
                    return

    async def _happened(self, name: str) -> None:
        if name in {"message", "hello"}:
            for talk in list(self._talks.values()):
                asyncio.get_running_loop().create_task(self._safely(self._read(talk)))
        if name in {"queue", "hello"}:
            self._nudge.set()

    async def _queue(self) -> None:
        while True:
            await self._safely(self._claim_one())
            try:
                async with asyncio.timeout(1 + self._chance.random()):
                    await self._nudge.wait()
            except TimeoutError:
                pass
            self._nudge.clear()

    async def _claim_one(self) -> None:
        if len(self._talks) >= 4:
            return
        waiting = json.loads(await self._get("/desk/waiting") or "{}").get("waiting")
        if not waiting:
            return
        # The first of the queue: everybody tries for it, and one gets it.
        number = waiting[0]["number"]
        status, _ = await self._post(f"/desk/claim/{number}", {})
        self._book.counts[f"claim {status}"] += 1
        if status in {200, 204, 303}:
            self._talks[number] = talk = Talk(number)
            asyncio.get_running_loop().create_task(self._hold(talk))

    async def _hold(self, talk: Talk) -> None:
        """Says all that is to be said, reads all, then closes."""
        while talk.said < self._count or talk.heard < self._count:
            await self._safely(self._read(talk))
            if talk.learner and talk.said < self._count:
                await self._safely(self._say(talk, talk.said + 1))
            await asyncio.sleep(0.5 + self._chance.random())
            if talk.number not in self._talks:
                return
        for _ in range(200):
            if await self._closed(talk):
                break
            await asyncio.sleep(0.2)
        self._talks.pop(talk.number, None)

    async def _closed(self, talk: Talk) -> bool:
        try:
            page = await self._get(f"/desk/conversation/{talk.number}")
            if page and f"{talk.number}/close" not in page:
                return True
            versions = VERSION.findall(page)
            form = {"outcome": "answered", "version": versions[0] if versions else ""}
            status, _ = await self._post(f"/desk/conversation/{talk.number}/close", form)
        except (aiohttp.ClientError, OSError, TimeoutError):
            return False
        self._book.counts[f"close {status}"] += 1
        return status in {200, 303}

    async def _say(self, talk: Talk, number: int) -> None:
        text = f"{self._seat.name} to {talk.learner} {number}"
        form = {"text": text, "client_id": f"{talk.number}.{number}"}
        self._book.say(text)
        status, _ = await self._post(f"/desk/conversation/{talk.number}/say", form)
        if status in {200, 204, 303}:
            talk.said = number
        else:
            self._book.counts[f"say {status}"] += 1

    async def _read(self, talk: Talk) -> None:
        async with talk.reading:
            page = await self._get(f"/desk/conversation/{talk.number}/messages?after={talk.last}")
            for number, sender, body in MESSAGE.findall(page):
                self._take(talk, int(number), sender, body)

    def _take(self, talk: Talk, number: int, sender: str, body: str) -> None:
        if number <= talk.last:
            self._book.counts["counsellor saw an old id"] += 1
            return
        talk.last = number
        found = TEXT.search(body)
        text = unescape(found.group(1)).strip() if found else ""
        if sender == "learner" and not talk.learner and (said := _SAYS.match(text)):
            talk.learner = said.group(1)
        if not talk.learner and sender == "assistant":
            talk.learner = f"n{talk.number}"
        self._book.see(self._seat.name, str(talk.number), number, text)
        if sender == "learner" and (said := _SAYS.match(text)):
            talk.heard = int(said.group(2))

    async def _get(self, path: str) -> str:
        async with self._session.get(self._house.url + path) as response:
            return await response.text() if response.status in {200, 204} else ""

    async def _post(self, path: str, form: dict[str, Any]) -> tuple[int, str]:
        data = {"form_token": self._seat.form_token, **form}
        headers = {"HX-Request": "true"}
        address = self._house.url + path
        async with self._session.post(
            address, data=data, headers=headers, allow_redirects=False
        ) as response:
            return response.status, await response.text()

    async def _safely(self, act: Any) -> None:
        """What fails because the front is away is done again later."""
        try:
            await act
        except (aiohttp.ClientError, OSError, TimeoutError):
            self._book.counts["front was away"] += 1
