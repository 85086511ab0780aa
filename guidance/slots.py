"""Free slots for an appointment: within the opening times, and somebody is there to keep it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from guidance.hours import DAY, Hours, Span, moment_of, usual


@dataclass(frozen=True)
class Terms:
    """How appointments are given: how long one is, how soon, and how far ahead."""

    length: timedelta = timedelta(minutes=30)
    lead: timedelta = timedelta(hours=2)
    horizon: timedelta = timedelta(days=14)


@dataclass(frozen=True)
class Seat:
    """One counsellor of the team: the languages (none: all) and the absences."""

    languages: frozenset[str] = frozenset()
    away: tuple[Span, ...] = ()

    def takes(self, wanted: Booked) -> bool:
        """Whether this counsellor is there then, and speaks the language."""
        there = not any(absence.meets(wanted.span) for absence in self.away)
        return there and (not self.languages or wanted.language in self.languages)


@dataclass(frozen=True)
class Booked:
    """A slot that is taken, or wanted, in a language."""

    span: Span
    language: str


def free(
    hours: Hours,
    terms: Terms,
    moment: datetime,
    language: str,
    seats: Sequence[Seat],
    booked: Sequence[Booked],
) -> Iterator[Span]:
    """The free slots (UTC) as seen at a moment, the soonest first.

    A slot is free when all that is booked then, and this one, find a counsellor each. A closing by
    hand takes out what it covers; an opening by hand adds nothing, for it is about now.
    """
    for slot in _slots(hours, terms, moment, language):
        if _seated(
            [*(one for one in booked if one.span.meets(slot)), Booked(slot, language)], seats
        ):
            yield slot


def is_free(
    hours: Hours,
    terms: Terms,
    moment: datetime,
    wanted: Booked,
    seats: Sequence[Seat],
    booked: Sequence[Booked],
) -> bool:
    """Whether a slot that was shown before can still be had."""
    if not any(slot == wanted.span for slot in _slots(hours, terms, moment, wanted.language)):
        return False
    return _seated([*(one for one in booked if one.span.meets(wanted.span)), wanted], seats)


def some(slots: Iterator[Span], after: datetime | None, most: int) -> list[Span]:
    """The first few slots, or the first few that begin after a moment."""
    return list(islice((one for one in slots if after is None or one.starts > after), most))


def _slots(hours: Hours, terms: Terms, moment: datetime, language: str) -> Iterator[Span]:
    first, last = moment + terms.lead, moment + terms.horizon
    closed = hours.override
    for span in usual(hours, first, last, language):
        for slot in _cut(span, hours.zone, terms.length):
            shut = closed is not None and not closed.open and closed.holds(slot.starts)
            if first <= slot.starts and slot.ends <= last and not shut:
                yield slot


def _cut(span: Span, zone: str, length: timedelta) -> Iterator[Span]:
    """Slots one after the other, anew from each midnight: so they stay the same day after day."""
    place = ZoneInfo(zone)
    starts = span.starts
    while starts < span.ends:
        day = starts.astimezone(place).date()
        ends = min(span.ends, moment_of(day + DAY, time(), zone))
        while starts + length <= ends:
            yield Span(starts, starts + length)
            starts += length
        starts = ends.astimezone(UTC)


def _seated(wanted: Sequence[Booked], seats: Sequence[Seat]) -> bool:
    """Whether each finds a counsellor of their own (a matching, by augmenting paths).

    What meets one slot is taken as meeting each other: with slots of one length it does, and after
    a change of the length too little is offered, never too much.
    """
    held: dict[int, int] = {}
    return all(_seat(wanted, seats, number, held, set()) for number in range(len(wanted)))


def _seat(
    wanted: Sequence[Booked],
    seats: Sequence[Seat],
    number: int,
    held: dict[int, int],
    tried: set[int],
) -> bool:
    for place, seat in enumerate(seats):
        if place in tried or not seat.takes(wanted[number]):
            continue
        tried.add(place)
        if place not in held or _seat(wanted, seats, held[place], held, tried):
            held[place] = number
            return True
    return False
