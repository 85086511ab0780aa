"""The desk's cookies: who is signed in, and before that, whose form it is."""

import hashlib
import re
import secrets

from aiohttp import web

from front import cookies

COOKIE = "cairn_desk"
BEFORE = "cairn_desk_before"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,100}")


def token() -> str:
    """A new one that nobody can guess (256 bits)."""
    return secrets.token_urlsafe(32)


def sent(request: web.Request, name: str) -> str:
    """A token that a browser sent; empty where there is none, or what cannot be one of ours."""
    found = cookies.sent(request, name)
    return found if _TOKEN.fullmatch(found) else ""


def hashed(value: str) -> str:
    """What is kept of a session's token, which is random and long."""
    return hashlib.sha256(value.encode()).hexdigest()


def give(
    request: web.Request,
    response: web.StreamResponse,
    name: str,
    value: str,
    path: str = "/desk",
    seconds: int | None = None,
) -> None:
    """Sets a cookie of the desk; without ``seconds`` it goes when the browser is closed."""
    cookies.give(request, response, name, value, path, seconds)


def take(
    request: web.Request, response: web.StreamResponse, name: str, path: str = "/desk"
) -> None:
    """Removes a cookie from the browser."""
    cookies.take(request, response, name, path)
