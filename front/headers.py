"""Headers every response carries."""

from aiohttp import web


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
