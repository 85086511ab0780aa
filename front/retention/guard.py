"""Whether the clock and the rules can be believed: a wrong one must not delete everything.

A clock that was set wrong looks like time that has passed. What is believed is noted at each look,
so that a service that runs knows its last hour; a jump from there needs a person.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, insert, select, update

from front.record.retention_tables import looks
from front.record.tables import messages

MOST_DAYS = 7  # without a look: longer, and somebody has to say that the clock is right
BACK = timedelta(days=1)
MOST_AT_ONCE = 20  # conversations that may go whatever their share is
MOST_SHARE = 0.5


@dataclass(frozen=True)
class Doubt:
    """Why nothing is deleted by itself. ``code``: clock-ahead, clock-behind or too-many; ``since``:
    the moment that was believed last; ``count`` of ``every`` conversations would go."""

    code: str
    since: datetime | None = None
    count: int = 0
    every: int = 0


def of_clock(connection: Connection, moment: datetime) -> Doubt | None:
    """Whether the clock went on from the last look, or from the newest message before any."""
    known = connection.scalar(select(looks.c.at)) or connection.scalar(
        select(func.max(messages.c.created_at, type_=messages.c.created_at.type))
    )
    if known is None:
        return None
    if moment - known > timedelta(days=MOST_DAYS):
        return Doubt("clock-ahead", known)
    if known - moment > BACK:
        return Doubt("clock-behind", known)
    return None


def of_share(count: int, every: int) -> Doubt | None:
    """Whether too many conversations would go at once: a backlog, or a setting that is wrong."""
    if count > MOST_AT_ONCE and count > MOST_SHARE * every:
        return Doubt("too-many", count=count, every=every)
    return None


def believe(connection: Connection, moment: datetime) -> None:
    """Notes what the clock shows."""
    if connection.execute(update(looks).values(at=moment)).rowcount == 0:
        connection.execute(insert(looks), {"id": 1, "at": moment})
