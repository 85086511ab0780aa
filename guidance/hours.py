"""When a team of counsellors is there: opening times, holidays, and a switch that overrides both.

Times are of the clock on the wall in the team's zone; moments are aware. Where the clock is put
forward or back, a time of day is the first moment at which the clock has reached it: what lies in
the missing hour begins with the next one, and of a doubled hour the first counts. All spans are
half-open: the moment at which a team closes is closed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
# So far ahead is looked for the next opening; a leap day more than a year.
YEAR = timedelta(days=366)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Opening:
    """Open on a weekday (1 Monday … 7 Sunday), in one language or (None) in all.

    A time of closing that is not after the opening is one of the next day: 22:00 to 06:00, or
    00:00 to 00:00 for the whole day.
    """

    weekday: int
    opens: time
    closes: time
    language: str | None = None


@dataclass(frozen=True)
class Holiday:
    """Days on which nobody is there, both ends included."""

    first: date
    last: date


@dataclass(frozen=True, order=True)
class Span:
    """From a moment until before another; both aware."""

    starts: datetime
    ends: datetime

    def holds(self, moment: datetime) -> bool:
        """Whether a moment lies within."""
        return self.starts <= moment < self.ends

    def meets(self, other: Span) -> bool:
        """Whether the two have any time in common."""
        return self.starts < other.ends and other.starts < self.ends


@dataclass(frozen=True)
class Override:
    """Open or closed, whatever the times say, until a moment; None: until it is taken back."""

    open: bool
    until: datetime | None = None

    def holds(self, moment: datetime) -> bool:
        """Whether it is in force."""
        return self.until is None or moment < self.until


@dataclass(frozen=True)
class Hours:
    """All that says when a team is there. Without times nothing is said of usual days."""

    zone: str
    times: tuple[Opening, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    override: Override | None = None


def open_at(hours: Hours, moment: datetime, language: str | None = None) -> bool:
    """Whether the team is there; ``language`` None: in any language."""
    if hours.override and hours.override.holds(moment):
        return hours.override.open
    return any(span.holds(moment) for span in usual(hours, moment, moment + _SECOND, language))


def next_opening(
    hours: Hours, moment: datetime, language: str | None = None, away: Iterable[Span] = ()
) -> datetime | None:
    """The moment itself while the team is there, else the next one (UTC).

    ``away``: when all counsellors of the team are absent. None where there is none within a year,
    or where nobody knows how long it stays closed.
    """
    soonest = moment
    if hours.override and hours.override.holds(moment):
        if hours.override.open:
            return moment
        if hours.override.until is None:
            return None
        soonest = hours.override.until
    for span in usual(hours, soonest, moment + YEAR, language):
        starts = _back(max(span.starts, soonest.astimezone(UTC)), away)
        if starts < span.ends:
            return starts
    return None


def all_away(absences: Iterable[Iterable[Span]]) -> list[Span]:
    """When all are absent, of the absences of each; never where there is nobody at all."""
    common: list[Span] | None = None
    for one in absences:
        own = list(_joined(sorted(one)))
        if common is None:
            common = own
        else:
            common = [both for first in common for last in own if (both := _common(first, last))]
    return common or []


def closing(hours: Hours, moment: datetime, language: str | None = None) -> datetime | None:
    """When a team that is there closes (UTC); None for one that is not, or never does."""
    if not open_at(hours, moment, language):
        return None
    if hours.override and hours.override.holds(moment):
        until = hours.override.until
        return until and (_usual_end(hours, until, language) or until.astimezone(UTC))
    return _usual_end(hours, moment, language)


def usual(
    hours: Hours, first: datetime, last: datetime, language: str | None = None
) -> Iterator[Span]:
    """The spans (UTC) that meet the time between two moments, by the opening times and holidays.

    They are whole, in order and apart: what overlaps or touches is one. An opening that begins on
    a holiday does not take place; one that runs into a holiday ends at midnight.
    """
    zone = ZoneInfo(hours.zone)
    # An opening of the day before may last into the first day; of times that touch day after day
    # a week shows enough to join them.
    day = first.astimezone(zone).date() - DAY
    end = min(last.astimezone(zone).date() + DAY, date.max - DAY)
    asked = Span(first, last)
    for span in _joined(_by_day(hours, day, end, language)):
        if span.meets(asked):
            yield span


def moment_of(day: date, clock: time, zone: str) -> datetime:
    """The first moment (UTC) at which a zone's clock has reached a time of a day."""
    place = ZoneInfo(zone)
    wall = datetime.combine(day, clock)
    found = wall.replace(tzinfo=place).astimezone(UTC)
    if found.astimezone(place).replace(tzinfo=None) == wall:
        return found
    return _leap(wall, place, found)


def _leap(wall: datetime, place: ZoneInfo, found: datetime) -> datetime:
    """The moment at which the clock leaps over a time; ``found`` lies after it."""
    early = wall.replace(tzinfo=place, fold=1).astimezone(UTC)
    before = early.astimezone(place).utcoffset()
    low, high = int(early.timestamp()), int(found.timestamp())
    while high - low > 1:
        middle = (low + high) // 2
        if datetime.fromtimestamp(middle, place).utcoffset() == before:
            low = middle
        else:
            high = middle
    return datetime.fromtimestamp(high, UTC)


def _back(moment: datetime, away: Iterable[Span]) -> datetime:
    """The moment, or when the absences that begin with it are over."""
    for span in sorted(away):
        if span.holds(moment):
            moment = span.ends
    return moment


def _common(one: Span, other: Span) -> Span | None:
    both = Span(max(one.starts, other.starts), min(one.ends, other.ends))
    return both if both.starts < both.ends else None


def _usual_end(hours: Hours, moment: datetime, language: str | None) -> datetime | None:
    """When the usual span that holds a moment ends; None within none, or after a week of it."""
    for span in usual(hours, moment, moment + 7 * DAY, language):
        if span.holds(moment):
            return span.ends if span.ends < moment + 7 * DAY else None
    return None


def _by_day(hours: Hours, day: date, last: date, language: str | None) -> Iterator[Span]:
    """The spans of each opening, by the day on which it begins and then by its moment."""
    taken = [one for one in hours.times if language is None or one.language in {None, language}]
    while day <= last:
        if not _free(hours, day):
            spans = (_span(hours, day, one) for one in taken if one.weekday == day.isoweekday())
            yield from sorted(one for one in spans if one.starts < one.ends)
        day += DAY


def _span(hours: Hours, day: date, one: Opening) -> Span:
    next_day = day + DAY
    ends = moment_of(day if one.closes > one.opens else next_day, one.closes, hours.zone)
    if one.closes <= one.opens and _free(hours, next_day):
        ends = moment_of(next_day, time(), hours.zone)
    return Span(moment_of(day, one.opens, hours.zone), ends)


def _free(hours: Hours, day: date) -> bool:
    return any(one.first <= day <= one.last for one in hours.holidays)


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans in the order of their starts; those that overlap or touch become one."""
    last: Span | None = None
    for span in spans:
        if last is None:
            last = span
        elif span.starts <= last.ends:
            last = Span(last.starts, max(last.ends, span.ends))
        else:
            yield last
            last = span
    if last is not None:
        yield last
