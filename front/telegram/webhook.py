"""Where Telegram brings updates: one address, and only who knows the secret is heard."""

import hmac
import json

import structlog
from aiohttp import web

from front.errors import RecordUnavailable
from front.keys import HUB, LIMITS
from front.limiting.asking import place_of
from front.limiting.bodies import in_time
from front.limiting.table import WRONG_WEBHOOK
from front.messaging import Channel
from front.telegram.reading import number, read

log = structlog.get_logger()

PATH = "/telegram/webhook"
CHANNEL = web.AppKey("telegram_channel", Channel)
SECRET = web.AppKey("telegram_secret", str)
_HEADER = "X-Telegram-Bot-Api-Secret-Token"


async def webhook(request: web.Request) -> web.Response:
    """200 once an update is kept, or is nothing to us; 503 when Telegram is to bring it again."""
    secret = request.app.get(SECRET, "")
    given = request.headers.get(_HEADER, "")
    # Bytes that are no text come as surrogates: they are a wrong secret like any other.
    shown = given.encode("utf-8", "surrogateescape")
    if not secret or not hmac.compare_digest(shown, secret.encode()):
        await request.app[LIMITS].hit(WRONG_WEBHOOK, place_of(request))
        return web.Response(status=403)
    raw = await _body(request)
    update = read(raw) if number(raw) is not None else None
    if update is None:
        return web.Response()
    try:
        await request.app[HUB].take(request.app[CHANNEL], update)
    except RecordUnavailable as error:
        log.warning("record_unavailable", cause=str(error))
        return web.Response(status=503)
    return web.Response()


async def _body(request: web.Request) -> dict[str, object]:
    """The object of a request. One that cannot be read would be no better the next time: it is
    answered like one that was kept."""
    try:
        async with in_time():
            raw = json.loads(await request.read())
    except (ValueError, RecursionError, web.HTTPRequestEntityTooLarge) as error:
        log.warning("update_unreadable", channel="telegram", cause=type(error).__name__)
        return {}
    return raw if isinstance(raw, dict) else {}
