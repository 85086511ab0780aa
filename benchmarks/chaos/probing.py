"""Does the service answer again? A learner of its own asks after each fault, and the desk too."""

from __future__ import annotations

import asyncio
import random
import secrets
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass

import aiohttp

from benchmarks.chaos.by_widget import Page
from benchmarks.chaos.house import ChaosHouse
from benchmarks.chaos.logbook import Book, Place
from benchmarks.desk_load.house import Seat

_LONGEST = 90.0  # seconds a probe waits
_APART = 10**6  # its markers are not those of learners


@dataclass
class Recovery:
    """Seconds from the end of a fault, if it has one, else from its beginning, until a new message
    was acknowledged, until it was answered, until the desk showed its queue; None: not at all.

    ``ended``: when the fault was over, of the event loop.
    """

    number: int
    kind: str
    ended: float
    kept: float | None = None
    answered: float | None = None
    desk: float | None = None


class Prober:
    """Asks in a conversation of its own each time."""

    def __init__(self, house: ChaosHouse, seat: Seat, url: str, seed: int) -> None:
        self._house, self._seat, self._url = house, seat, url
        self._chance = random.Random(f"probe {seed}")
        # What probes say is judged apart: by the seconds they take.
        self._book = Book(counts=Counter({"markers": _APART}))
        self.recoveries: list[Recovery] = []

    async def probe(self, number: int, kind: str) -> None:
        """From now until all three have an answer, or the patience is at its end."""
        one = Recovery(number, kind, self._book.now())
        self.recoveries.append(one)
        with suppress(TimeoutError):
            async with asyncio.timeout(_LONGEST):
                await asyncio.gather(self._talk(one), self._look(one))

    async def _talk(self, one: Recovery) -> None:
        place = Place(f"probe-{secrets.token_hex(16)}", "probe", "widget")
        page = Page(self._url, place, self._book, self._chance)
        said = self._book.say("probe", place.id, "probe")
        connector = aiohttp.TCPConnector(limit=0, force_close=True)
        async with aiohttp.ClientSession(connector=connector) as session:
            living = asyncio.create_task(page.live(session))
            try:
                await page.say(f"what is a micro-credential? {said.marker}", said.client_id)
                while one.answered is None:
                    if said.kept and one.kept is None:
                        one.kept = said.kept - one.ended
                    if any(sender == "assistant" for _, sender, _ in page.screen.shown):
                        one.answered = self._book.now() - one.ended
                    await asyncio.sleep(0.05)
            finally:
                living.cancel()
                await asyncio.gather(living, return_exceptions=True)

    async def _look(self, one: Recovery) -> None:
        timeout = aiohttp.ClientTimeout(total=5)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while one.desk is None:
                with suppress(aiohttp.ClientError, TimeoutError, OSError):
                    async with session.get(
                        f"{self._url}/desk/", cookies=self._seat.cookies, allow_redirects=False
                    ) as response:
                        if response.status == 200:
                            one.desk = self._book.now() - one.ended
                        elif response.status in {302, 303}:
                            self._seat = await self._house.sign_in_again(self._seat)
                await asyncio.sleep(0.1)


@dataclass(frozen=True)
class Span:
    """When a fault was there."""

    number: int
    began: float
    ended: float


def late(one: Recovery, took: float | None, spans: list[Span]) -> float | None:
    """Seconds without an answer after the last fault before the answer came: of a fault that came
    in between, its own end counts. 0.0 where the answer came while a later fault was there.
    """
    if took is None:
        return None
    moment = one.ended + took
    begun = [span for span in spans if span.number == one.number or span.began < moment]
    last = max(begun, key=lambda span: span.ended)
    return max(0.0, moment - max(last.ended, one.ended))


def disturbed(one: Recovery, took: float | None, spans: list[Span]) -> bool:
    """Whether another fault began before the answer came."""
    moment = float("inf") if took is None else one.ended + took
    return any(one.ended < span.began < moment for span in spans)
