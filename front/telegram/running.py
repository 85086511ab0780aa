"""The bot while the front runs: by webhook where there is a secret, else by fetching."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import structlog
from aiohttp import web

from front.keys import HUB
from front.telegram.channel import Telegram
from front.telegram.polling import WAIT_SECONDS, poll
from front.telegram.settings import TelegramSettings
from front.telegram.webhook import CHANNEL, PATH, SECRET, webhook
from front.telegram.wire import Bot

log = structlog.get_logger()

_SECONDS = 20 + WAIT_SECONDS


def add_to(app: web.Application) -> None:
    """Nothing happens without a token."""
    app.router.add_post(PATH, webhook)
    app.cleanup_ctx.append(_running)


async def _running(app: web.Application) -> AsyncIterator[None]:
    settings = TelegramSettings()
    if not settings.token:
        yield
        return
    timeout = aiohttp.ClientTimeout(total=_SECONDS, connect=10)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        bot = Bot(session, settings.telegram_api, settings.token)
        channel = app[CHANNEL] = Telegram(bot)
        await app[HUB].join(channel)
        tasks = []
        if settings.secret:
            app[SECRET] = settings.secret
        else:
            tasks.append(asyncio.create_task(poll(bot, app[HUB], channel)))
        log.info("telegram", by="webhook" if settings.secret else "fetching")
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await app[HUB].leave(channel)
