"""Headers every response carries."""

from http import HTTPStatus

from aiohttp import hdrs, web


def policy(frames: str) -> str:
    """The Content-Security-Policy; ``frames``: whose pages may show ours in a frame."""
    rules = (
        "default-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        f"frame-ancestors {frames}",
    )
    return "; ".join(rules)


_HEADERS = {
    "Content-Security-Policy": policy("'self'"),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    # Files of a new version are seen at once; unchanged ones cost a 304. Rooms that hand out
    # personal data set no-store themselves.
    "Cache-Control": "no-cache",
}


async def protect(_request: web.Request, response: web.StreamResponse) -> None:
    """A signal handler for on_response_prepare."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    # It would tell the version of Python and of aiohttp.
    response.headers.pop(hdrs.SERVER, None)


def guard_errors() -> None:
    """Puts our words in the place of aiohttp's, for what is no HTTP and for a bug in a handler.

    aiohttp makes its handlers itself and asks no application: their class is the only way in.
    """
    web.RequestHandler.handle_error = _handle_error  # type: ignore[method-assign, assignment]


_HANDLE_ERROR = web.RequestHandler.handle_error


def _handle_error(
    handler: web.RequestHandler,
    request: web.BaseRequest,
    status: int = 500,
    exc: BaseException | None = None,
    message: str | None = None,
) -> web.StreamResponse:
    """Says the status and no more; the cause goes to the log. Raises ConnectionError."""
    _HANDLE_ERROR(handler, request, status, exc, message)
    text = f"{status}: {HTTPStatus(status).phrase}"
    response = web.Response(status=status, text=text, headers=_HEADERS)
    # Where no application is asked, aiohttp would put the versions there.
    response.headers[hdrs.SERVER] = "Cairn"
    response.force_close()
    return response
