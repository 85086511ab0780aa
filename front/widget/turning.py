"""A message that cannot be taken now: its page is told when to send it again, and does."""

import itertools
import random
import time

from front import safeguard
from front.errors import Busy, DangerLimited, Later
from guidance.safety.relief import PAYLOAD as DISTRESS
from words import Words

# The page may need so long more until its message is here again.
_GRACE = 5.0  # seconds
# A page that never sends it again has dropped it.
_PATIENCE = 60.0  # seconds
_SOON = 0.3  # seconds
_LONGEST = 40.0  # seconds until a busy front is asked again
_SPREAD = 1.0  # seconds
_numbers = itertools.count(1)


def number() -> str:
    """A name for a page, by which its frames are counted."""
    return str(next(_numbers))


class Turned:
    """The first message of a page that has to come again: those after it wait for it, so that all
    are kept in the order in which they were said. A cry for help waits for none.

    ``_due``: when it is to come; ``_until``: when it is waited for no longer, ``_end`` at the
    latest, whatever else the page says.
    """

    __slots__ = ("_due", "_end", "_error", "_first", "_times", "_until")

    def __init__(self) -> None:
        self._first: str | None = None
        self._error: Later | None = None
        self._due = self._until = self._end = 0.0
        self._times = 0

    def check(self, client_id: str | None, text: str) -> None:
        """Raises Later for what was said after a message that has to come first."""
        now = time.monotonic()
        if self._error is None or now >= self._until or client_id == self._first:
            return
        if safeguard.payload(text) != DISTRESS:
            self._until = min(self._end, max(self._until, now + _GRACE))
            raise type(self._error)(max(1.0, self._due - now))

    def away(self, client_id: str, error: Later) -> float:
        """The message was refused; in how many seconds it is to come again: later each time.

        One that only waits for the first comes with it: a page has one moment for all.
        """
        now = time.monotonic()
        if client_id != self._first and now < self._until:
            return max(_SOON, self._due - now)
        after = float(error.after)
        if isinstance(error, Busy):
            after = min(_LONGEST, after * 2**self._times)
        after += random.uniform(0, _SPREAD)  # noqa: S311  spreads, guards nothing
        if not isinstance(error, DangerLimited):
            self._first, self._error, self._due = client_id, error, now + after
            self._until, self._end = self._due + _GRACE, self._due + _PATIENCE
            self._times = min(self._times + 1, 4)
        return after

    def passed(self, client_id: str | None) -> None:
        """The message was taken."""
        if client_id == self._first:
            self._first = self._error = None
            self._due = self._until = self._end = 0.0
            self._times = 0


def sentence(error: Later, language: str) -> str:
    """What the page shows, which keeps the message and sends it again by itself."""
    key = error.words
    if not isinstance(error, DangerLimited):
        key = "limits-busy-kept" if isinstance(error, Busy) else "limits-kept"
    return Words.load(language).say(key, **error.fields)
