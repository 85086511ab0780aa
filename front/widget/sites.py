"""Whose pages may hold the chat: our own, and the sites of CAIRN_ALLOWED_ORIGINS."""

from urllib.parse import urlsplit

from aiohttp import web

from front.keys import SETTINGS


def welcome(request: web.Request) -> bool:
    """Whether the page that asks may talk to us; a caller that is no browser names no origin."""
    origin = request.headers.get("Origin")
    if origin is None or origin in request.app[SETTINGS].allowed_origins:
        return True
    own = urlsplit(request.app[SETTINGS].address).netloc
    try:
        # A proxy may hand on another name than browsers know.
        return urlsplit(origin).netloc in {request.host, own}
    except ValueError:  # no address
        return False


def share(request: web.Request, response: web.Response) -> web.Response:
    """Lets the pages of allowed sites read a response (CORS); never with credentials."""
    varies = response.headers.get("Vary")
    response.headers["Vary"] = f"{varies}, Origin" if varies else "Origin"
    origin = request.headers.get("Origin")
    if origin is not None and welcome(request):
        response.headers["Access-Control-Allow-Origin"] = origin
    return response


async def embeddable(request: web.Request, response: web.StreamResponse) -> None:
    """A signal handler for on_response_prepare: host pages may load the widget's files.

    One with Cross-Origin-Embedder-Policy takes only what says so.
    """
    if request.path.startswith("/widget/"):
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
