"""Where the counts are: in memory, by moments of a clock that nobody can set.

The library's own memory asks a thread for each key after each hit, has no bound, and goes by the
clock of the wall: set back by an hour, it would refuse for an hour.
"""

import time
from array import array
from collections import OrderedDict

from limits.aio.storage import MemoryStorage

# How many of those silent longest are looked at with each hit: more are forgotten than begin.
_LOOKED_AT = 4


class Moments(MemoryStorage):
    """A storage of the library for moving windows.

    ``most``: names at a time; beyond it those that were silent longest are forgotten.
    """

    def __init__(self, most: int = 50_000) -> None:
        super().__init__()
        self._most = most
        self._hits: OrderedDict[str, array[float]] = OrderedDict()
        self._lengths: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._hits)

    async def acquire_entry(self, key: str, limit: int, expiry: int, amount: int = 1) -> bool:
        """Counts, unless that is too many."""
        now = time.monotonic()
        hits = self._within(key, now - expiry)
        free = len(hits) + amount <= limit
        if free:
            hits.extend([now] * amount)
        if hits:
            self._hits[key] = hits
            self._hits.move_to_end(key)
            self._lengths[key] = expiry
        self._forget(now)
        return free

    async def get_moving_window(self, key: str, limit: int, expiry: int) -> tuple[float, int]:
        """When the oldest hit was that counts, in seconds since 1970, and how many do."""
        now = time.monotonic()
        hits = self._within(key, now - expiry)
        if not hits:
            return time.time(), 0
        oldest = hits[max(0, len(hits) - limit)]
        return time.time() - (now - oldest), len(hits)

    async def clear(self, key: str) -> None:
        """Forgets one."""
        if self._hits.pop(key, None) is not None:
            del self._lengths[key]

    async def reset(self) -> int | None:
        """Forgets all."""
        count = len(self._hits)
        self._hits.clear()
        self._lengths.clear()
        return count

    def _within(self, key: str, since: float) -> "array[float]":
        hits = self._hits.get(key) or array("d")
        while hits and hits[0] <= since:
            del hits[: next((at for at, one in enumerate(hits) if one > since), len(hits))]
        return hits

    def _forget(self, now: float) -> None:
        for _ in range(_LOOKED_AT):
            if not self._hits:
                return
            key = next(iter(self._hits))
            counts = self._hits[key][-1] > now - self._lengths[key]
            if counts and len(self._hits) <= self._most:
                return
            del self._hits[key], self._lengths[key]
