"""Which browsers are still there: one sweep over all of them instead of a timer for each."""

import asyncio
from collections.abc import AsyncIterator
from typing import Protocol

import structlog
from aiohttp import web

from front.keys import SETTINGS

log = structlog.get_logger()

# All at once would keep a message waiting until thousands were asked: each step asks a hundredth.
_STEPS = 100
_PATIENCE = _STEPS // 2  # steps


class Pulse(Protocol):
    """One who is asked for a sign of life."""

    def beat(self) -> None:
        """Asks."""

    def alive(self) -> bool:
        """Whether it answered."""

    def cut(self) -> None:
        """Ends what is dead."""


class Heartbeat:
    """Asks everyone every so many seconds, and lets go who is silent for half of that.

    It counts steps and not the time: a process that stood still finds everybody's signs first.
    """

    def __init__(self, every: float) -> None:
        self._pause = every / _STEPS
        self._steps: list[set[Pulse]] = [set() for _ in range(_STEPS)]
        self._joined = self._now = 0

    def join(self, pulse: Pulse) -> int:
        """From now on it is asked, first after half of the time; the number is for leaving."""
        self._joined = (self._joined + 1) % _PATIENCE
        number = (self._now + _PATIENCE + self._joined) % _STEPS
        self._steps[number].add(pulse)
        return number

    def leave(self, pulse: Pulse, number: int) -> None:
        """It is not asked any more."""
        self._steps[number].discard(pulse)

    async def run(self) -> None:
        """Until it is cancelled."""
        while True:
            await asyncio.sleep(self._pause)
            self.step()

    def step(self) -> None:
        """Asks some, and lets go whom it asked in vain."""
        for pulse in self._steps[self._now]:
            pulse.beat()
        asked = self._steps[(self._now - _PATIENCE) % _STEPS]
        dead = [pulse for pulse in asked if not pulse.alive()]
        for pulse in dead:
            pulse.cut()
        if dead:
            log.info("sockets_dead", count=len(dead))
        self._now = (self._now + 1) % _STEPS


HEARTBEAT = web.AppKey("heartbeat", Heartbeat)


async def keep_beating(app: web.Application) -> AsyncIterator[None]:
    """While the front runs."""
    app[HEARTBEAT] = Heartbeat(app[SETTINGS].heartbeat)
    beating = asyncio.create_task(app[HEARTBEAT].run())
    yield
    beating.cancel()
    await asyncio.gather(beating, return_exceptions=True)
