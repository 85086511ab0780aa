"""Matrix within the front: it starts and stops with it, where a homeserver is set."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
from aiohttp import web

from front.keys import HUB, SETTINGS
from front.matrix.channel import Matrix
from front.matrix.client import Homeserver
from front.matrix.listening import Listening
from front.messaging.polling import keep_polling


def add_to(app: web.Application) -> None:
    """Puts the channel up; nothing where it is not set."""
    if app[SETTINGS].matrix_homeserver and app[SETTINGS].matrix_token:
        app.cleanup_ctx.append(_run)


async def _run(app: web.Application) -> AsyncIterator[None]:
    settings, hub = app[SETTINGS], app[HUB]
    assert settings.matrix_token is not None  # noqa: S101  checked before
    async with aiohttp.ClientSession() as session:
        token = settings.matrix_token.get_secret_value()
        channel = Matrix(Homeserver(session, settings.matrix_homeserver, token))
        await hub.join(channel)
        poll = Listening(hub, channel).poll
        listening = asyncio.create_task(keep_polling(channel.name, "CAIRN_MATRIX_TOKEN", poll))
        yield
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await hub.leave(channel)
