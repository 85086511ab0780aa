"""Counts by the table, and refuses what is too much."""

import time
from dataclasses import dataclass

import structlog
from limits import RateLimitItemPerSecond
from limits.aio.strategies import MovingWindowRateLimiter

from front.errors import Limited
from front.limiting.moments import Moments
from front.limiting.places import Place, hashed
from front.limiting.table import ROWS, Row
from front.settings import Settings

log = structlog.get_logger()

# Behind a web server that names nobody, everybody shares a count.
_SHARED = 20
_SAID_EVERY = 60.0  # seconds


@dataclass
class _Counted:
    item: RateLimitItemPerSecond
    shared: RateLimitItemPerSecond
    window: MovingWindowRateLimiter
    moments: Moments
    refused: int = 0
    said: float = -_SAID_EVERY


class Limits:
    """The counts of this process: a new start begins at nothing."""

    def __init__(self, settings: Settings) -> None:
        self._rows = {row: _counted(row, settings) for row in ROWS}

    async def hit(self, row: Row, who: Place | str) -> None:
        """Counts one more for an address, or for another name. Raises Limited."""
        counted, item, name = self._of(row, who)
        if not await counted.window.hit(item, name):
            counted.refused += 1
            self._say(row, counted)
            raise Limited(after=await self._left(counted, item, name))

    async def wait(self, row: Row, who: str) -> float:
        """Counts one more where that is allowed: 0; else the seconds until it is."""
        counted, item, name = self._of(row, who)
        if await counted.window.hit(item, name):
            return 0.0
        return max(0.05, await self._left(counted, item, name))

    async def check(self, row: Row, who: Place | str) -> None:
        """Whether one more may come; it is not counted. Raises Limited."""
        counted, item, name = self._of(row, who)
        if not await counted.window.test(item, name):
            raise Limited(after=await self._left(counted, item, name))

    async def free(self, row: Row, who: Place | str) -> bool:
        """Whether one more may come."""
        counted, item, name = self._of(row, who)
        return await counted.window.test(item, name)

    def names(self) -> int:
        """How many names are counted."""
        return sum(len(one.moments) for one in self._rows.values())

    def refused(self) -> dict[str, int]:
        """How often each row refused since the start, where it did."""
        return {row.what: one.refused for row, one in self._rows.items() if one.refused}

    def _of(self, row: Row, who: Place | str) -> tuple[_Counted, RateLimitItemPerSecond, str]:
        counted = self._rows[row]
        if isinstance(who, Place):
            return counted, counted.shared if who.shared else counted.item, who.name
        return counted, counted.item, hashed(row.by, who)

    @staticmethod
    async def _left(counted: _Counted, item: RateLimitItemPerSecond, name: str) -> float:
        reset = (await counted.window.get_window_stats(item, name)).reset_time
        return max(0.0, reset - time.time())

    @staticmethod
    def _say(row: Row, counted: _Counted) -> None:
        """Once a minute a row: a flood must not flood the log."""
        if time.monotonic() - counted.said >= _SAID_EVERY:
            counted.said = time.monotonic()
            log.warning("limited", what=row.what, by=row.by, refused=counted.refused)


def _counted(row: Row, settings: Settings) -> _Counted:
    times = settings.limits * (settings.address_limits if row.by == "address" else 1)
    moments = Moments(row.names)
    return _Counted(
        _item(row, times), _item(row, times * _SHARED), MovingWindowRateLimiter(moments), moments
    )


def _item(row: Row, times: float) -> RateLimitItemPerSecond:
    return RateLimitItemPerSecond(max(1, round(row.most * times)), row.seconds, row.what)
