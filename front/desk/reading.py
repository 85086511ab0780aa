"""What a browser sent, as text that can be read and kept; all else is refused before any page."""

from collections.abc import Mapping
from typing import Any

from aiohttp import web
from multidict import MultiDictProxy

from front.errors import Unreadable
from front.kindly import BROKEN
from front.limiting.bodies import FILE_SECONDS, in_time


async def form(request: web.Request, *, slow: bool = False) -> MultiDictProxy[Any]:
    """The form of a request; read once, whoever asks for it afterwards; ``slow``: a file may
    be in it. Raises Unreadable, TooSlow, 413."""
    try:
        async with in_time(FILE_SECONDS if slow else None):
            given = await request.post()
    except (ValueError, LookupError, *BROKEN) as error:
        # No text of the encoding that it says to be, or parts without a name or an end.
        raise Unreadable from error
    check(given)
    return given


def check(given: Mapping[str, Any]) -> None:
    """Raises Unreadable for signs that are none: NUL, which PostgreSQL refuses in every text."""
    for name, value in given.items():
        if "\0" in name or (isinstance(value, str) and "\0" in value):
            raise Unreadable


def octets(text: str) -> bytes:
    """A header's text as it was sent, of whatever encoding."""
    return text.encode(errors="surrogateescape")
