"""Whose conversation a page is, and that a form comes from our own page.

The key is in a cookie of this page alone, from the first message on. Each form bears a token that
only somebody who knows the key can make, and the browser must say that our own page sent it: else
another site could begin a conversation here to which it knows the key.
"""

import hashlib
import hmac
import re
import secrets
from urllib.parse import urlsplit

from aiohttp import web

from front import cookies
from front.errors import Forged
from front.keys import SETTINGS

COOKIE = "cairn_plain"
PATH = "/plain"
_DAYS = 30
_KEY = re.compile(r"[A-Za-z0-9_-]{43}")


def new_key() -> str:
    """The key of a conversation to come (256 bits): its id."""
    return secrets.token_urlsafe(32)


def key_of(request: web.Request) -> str | None:
    """The key of the browser's conversation; None before its first message."""
    return checked(cookies.sent(request, COOKIE))


def checked(key: str) -> str | None:
    """A key as we give them; None for anything else."""
    return key if _KEY.fullmatch(key) else None


def token_for(key: str) -> str:
    """What the forms of a conversation bear."""
    return hashlib.sha256(f"cairn-plain-form {key}".encode()).hexdigest()


def check_form(request: web.Request, key: str, token: str) -> None:
    """Raises Forged for a form of another site or of another conversation."""
    if not _from_us(request) or not hmac.compare_digest(token.encode(), token_for(key).encode()):
        raise Forged


def give(request: web.Request, response: web.StreamResponse, key: str) -> None:
    """Lets the browser keep the key, for so many days after the last message."""
    cookies.give(request, response, COOKIE, key, PATH, _DAYS * 86_400)


def take(request: web.Request, response: web.StreamResponse) -> None:
    """The browser forgets the key."""
    cookies.take(request, response, COOKIE, PATH)


def _from_us(request: web.Request) -> bool:
    """By what the browser says: browsers of today name the origin, older ones the page."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        return False
    named = request.headers.get("Origin") or request.headers.get("Referer") or ""
    try:
        host = urlsplit(named).netloc
    except ValueError:
        return False
    return host in {request.host, urlsplit(request.app[SETTINGS].address).netloc}
