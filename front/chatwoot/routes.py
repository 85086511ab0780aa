"""The bridge within the front: its webhook, where a Chatwoot is set."""

import json
import time
from collections.abc import AsyncIterator

import aiohttp
import structlog
from aiohttp import web

from front.chatwoot.channel import Bridge
from front.chatwoot.client import Chatwoot
from front.chatwoot.events import Event, read
from front.chatwoot.hearing import updates
from front.chatwoot.note import Notes
from front.chatwoot.signing import SIGNATURE, TIMESTAMP, genuine
from front.errors import RecordUnavailable
from front.keys import ASIDES, HUB, LIMITS, RECORD, SETTINGS
from front.limiting.asking import place_of
from front.limiting.bodies import in_time
from front.limiting.table import WRONG_WEBHOOK
from front.messaging import Kind, Update
from front.messaging.pressing import Code
from front.record import Record, turns

log = structlog.get_logger()

_BRIDGE = web.AppKey("chatwoot", Bridge)
_LARGEST = 1024 * 1024  # bytes


def add_to(app: web.Application) -> None:
    """Puts the webhook up; nothing where it is not set."""
    settings = app[SETTINGS]
    if settings.chatwoot_url and settings.chatwoot_token and settings.chatwoot_secret:
        app.router.add_post("/chatwoot/webhook", hear)
        app.cleanup_ctx.append(_run)


async def hear(request: web.Request) -> web.Response:
    """An event. Chatwoot repeats it after 500, and gives the conversation to agents at once after
    any other failure."""
    settings = request.app[SETTINGS]
    async with in_time():
        body = await request.clone(client_max_size=_LARGEST).read()
    assert settings.chatwoot_secret is not None  # noqa: S101  else there is no such route
    secret = settings.chatwoot_secret.get_secret_value()
    signature, moment = request.headers.get(SIGNATURE), request.headers.get(TIMESTAMP)
    if not genuine(secret, signature, moment, request.query.get("token"), body, time.time()):
        log.warning("chatwoot_event_refused", signed=signature is not None)
        await request.app[LIMITS].hit(WRONG_WEBHOOK, place_of(request))
        raise web.HTTPUnauthorized
    try:
        event = read(json.loads(body))
    except (ValueError, RecursionError):
        raise web.HTTPBadRequest from None
    if event is not None and event.account in {0, settings.chatwoot_account}:
        try:
            await _take(request, event, body)
        except RecordUnavailable as error:
            log.warning("chatwoot_event_not_kept", cause=str(error))
            raise web.HTTPInternalServerError from None
    return web.Response()


async def _take(request: web.Request, event: Event, body: bytes) -> None:
    """Everything of the event is durable when this returns. Raises RecordUnavailable."""
    if event.kind == "echo":
        bridge = request.app[_BRIDGE]
        bridge.echoes.told(str(event.conversation), event.message, event.text)
    for update in updates(event, body):
        read_as = await _pressed(request.app[RECORD], update)
        await request.app[HUB].take(request.app[_BRIDGE], read_as)


async def _pressed(record: Record, update: Update) -> Update:
    """Some of Chatwoot's channels bring a pressed button back as its title."""
    if update.kind is not Kind.TEXT:
        return update
    found = await record.read(lambda one: turns.offered(one, update.chat, update.text))
    if found is None:
        return update
    code = str(Code(found[0], "b", found[1]))
    return update.model_copy(update={"kind": Kind.BUTTON, "text": code})


async def _run(app: web.Application) -> AsyncIterator[None]:
    settings, hub, record = app[SETTINGS], app[HUB], app[RECORD]
    assert settings.chatwoot_token is not None  # noqa: S101  checked before
    async with aiohttp.ClientSession() as session:
        token = settings.chatwoot_token.get_secret_value()
        api = Chatwoot(session, settings.chatwoot_url, settings.chatwoot_account, token)
        bridge = Bridge(api, record, Notes(record, app[ASIDES].trackers))
        app[_BRIDGE] = bridge
        await hub.join(bridge)
        yield
        await hub.leave(bridge)
