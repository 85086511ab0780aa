"""Who may call the action server: those who know the secret of Cairn's processes."""

from __future__ import annotations

import hmac

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

HEADER = "X-Cairn-Token"
_OPEN = frozenset({"/health", "/ready"})


def guard(token: str) -> Middleware:
    """A middleware: 401 to every call but for health and readiness without ``token`` in the header.

    Loopback alone is no guard: a page in a browser on this machine, or another user of it, reaches
    it too. With an empty ``token`` nobody is let in.
    """

    @web.middleware
    async def guarding(request: web.Request, handler: Handler) -> web.StreamResponse:
        given = request.headers.get(HEADER, "").encode("utf-8", "surrogateescape")
        if request.path in _OPEN or (token and hmac.compare_digest(given, token.encode())):
            return await handler(request)
        return web.json_response({"error": "wrong or missing token"}, status=401)

    return guarding
