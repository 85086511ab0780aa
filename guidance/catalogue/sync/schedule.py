"""How often a source is asked, and whether it is time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

UNITS = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}
SPAN = re.compile(r"\s*(\d{1,4})\s*(minute|hour|day|week)s?\s*", re.ASCII | re.IGNORECASE)
SHORTEST, LONGEST = timedelta(minutes=5), timedelta(days=366)
# After a failure a source is asked again sooner, but not so often that its server minds.
AFTER_FAILURE = timedelta(hours=1)
# A timer that starts a moment earlier than the day before must not lose a whole day.
MOST_SLACK = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Moment:
    """The time of an event: UTC, without a zone as the tables hold it, and the day here."""

    at: datetime
    day: date


def now() -> Moment:
    """This moment."""
    return Moment(datetime.now(UTC).replace(tzinfo=None), date.today())


def span(text: str) -> timedelta:
    """A span such as “6 hours”. Raises ValueError with a sentence that says what to write."""
    found = SPAN.fullmatch(text)
    if found is None:
        raise ValueError(f"“{text}” is no span of time; write “30 minutes”, “6 hours” or “1 day”")
    length = int(found[1]) * UNITS[found[2].lower()]
    if not SHORTEST <= length <= LONGEST:
        raise ValueError(f"“{text}” is not from 5 minutes to 366 days")
    return length


def next_time(every: timedelta, checked: datetime | None, *, failed: bool) -> datetime | None:
    """When a source is due again after it was last asked; None where it never was."""
    if checked is None:
        return None
    pause = min(every, AFTER_FAILURE) if failed else every
    return checked + pause


def is_due(
    every: timedelta, checked: datetime | None, at: datetime, *, failed: bool = False
) -> bool:
    """Whether a source is to be asked at a time.

    It is, too, where it was last asked later than that: a clock was wrong.
    """
    due = next_time(every, checked, failed=failed)
    if due is None or checked is None:
        return True
    return at >= due - min(every / 10, MOST_SLACK) or checked > at + MOST_SLACK
