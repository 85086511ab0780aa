"""How often a sign-in may be tried: per login from one place, per login, per place.

The first bound is the one that a person meets who mistypes: it is of that login from that address,
so that a school behind one address is not locked out by it. The counts are in memory and by hash.
"""

import hashlib
import hmac
import math
import secrets
import time

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.aio.strategies import MovingWindowRateLimiter

from front.desk.reading import octets
from front.errors import TooManyAttempts
from front.limiting.moments import Moments

PER_PERSON = RateLimitItemPerMinute(8, 15, "person")
PER_LOGIN = RateLimitItemPerMinute(40, 60, "login")
PER_ADDRESS = RateLimitItemPerMinute(200, 15, "address")


class Attempts:
    """Attempts of this process: a new start begins at nothing."""

    def __init__(self) -> None:
        self._storage = Moments()
        self._window = MovingWindowRateLimiter(self._storage)
        self._key = secrets.token_bytes(32)

    async def begin(self, login: str, address: str) -> None:
        """Counts an attempt before it is checked: many at once are counted too.

        Raises TooManyAttempts.
        """
        bounds = self._bounds(login, address)
        item, name = bounds[-1]
        # Looked at first: an address that may no longer try fills no memory with new logins.
        if not await self._window.test(item, name):
            raise TooManyAttempts(minutes=await self._minutes(item, name))
        for item, name in bounds:
            if not await self._window.hit(item, name):
                raise TooManyAttempts(minutes=await self._minutes(item, name))

    async def succeeded(self, login: str, address: str) -> None:
        """Forgets the failed attempts of who has signed in."""
        for item, name in self._bounds(login, address)[:2]:
            await self._window.clear(item, name)

    def _bounds(self, login: str, address: str) -> list[tuple[RateLimitItem, str]]:
        # In this order: who is refused by the first does not use up the others'.
        return [
            (PER_PERSON, self._hashed(login, address)),
            (PER_LOGIN, self._hashed(login)),
            (PER_ADDRESS, self._hashed("", address)),
        ]

    def _hashed(self, *values: str) -> str:
        return hmac.new(self._key, octets("\0".join(values)), hashlib.sha256).hexdigest()

    async def _minutes(self, item: RateLimitItem, name: str) -> int:
        reset = (await self._window.get_window_stats(item, name)).reset_time
        return max(1, math.ceil((reset - time.time()) / 60))
