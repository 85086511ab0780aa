"""How long people waited in the queue, from the moves as they happened."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, select

from front.record.handoff_tables import handoff_events
from front.record.tables import UtcTime, now
from guidance.handoff import Move, State

# What the learner is told rests on so many days, and on so many people at least.
DAYS = 7
FEWEST = 5

_MOVES = (
    select(
        handoff_events.c.handoff_id,
        handoff_events.c.at,
        handoff_events.c.move,
        handoff_events.c.before,
        handoff_events.c.after,
        handoff_events.c.language,
    )
    .where(handoff_events.c.at > bindparam("since", type_=UtcTime))
    # In the order of the index, so that only these days are read.
    .order_by(handoff_events.c.at, handoff_events.c.id)
)


@dataclass(frozen=True)
class Waits:
    """Median waits in seconds: of all, and of each language in which there were enough people.

    None where FEWEST people were not claimed.
    """

    every: int | None
    spoken: Mapping[str, int]

    def usual(self, language: str) -> int | None:
        """What somebody who writes in this language may expect."""
        return self.spoken.get(language, self.every)


def waits(connection: Connection) -> Waits:
    """The waits of the last DAYS days, each from coming into the queue until a claim.

    Whoever left the queue, or is still in it, is not counted.
    """
    found = _found(connection, now() - timedelta(days=DAYS))
    spoken: dict[str, list[float]] = {}
    for seconds, language in found:
        spoken.setdefault(language, []).append(seconds)
    medians = {language: _median(some) for language, some in spoken.items()}
    return Waits(
        _median([seconds for seconds, _ in found]),
        {language: median for language, median in medians.items() if median is not None},
    )


def _median(some: list[float]) -> int | None:
    return round(sorted(some)[len(some) // 2]) if len(some) >= FEWEST else None


def _found(connection: Connection, since: datetime) -> list[tuple[float, str]]:
    found = []
    began: dict[int, datetime] = {}
    for row in connection.execute(_MOVES, {"since": since}):
        if row.after == State.WAITING:
            began.setdefault(row.handoff_id, row.at)
        elif row.move == Move.CLAIM and row.handoff_id in began:
            found.append(((row.at - began.pop(row.handoff_id)).total_seconds(), row.language))
        else:
            began.pop(row.handoff_id, None)
    return found
