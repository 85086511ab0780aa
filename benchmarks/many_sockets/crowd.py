"""A process full of pages, told by lines of JSON what to do; answers each with a line.

Two pages share a conversation: one speaks, the other one's clock is read.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from typing import Any

import aiohttp

from benchmarks.many_sockets.page import Page
from front.limits import raise_open_files
from front.log import configure

_AT_ONCE = 50  # connections that are being made
_GRACE_SECONDS = 10.0  # for what is still under way when the talking ends


class Crowd:
    """The pages of one process; ``name`` tells its conversations from the other processes'."""

    def __init__(self, url: str, name: str, session: aiohttp.ClientSession) -> None:
        self._url = url
        self._name = name
        self._session = session
        self._pages: list[Page] = []
        self._living: list[asyncio.Task[None]] = []
        self._sent: dict[str, float] = {}
        self._took: list[float] = []
        self._drops = 0

    async def open(self, count: int) -> dict[str, Any]:
        """Opens pages until there are so many."""
        began = time.monotonic()
        while len(self._pages) < count:
            fresh = [self._page() for _ in range(min(_AT_ONCE, count - len(self._pages)))]
            await asyncio.gather(*(page.ready.wait() for page in fresh))
        return {"open": len(self._pages), "seconds": time.monotonic() - began}

    async def talk(self, rate: float, seconds: float) -> dict[str, Any]:
        """``rate`` messages a second from pages here and there, evenly in time."""
        self._took, drops = [], self._drops
        speaking = self._pages[::2]
        began, count = time.monotonic(), round(rate * seconds)
        for number in range(count):
            await asyncio.sleep(max(0.0, began + number / rate - time.monotonic()))
            client_id = f"{self._name}-{len(self._sent)}-{number}-{time.monotonic_ns()}"
            self._sent[client_id] = time.monotonic()
            try:
                await random.choice(speaking).say(client_id)
            except (ConnectionError, aiohttp.ClientError):
                continue  # it never arrives, and is counted as lost
        await self._all_arrived()
        lost, self._sent = len(self._sent), {}
        told = [round(1000 * one, 2) for one in self._took]
        return {"sent": count, "lost": lost, "dropped": self._drops - drops, "ms": told}

    async def come_back(self, since: float) -> dict[str, Any]:
        """When everybody is back; ``since``: the moment when the front went away."""
        await asyncio.gather(*(page.ready.wait() for page in self._pages))
        # Of those before, one each had opened the page.
        tries = sum(page.tries - 1 for page in self._pages)
        return {"seconds": time.monotonic() - since, "tries": tries}

    async def end(self) -> None:
        """Closes all pages."""
        for task in self._living:
            task.cancel()
        await asyncio.gather(*self._living, return_exceptions=True)

    async def _all_arrived(self) -> None:
        until = time.monotonic() + _GRACE_SECONDS
        while self._sent and time.monotonic() < until:  # noqa: ASYNC110  many events
            await asyncio.sleep(0.05)

    def _page(self) -> Page:
        number = len(self._pages)
        told = self._arrived if number % 2 else _ignored
        page = Page(self._url, f"{self._name}-{number // 2}", told, self._dropped)
        self._pages.append(page)
        self._living.append(asyncio.create_task(page.live(self._session)))
        return page

    def _arrived(self, client_id: str) -> None:
        sent = self._sent.pop(client_id, None)
        if sent is not None:
            self._took.append(time.monotonic() - sent)

    def _dropped(self) -> None:
        self._drops += 1


def _ignored(_client_id: str) -> None:
    """Who speaks hears it as well; that is not what is measured."""


async def _work(url: str, name: str, address: str) -> None:
    loop = asyncio.get_running_loop()
    connector = aiohttp.TCPConnector(limit=0, local_addr=(address, 0) if address else None)
    async with aiohttp.ClientSession(connector=connector) as session:
        crowd = Crowd(url, name, session)
        while line := await loop.run_in_executor(None, sys.stdin.readline):
            order = json.loads(line)
            act = getattr(crowd, order.pop("do"))
            print(json.dumps(await act(**order)), flush=True)
        await crowd.end()


if __name__ == "__main__":
    configure()
    raise_open_files()
    asyncio.run(_work(*sys.argv[1:4]))
