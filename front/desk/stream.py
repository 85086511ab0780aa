"""The stream of events to an open page of the desk: what happens, never what was written."""

from contextlib import suppress

from aiohttp import web
from aiohttp_sse import EventSourceResponse, sse_response

from front.desk.guard import ROLES, Routes, session
from front.desk.live import LIVE, Listener, TooManyStreams
from front.keys import SWITCHBOARD
from front.signals import Signal

routes = Routes()

_PING = 15.0  # seconds; proxies close what is silent for longer
_SEND = 20.0  # seconds that one event may take to be sent
_RETRY = 2000  # milliseconds after which the browser connects again


@routes.get("/stream", *ROLES)
async def stream(request: web.Request) -> web.StreamResponse:
    """Server-sent events, ``hello`` first: then a page asks anew for all it shows."""
    signed_in = session(request)
    live = request.config_dict[LIVE]
    try:
        with live.listen(signed_in, lambda: request.transport is None) as listener:
            me = signed_in.counsellor.id
            signals = request.config_dict[SWITCHBOARD].desk.signals
            signals.publish(Signal("presence", counsellor=me))
            return await _sent(request, listener)
    except TooManyStreams:
        raise web.HTTPTooManyRequests from None


async def _sent(request: web.Request, listener: Listener) -> web.StreamResponse:
    async with sse_response(
        request,
        headers={"X-Robots-Tag": "noindex, nofollow"},
        ping_interval=_PING,
        send_timeout=_SEND,
    ) as response:
        # Nobody reads any more: what was missed is looked up at the next connection.
        with suppress(ConnectionResetError, TimeoutError):
            await _send(response, listener)
    return response


async def _send(response: EventSourceResponse, listener: Listener) -> None:
    while (event := await listener.queue.get()) is not None:
        name, data = event
        await response.send(data, event=name, retry=_RETRY if name == "hello" else None)
