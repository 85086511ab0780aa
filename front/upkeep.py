"""What goes on by itself as long as the front runs: lost counsellors are noticed, places told."""

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import timedelta

import structlog
from aiohttp import web

from front.each import attempt
from front.handoff import Office
from front.keys import SETTINGS, SWITCHBOARD
from front.record.presence import PRESENT
from front.record.tables import now

log = structlog.get_logger()

_EVERY_SECONDS = 10.0
_LEAST_JUMP = 30.0  # seconds: a busy machine is late by less


class Steady:
    """Notices that the clock was set, or that nothing ran for a while."""

    def __init__(self) -> None:
        self._real, self._steady = time.time(), time.monotonic()

    def jumped(self, meant: float) -> float:
        """Seconds by which the clock went another way than ``meant`` since the last call, there
        or back; 0 where the difference is small."""
        real, steady = time.time(), time.monotonic()
        set_by = real - self._real - (steady - self._steady)
        late = steady - self._steady - meant
        self._real, self._steady = real, steady
        far = max(set_by, late, key=abs)
        return far if abs(far) >= _LEAST_JUMP else 0.0


def add_to(app: web.Application) -> None:
    """Runs as long as the front does."""
    app.cleanup_ctx.append(_running)


async def _running(app: web.Application) -> AsyncIterator[None]:
    desk = app[SWITCHBOARD].desk
    gone = timedelta(minutes=app[SETTINGS].counsellor_gone)
    every = min(_EVERY_SECONDS, gone.total_seconds() / 4)
    work = (desk.standings.run(), _lapse(desk.office, gone, every))
    tasks = [asyncio.create_task(one) for one in work]
    yield
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _lapse(office: Office, gone: timedelta, every: float) -> None:
    """Conversations of counsellors who are gone go back to the queue.

    While the front itself was away no desk could show that it is there: after a start the desks
    have a moment to come back. So they have after a halt, and when the clock has been set.
    """

    async def once() -> None:
        if found := await office.lapse(gone, now):
            log.warning("counsellors_gone", handoffs=found)

    grace = min(gone, PRESENT).total_seconds()
    begun, steady = time.monotonic(), Steady()
    while True:
        await asyncio.sleep(every)
        if jumped := steady.jumped(every):
            log.warning("clock_jumped", seconds=round(jumped))
            begun = time.monotonic()
        if time.monotonic() - begun < grace:
            continue
        await attempt(once, "lapse")
