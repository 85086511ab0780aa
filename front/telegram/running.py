"""The bot while the front runs: by webhook where there is a secret, else by fetching."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial

import aiohttp
import structlog
from aiohttp import web

from front.keys import HUB
from front.messaging.polling import keep_polling
from front.telegram.channel import Telegram
from front.telegram.polling import fetch
from front.telegram.settings import TelegramSettings
from front.telegram.webhook import CHANNEL, PATH, SECRET, webhook
from front.telegram.wire import Bot

log = structlog.get_logger()

_SECONDS = 60  # a file of a counsellor may be large, and the line slow
_TOKEN = "CAIRN_TELEGRAM_TOKEN"  # noqa: S105  the name of the setting


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
        channel = app[CHANNEL] = Telegram(bot, settings.alert_telegram_chat)
        await app[HUB].join(channel)
        tasks = []
        if settings.secret:
            app[SECRET] = settings.secret
        else:
            fetching = partial(fetch, bot, app[HUB], channel)
            tasks.append(asyncio.create_task(keep_polling(channel.name, _TOKEN, fetching)))
        log.info("telegram", by="webhook" if settings.secret else "fetching")
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await app[HUB].leave(channel)
