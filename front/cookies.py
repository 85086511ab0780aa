"""Cookies, as far as the address allows it bound to this host: none is for scripts to read.

With TLS their names begin with ``__Host-`` (RFC 6265bis, 4.1.3.2): a browser takes such a cookie
only from this host itself, encrypted, so that no neighbour under the same domain can put one there.
"""

from aiohttp import web

from front.keys import SETTINGS

_HOST = "__Host-"


def secure(request: web.Request) -> bool:
    """Whether learners and counsellors reach us by TLS."""
    return request.config_dict[SETTINGS].address.startswith("https://")


def named(request: web.Request, name: str) -> str:
    """The name under which the browser keeps it."""
    return f"{_HOST}{name}" if secure(request) else name


def sent(request: web.Request, name: str) -> str:
    """What the browser sent; empty for nothing."""
    return request.cookies.get(named(request, name), "")


def give(
    request: web.Request,
    response: web.StreamResponse,
    name: str,
    value: str,
    path: str,
    seconds: int | None = None,
) -> None:
    """Sets a cookie; without ``seconds`` it goes when the browser is closed.

    SameSite=Lax and not Strict: a link in an e-mail is to open the page, not the sign-in. What
    changes anything is a POST, with which a Lax cookie does not travel across sites.
    """
    response.set_cookie(
        named(request, name),
        value,
        path=_path(request, path),
        max_age=seconds,
        httponly=True,
        samesite="Lax",
        secure=secure(request),
    )


def take(request: web.Request, response: web.StreamResponse, name: str, path: str) -> None:
    """Removes a cookie from the browser."""
    response.del_cookie(
        named(request, name),
        path=_path(request, path),
        httponly=True,
        samesite="Lax",
        secure=secure(request),
    )


def _path(request: web.Request, path: str) -> str:
    # A name with __Host- holds for the whole host, or browsers refuse it.
    return "/" if secure(request) else path
