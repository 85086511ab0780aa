"""Forms of the desk: that they come from our own pages, not from another site."""

import hmac
from urllib.parse import urlsplit

from aiohttp import web

from front.desk.cookies import BEFORE, sent
from front.desk.reading import form, octets
from front.errors import Forged
from front.keys import SETTINGS

FORM_TOKEN = "form_token"  # noqa: S105  the field's name
HEADER = "X-Form-Token"
_OURS = {"same-origin", "none"}
_SMALL = 16 * 1024  # bytes: a form of somebody who is not signed in


def check_origin(request: web.Request) -> None:
    """Raises Forged for what a browser says another site has sent."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in _OURS:
        raise Forged
    origin = request.headers.get("Origin", "null")
    # Browsers say "null" where the referrer is kept to themselves.
    ours = {request.host, urlsplit(request.config_dict[SETTINGS].address).netloc}
    if origin != "null" and _host(origin) not in ours:
        raise Forged


async def check_token(request: web.Request, expected: str) -> None:
    """Raises Forged for a form without the token of its session."""
    given = request.headers.get(HEADER) or str((await form(request)).get(FORM_TOKEN, ""))
    if not expected or not hmac.compare_digest(octets(given), expected.encode()):
        raise Forged


async def check_before_sign_in(request: web.Request) -> None:
    """Raises Forged for a form without the token of its browser, 413 for a large one.

    Without a session the token is that of a cookie: against being signed in as somebody else.
    """
    length = request.content_length
    if length is None or length > _SMALL:
        raise web.HTTPRequestEntityTooLarge(_SMALL, length or 0)
    await check_token(request, sent(request, BEFORE))


def _host(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None
