"""Large answers to whoever reads slowly: how much of them is in memory, and for how long."""

import asyncio
from collections import Counter

import structlog
from aiohttp import web

from front.errors import Busy
from front.limiting import telling
from front.limiting.asking import place_of

log = structlog.get_logger()

# What is smaller is in the connection's own buffer at once.
LARGE = 64 * 1024  # bytes
MOST = 256 * 1024 * 1024  # bytes of large answers under way, in all
MOST_HERE = 64 * 1024 * 1024  # bytes to one address
_SHARED = 4
_FIRST_SECONDS = 30.0
_SLOWEST = 4 * 1024  # bytes a second, at 32 kbit/s
_AGAIN = 10.0  # seconds


class UnderWay:
    """The bytes that are being sent."""

    def __init__(self) -> None:
        self.all = 0
        self._here: Counter[str] = Counter()

    def room(self, name: str, size: int, *, shared: bool) -> bool:
        """Whether so many more may be; one answer may always."""
        here = MOST_HERE * (_SHARED if shared else 1)
        fits = self.all + size <= MOST and self._here[name] + size <= here
        return fits or not self.all

    def add(self, name: str, size: int) -> None:
        """So many more, or less."""
        self.all += size
        self._here[name] += size
        if not self._here[name]:
            del self._here[name]


UNDER_WAY = web.AppKey("under_way", UnderWay)


async def sent(request: web.Request, response: web.StreamResponse) -> web.StreamResponse:
    """The response; a large one has been read when this returns, or its connection is cut."""
    body = response.body if isinstance(response, web.Response) else None
    if response.prepared or not isinstance(body, bytes | bytearray) or len(body) < LARGE:
        return response
    under_way, place, size = request.config_dict[UNDER_WAY], place_of(request), len(body)
    if not under_way.room(place.name, size, shared=place.shared):
        return telling.response(request, Busy(_AGAIN))
    under_way.add(place.name, size)
    try:
        async with asyncio.timeout(_FIRST_SECONDS + size / _SLOWEST):
            await response.prepare(request)
            await response.write_eof()
    except TimeoutError:
        log.info("reader_too_slow", bytes=size)
        if request.transport:
            request.transport.abort()
    except ConnectionError:
        log.debug("reader_gone")
    finally:
        under_way.add(place.name, -size)
    return response
