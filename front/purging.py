"""What has expired is deleted, at the start of the front and every hour."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import structlog
from aiohttp import web

from front.each import attempt
from front.keys import RECORD
from front.record import Record

log = structlog.get_logger()

_EVERY = 3600.0  # seconds


def purge_hourly(app: web.Application, of: str, purge: Callable[[Record], Awaitable[int]]) -> None:
    """Runs as long as the front does. ``purge`` tells how many are gone; ``of``: for the log."""

    async def once() -> None:
        if purged := await purge(app[RECORD]):
            log.info("purged", of=of, count=purged)

    async def run() -> None:
        while True:
            await attempt(once, of)
            await asyncio.sleep(_EVERY)

    async def running(_: web.Application) -> AsyncIterator[None]:
        task = asyncio.create_task(run())
        yield
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    app.cleanup_ctx.append(running)
