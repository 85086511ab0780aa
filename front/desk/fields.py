"""What a browser sent in a field, as a value; None for what is none."""

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, datetime, time
from typing import Any, TypeVar

from front.intake import HIGHEST_ID

Value = TypeVar("Value")
Day = TypeVar("Day", date, datetime)

_MOST_DIGITS = len(str(HIGHEST_ID))


def number(given: Any, highest: int = HIGHEST_ID) -> int | None:
    """A whole number from 0 to the highest, at most what every database's integers hold."""
    text = str(given or "").strip()
    if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
        return None
    return int(text) if int(text) <= highest else None


def day(given: Any) -> date | None:
    """A date as browsers send it."""
    return _within(_read(date.fromisoformat, given))


def local(given: Any) -> datetime | None:
    """A date and time of day as browsers send it, to the minute, by a clock that is not named."""
    found = _within(_read(datetime.fromisoformat, given))
    return found.replace(second=0, microsecond=0, tzinfo=None) if found else None


def clock(given: Any) -> time | None:
    """A time of day, to the minute."""
    found = _read(time.fromisoformat, given)
    return None if found is None else found.replace(second=0, microsecond=0, tzinfo=None)


def _read(read: Callable[[str], Value], given: Any) -> Value | None:
    try:
        return read(str(given or "").strip())
    except ValueError:
        return None


def _within(found: Day | None) -> Day | None:
    """None for the first year and the last: not every zone has moments on all of their days."""
    return found if found and MINYEAR < found.year < MAXYEAR else None
