"""How much is under way in the front, and whether that is too much for more."""

import asyncio
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import structlog

from front.errors import Busy
from front.limiting.table import LATE_WAITING, TAKING_IN

log = structlog.get_logger()

_LOOK_SECONDS = 0.5
# A loop that is later than that at two looks in a row has more to do than it can.
_LATE_SECONDS = 1.5
_SHED_SECONDS = 10.0  # for so long after a refusal it is told that some are refused
# In which somebody who was refused comes again: spread, so that not all come at once.
_AGAIN = (2.0, 6.0)  # seconds


@dataclass(frozen=True)
class Waiting:
    """Unanswered messages: those that Rasa is being asked, and those that wait until it is back."""

    asked: int = 0
    late: int = 0


@dataclass(frozen=True)
class State:
    """For whoever watches. ``lag``: seconds that the loop was late at the last look; ``taking_in``:
    messages that are being written down; ``refused``: since the start; ``shedding``: just now."""

    waiting: int
    late: int
    most_waiting: int
    taking_in: int
    lag: float
    refused: int
    shedding: bool


class Load:
    """One front's load. ``waiting`` counts what is unanswered; it is asked at every message."""

    def __init__(self, most_waiting: int) -> None:
        self.waiting: Callable[[], Waiting] = Waiting
        self._most_waiting = most_waiting
        self._taking_in = 0
        self._lag = self._lag_before = 0.0
        self._refused = 0
        self._refused_at = float("-inf")

    @property
    def full(self) -> str:
        """Why nothing more can be taken in; empty where it can."""
        now = self.waiting()
        if now.asked >= self._most_waiting:
            return "waiting"
        if now.late >= LATE_WAITING:
            return "late"
        if self.behind:
            return "lag"
        return ""

    @property
    def behind(self) -> bool:
        """Whether the process itself or its database does not follow, whatever is wanted of it."""
        lag = min(self._lag, self._lag_before)
        return lag > _LATE_SECONDS or self._taking_in >= TAKING_IN

    def refuse(self, why: str) -> Busy:
        """The error of who is refused."""
        if not self.shedding:
            log.warning("shedding", why=why, waiting=self.waiting().asked, lag=round(self._lag, 2))
        self._refused += 1
        self._refused_at = time.monotonic()
        return Busy(random.uniform(*_AGAIN))  # noqa: S311  spreads, guards nothing

    @property
    def shedding(self) -> bool:
        """Whether somebody was refused a moment ago."""
        return time.monotonic() - self._refused_at < _SHED_SECONDS

    @contextmanager
    def taking_in(self) -> Iterator[None]:
        """A message is being written down."""
        self._taking_in += 1
        try:
            yield
        finally:
            self._taking_in -= 1

    def state(self) -> State:
        """How it is now."""
        now, shedding = self.waiting(), self.shedding
        lag = round(self._lag, 3)
        most, refused = self._most_waiting, self._refused
        return State(now.asked, now.late, most, self._taking_in, lag, refused, shedding)

    async def look(self) -> None:
        """Measures how late the loop is, until it is cancelled."""
        while True:
            due = time.monotonic() + _LOOK_SECONDS
            await asyncio.sleep(_LOOK_SECONDS)
            self._lag_before, self._lag = self._lag, time.monotonic() - due
