"""GET /health: for the process runner, and for whoever watches."""

import asyncio

import aiohttp
from aiohttp import web

from front.errors import RecordUnavailable
from front.keys import PROBE, RECORD, SETTINGS


async def health(request: web.Request) -> web.Response:
    """200 while the record works: the front serves without Rasa, messages are kept."""
    settings, probe = request.app[SETTINGS], request.app[PROBE]
    rasa, actions, record = await asyncio.gather(
        _answers(probe, settings.rasa_url + "/"),
        _answers(probe, settings.actions_url + "/health"),
        _readable(request),
    )
    status = "ok" if rasa and actions and record else "degraded"
    body = {"status": status, "rasa": rasa, "actions": actions, "record": record}
    return web.json_response(body, status=200 if record else 503)


async def _answers(probe: aiohttp.ClientSession, url: str) -> bool:
    try:
        async with probe.get(url) as response:
            return response.status == 200
    except (aiohttp.ClientError, TimeoutError):
        return False


async def _readable(request: web.Request) -> bool:
    try:
        await request.app[RECORD].ping()
    except RecordUnavailable:
        return False
    return True
