"""Looks every hour, as long as the front runs, at what is over its time."""

import asyncio
from collections.abc import AsyncIterator

import structlog
from aiohttp import web

from front.each import attempt
from front.keys import FORGETTING, RECORD, RETENTION, SETTINGS
from front.retention.kinds import ruled
from front.retention.running import Retention

log = structlog.get_logger()

_EVERY = 3600.0  # seconds


async def keep_retention(app: web.Application) -> AsyncIterator[None]:
    """Runs as long as the front does; needs the record and what forgets."""
    rules = ruled(app[SETTINGS])
    app[RETENTION] = Retention(app[RECORD], rules, "schedule", expire=app[FORGETTING].expire)
    task = asyncio.create_task(_run(app))
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def _run(app: web.Application) -> None:
    async def look() -> None:
        done = await app[RETENTION].run()
        if done.doubt:
            # `cairn retention plan` says what to do about it.
            log.warning("retention_waits", why=done.doubt.code, count=done.doubt.count)
        elif done.number:
            app[FORGETTING].nudge()
            log.info("retention", receipt=done.number, **done.counts)

    while True:
        await attempt(look, "retention")
        await asyncio.sleep(_EVERY)
