"""Who looks at a conversation now and again, on a page without a connection.

Held in memory only: after a restart the next look tells it again.
"""

import time
from collections.abc import Callable

# From so many on, those that have ended are taken out.
_MANY = 1_000


class Looks:
    """For how long each page that was shown tells that somebody is there."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: dict[str, float] = {}

    def note(self, conversation: str, seconds: float) -> None:
        """A page was shown whose reader is there for so long."""
        if len(self._until) >= _MANY:
            self._until = {one: end for one, end in self._until.items() if end > self._clock()}
        self._until[conversation] = self._clock() + seconds

    def recent(self, conversation: str) -> bool:
        """Whether such a page was shown a moment ago."""
        return self._until.get(conversation, 0.0) > self._clock()
