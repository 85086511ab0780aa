"""No platform gets more messages a second than it takes."""

import asyncio
import math
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from front.messaging.channel import Pace

_WINDOW = 1.01  # seconds; a hair more than one, for the two clocks
_MOST_CHATS = 1000  # before those are forgotten that have been silent


class Bucket:
    """``rate`` a second, ``burst`` of them at once after a rest (generic cell rate algorithm)."""

    def __init__(self, rate: float, burst: int) -> None:
        self._step = 1 / rate
        self._slack = (burst - 1) * self._step
        self._full = 0.0  # when a whole burst may come again

    def reserve(self, moment: float) -> float:
        """Takes the next place; in how many seconds it is."""
        self._full = max(self._full, moment)
        wait = self._full - self._slack - moment
        self._full += self._step
        return max(0.0, wait)

    def rested(self, moment: float) -> bool:
        """Whether it is as if it were new."""
        return self._full <= moment


class Pacer:
    """Whose turn it is to send, in all chats of a channel and in each.

    Buckets spread what is sent. Yet what left in good time may arrive in a heap, so that a place is
    also kept from before a message leaves until a second after its answer is here: however long
    each was under way, no second of the platform's sees more than the rate.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._all = Bucket(pace.rate, pace.burst)
        self._places = asyncio.Semaphore(max(1, math.floor(pace.rate)))
        self._chats: dict[str, Bucket] = {}

    @asynccontextmanager
    async def turn(self, chat: str) -> AsyncIterator[None]:
        """Begins when one message may be sent to a chat."""
        await asyncio.sleep(self._of(chat).reserve(time.monotonic()))
        await asyncio.sleep(self._all.reserve(time.monotonic()))
        await self._places.acquire()
        try:
            yield
        finally:
            asyncio.get_running_loop().call_later(_WINDOW, self._places.release)

    def _of(self, chat: str) -> Bucket:
        if len(self._chats) > _MOST_CHATS:
            moment = time.monotonic()
            busy = {name: one for name, one in self._chats.items() if not one.rested(moment)}
            self._chats = busy
        if chat not in self._chats:
            self._chats[chat] = Bucket(self._pace.chat_rate, self._pace.chat_burst)
        return self._chats[chat]
