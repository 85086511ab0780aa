"""Which days, which language and which channel the figures are asked for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from front.record.figures import Cell

USUAL = 30  # days, today included
LONGEST = 366


@dataclass(frozen=True)
class Period:
    """Both days included (UTC); an empty language or channel is every one."""

    first: date
    last: date
    language: str = ""
    channel: str = ""

    def keeps(self, cells: Iterable[Cell]) -> list[Cell]:
        """The cells of this language and channel."""
        return [
            one
            for one in cells
            if self.language in {"", one.language} and self.channel in {"", one.channel}
        ]

    def days(self) -> list[str]:
        """Every day, ISO 8601."""
        count = (self.last - self.first).days + 1
        return [(self.first + timedelta(days=day)).isoformat() for day in range(count)]


def asked(given: Mapping[str, str], today: date | None = None) -> Period:
    """The period of a form; what is no day is left as usual, what is too long is cut."""
    last = _day(given.get("to")) or today or datetime.now(UTC).date()
    first = _day(given.get("from")) or last - timedelta(days=USUAL - 1)
    first, last = min(first, last), max(first, last)
    first = max(first, last - timedelta(days=LONGEST - 1))
    return Period(first, last, given.get("language", ""), given.get("channel", ""))


def _day(text: str | None) -> date | None:
    try:
        found = date.fromisoformat(text or "")
    except ValueError:
        return None
    # A year of four digits that a calendar field knows; the day after it exists, too.
    return found if 2000 <= found.year < 9999 else None
