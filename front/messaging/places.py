"""What somebody who waits for a counsellor wants to be told, who does not look at a page."""

import time
from dataclasses import dataclass

from front.handoff import Standing, telling
from guidance.handoff import State

# A place that only moves up is told no more often than this; the next one's turn always is.
_CALM_SECONDS = 600.0


@dataclass(frozen=True)
class _Told:
    place: int
    at: float


class Places:
    """Remembers the places told, by chat; nothing of it is missed after a restart."""

    def __init__(self) -> None:
        self._told: dict[int, _Told] = {}

    def worth(self, chat: int, standing: Standing | None) -> str | None:
        """A line about the queue, or None where it would be noise."""
        moment = time.monotonic()
        if standing is None or standing.state is not State.WAITING:
            self._told.pop(chat, None)
            return None
        before = self._told.get(chat)
        if before is None:  # the answer to the request has told the place
            self._told[chat] = _Told(standing.place, moment)
            return None
        soon = standing.place == 1 and before.place > 1
        long = standing.place < before.place and moment - before.at >= _CALM_SECONDS
        if not (soon or long):
            return None
        self._told[chat] = _Told(standing.place, moment)
        return telling.line(standing.language, standing)
