"""A page opens its WebSocket, where it may and there is a place for it."""

import asyncio

from aiohttp import WSCloseCode, web

from front import errors, intake
from front.keys import DOORS
from front.widget import sites
from front.widget.socket import SOCKETS, Talk

_LARGEST_FRAME = 64 * 1024  # bytes
_GOODBYE_SECONDS = 2.0


async def talk(request: web.Request) -> web.WebSocketResponse:
    """GET /widget/ws?conversation=ID&after=LAST_ID&language=pl."""
    # Browsers let any page open a WebSocket here.
    if not sites.welcome(request):
        raise web.HTTPForbidden
    conversation, after = _where(request)
    # Compression's two windows would be most of what a connection weighs; messages are short.
    socket = web.WebSocketResponse(
        compress=False, autoping=False, max_msg_size=_LARGEST_FRAME, timeout=_GOODBYE_SECONDS
    )
    try:
        await socket.prepare(request)
    except ConnectionError:  # it left while it was greeted
        return socket
    if request.transport is None:
        return socket
    request.app[SOCKETS].add(socket)
    try:
        page = Talk(request, socket, request.transport, conversation)
        with request.app[DOORS].opened(page.place, conversation):
            await page.run(after)
    except errors.Busy:
        await page.turn_away()
    finally:
        request.app[SOCKETS].discard(socket)
    return socket


def _where(request: web.Request) -> tuple[str, int]:
    try:
        conversation = intake.check_conversation(request.query.get("conversation", ""))
        after = int(request.query.get("after") or 0)
    except (errors.BadConversationId, ValueError):
        raise web.HTTPBadRequest from None
    if not 0 <= after <= intake.HIGHEST_ID:
        raise web.HTTPBadRequest
    return conversation, after


async def close_sockets(app: web.Application) -> None:
    """At shutdown: browsers come back to the next process by themselves."""
    sockets = app[SOCKETS].copy()
    await asyncio.gather(*(socket.close(code=WSCloseCode.GOING_AWAY) for socket in sockets))
