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
_LONGEST = 40.0  # seconds until a busy front is asked again
_SPREAD = 1.0  # seconds
_numbers = itertools.count(1)


def number() -> str:
    """A name for a page, by which its frames are counted."""
    return str(next(_numbers))


class Turned:
    """The first message of a page that has to come again: those after it wait for it, so that all
    are kept in the order in which they were said. A cry for help waits for none."""

    __slots__ = ("_error", "_first", "_times", "_until")

    def __init__(self) -> None:
        self._first: str | None = None
        self._error: Later | None = None
        self._until = 0.0
        self._times = 0

    def check(self, client_id: str | None, text: str) -> None:
        """Raises Later for what was said after a message that has to come first."""
        left = self._until - time.monotonic()
        if self._error is None or left <= 0 or client_id == self._first:
            return
        if safeguard.payload(text) != DISTRESS:
            raise type(self._error)(max(1.0, left - _GRACE))

    def away(self, client_id: str | None, error: Later) -> float:
        """The message was refused; in how many seconds it is to come again: later each time."""
        after = float(error.after)
        ours = client_id in {None, self._first} or self._until <= time.monotonic()
        if isinstance(error, Busy) and ours:
            after = min(_LONGEST, after * 2**self._times)
        if client_id and ours and not isinstance(error, DangerLimited):
            self._first, self._error = client_id, error
            self._times = min(self._times + 1, 4)
            self._until = time.monotonic() + after + _GRACE
        return after + random.uniform(0, _SPREAD)  # noqa: S311  spreads, guards nothing

    def passed(self, client_id: str | None) -> None:
        """The message was taken."""
        if client_id == self._first:
            self._first = self._error = None
            self._times = 0


def sentence(error: Later, language: str) -> str:
    """What the page shows, which keeps the message and sends it again by itself."""
    key = error.words
    if not isinstance(error, DangerLimited):
        key = "limits-busy-kept" if isinstance(error, Busy) else "limits-kept"
    return Words.load(language).say(key, **error.fields)
