"""Headers every response carries, those of aiohttp itself too.

Content-Security-Policy (W3C, level 3) with Trusted Types where no page needs more, the cross-origin
headers of HTML and Fetch, Permissions-Policy, Strict-Transport-Security (RFC 6797).
"""

from http import HTTPStatus
from urllib.parse import urlsplit

from aiohttp import hdrs, web

from front.keys import SETTINGS
from front.settings import Settings

# What our pages have no use for; a page of ours that was broken into cannot ask for it either.
_UNUSED = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
_YEAR = 31_536_000  # seconds
# No page of ours makes markup of text in a script: browsers that know the rule refuse it.
TYPED = ("require-trusted-types-for 'script'", "trusted-types 'none'")


def policy(*further: str, scripts: str = "'self'", connect: str = "'self'") -> str:
    """The Content-Security-Policy: nothing but files of ours, and nobody's frame around it."""
    rules = (
        "default-src 'none'",
        f"script-src {scripts}",
        "style-src 'self'",
        "img-src 'self'",
        f"connect-src {connect}",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        *further,
    )
    return "; ".join(rules)


_HEADERS = {
    "Content-Security-Policy": policy(*TYPED),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _UNUSED),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    # What other sites may hold says so itself (front/widget/sites.py).
    "Cross-Origin-Resource-Policy": "same-origin",
    # Files of a new version are seen at once; unchanged ones cost a 304. Rooms that hand out
    # personal data set no-store themselves.
    "Cache-Control": "no-cache",
}


async def protect(request: web.Request, response: web.StreamResponse) -> None:
    """A signal handler for on_response_prepare."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    kind = response.content_type
    if response.charset is None and (kind.startswith("text/") or kind.endswith("+xml")):
        response.charset = "utf-8"  # as all our files are
    if hsts := strict_transport(request.config_dict[SETTINGS]):
        response.headers[hdrs.STRICT_TRANSPORT_SECURITY] = hsts
    # It would tell the version of Python and of aiohttp.
    response.headers.pop(hdrs.SERVER, None)


def strict_transport(settings: Settings) -> str:
    """Strict-Transport-Security; empty without TLS.

    Subdomains too, but where the address has a path: there the host is not ours alone.
    """
    parts = urlsplit(settings.address)
    if parts.scheme != "https":
        return ""
    return f"max-age={_YEAR}" + ("; includeSubDomains" if parts.path in {"", "/"} else "")


def guard_errors() -> None:
    """Puts our words in the place of aiohttp's, for what is no HTTP and for a bug in a handler.

    aiohttp makes its handlers itself and asks no application: their class is the only way in.
    """
    web.RequestHandler.handle_error = _handle_error  # type: ignore[assignment]


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
