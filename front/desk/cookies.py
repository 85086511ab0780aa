"""The desk's cookies: who is signed in, and before that, whose form it is."""

import hashlib
import re
import secrets

from aiohttp import web

from front.keys import SETTINGS

COOKIE = "cairn_desk"
BEFORE = "cairn_desk_before"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,100}")


def token() -> str:
    """A new one that nobody can guess (256 bits)."""
    return secrets.token_urlsafe(32)


def sent(request: web.Request, name: str) -> str:
    """A token that a browser sent; empty where there is none, or what cannot be one of ours."""
    found = request.cookies.get(name, "")
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
    """Sets a cookie of the desk; without ``seconds`` it goes when the browser is closed.

    SameSite=Lax and not Strict: a link in an e-mail is to open the desk, not the sign-in. What
    changes anything is a POST, with which a Lax cookie does not travel across sites.
    """
    response.set_cookie(
        name,
        value,
        path=path,
        max_age=seconds,
        httponly=True,
        samesite="Lax",
        secure=request.config_dict[SETTINGS].address.startswith("https://"),
    )


def take(response: web.StreamResponse, name: str, path: str = "/desk") -> None:
    """Removes a cookie from the browser."""
    response.del_cookie(name, path=path, httponly=True, samesite="Lax")
