"""Hard limits as the index can apply them: marks that an offer has, and ranges of numbers.

They let through every offer that keeps the limits; the exact check is guidance.limits'. Marks are
keys of their own in the index. Days are counted as date.toordinal() does, decimals in hundredths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guidance.catalogue.search.keys import LONGEST
from guidance.criteria import Criteria, Span
from guidance.limits import hours_a_week, plain, workload
from guidance.money import Money, in_euros
from guidance.regions import region_named, region_of
from guidance.vocabulary import Mode, Offer, Run

TITLE = "q1"
MODE, LANGUAGE, PLACE, COUNTRY, LEVEL = "q0m", "q0l", "q0p", "q0c", "q0e"
NO_LANGUAGE = f"{LANGUAGE}none"
# The offers in blocks by their numbers: PostgreSQL can be asked for some of them only.
BLOCK_MARK, BLOCK = "q0b", 8192
ONLINE = f"{MODE}{Mode.ONLINE}"
MARK = "q0"
# Rates may change between an import and a question; the exact check comes after.
RATE_MARGIN = Decimal("1.1")
DAYS_A_WEEK = 7
_NO_LETTER = re.compile(r"[\W_]+")

Values = dict[str, int | None]


@dataclass(frozen=True, slots=True)
class Filters:
    """``marks``: an offer has one of each group; ``ranges``: column, "<=" or ">=", number.

    ``open_on`` is the day on which one must still be able to enrol.
    """

    marks: tuple[tuple[str, ...], ...] = ()
    ranges: tuple[tuple[str, str, int], ...] = ()
    open_on: int | None = None

    def also(self, *marks: str) -> Filters:
        """The same filters with one more group of marks."""
        return Filters((*self.marks, marks), self.ranges, self.open_on)


def filters(criteria: Criteria | None, today: date | None) -> Filters:
    """The filters of some criteria; with a day, only offers that one can enrol in then."""
    asked = criteria or Criteria()
    day = None if today is None else today.toordinal()
    return Filters(tuple(_marks_of(asked)), tuple(_ranges_of(asked)), day)


def _marks_of(criteria: Criteria) -> Iterator[tuple[str, ...]]:
    if (criteria.level or "").isdigit():
        yield (mark(LEVEL, criteria.level or ""),)
    if criteria.mode:
        yield tuple(mark(MODE, one) for one in criteria.modes())
    if criteria.place:
        region = region_named(criteria.place)
        places = (criteria.place,) if region is None else (criteria.place, region)
        yield (*map(_place_mark, places), ONLINE)
    if criteria.country:
        yield (mark(COUNTRY, criteria.country), ONLINE)
    if criteria.language:
        yield (mark(LANGUAGE, criteria.language),)


def _ranges_of(criteria: Criteria) -> Iterator[tuple[str, str, int]]:
    yield from _span("ects", "ects", criteria.ects)
    hours = criteria.hours
    if hours is not None and hours.per == "week":
        yield from _span("hours_week", "hours_week", hours)
    else:
        yield from _span("hours_least", "hours_most", hours)
    # One of the runs has to fit: the longest reaches the least, the shortest stays under the most.
    yield from _span("weeks_most", "weeks_least", criteria.duration)
    yield from _price_range(criteria.price)
    first, last = criteria.start or (None, None)
    if first is not None:
        yield "last_start", ">=", first.toordinal()
    if last is not None:
        yield "first_start", "<=", last.toordinal()


def _span(least: str, most: str, span: Span | None) -> Iterator[tuple[str, str, int]]:
    if span is not None and span.least is not None:
        yield least, ">=", hundredths(span.least)
    if span is not None and span.most is not None:
        yield most, "<=", hundredths(span.most)


def _price_range(price: Money | None) -> Iterator[tuple[str, str, int]]:
    most = None if price is None else in_euros(price)
    if most is not None:
        yield "price_eur", "<=", hundredths(most * RATE_MARGIN)


def hundredths(value: Decimal) -> int:
    """A decimal as whole hundredths, half to even; at most what a database's integer holds."""
    return min(round(value * 100), 2**53)


def marks(offer: Offer) -> Iterator[str]:
    """The marks of an offer."""
    if offer.mode is not None:
        yield f"{MODE}{offer.mode}"
    places = (offer.place, offer.region, region_of(offer))
    yield from dict.fromkeys(_place_mark(place) for place in places if place is not None)
    country = offer.country or offer.provider.country
    if country is not None:
        yield mark(COUNTRY, country)
    if offer.credential.eqf_level is not None:
        yield f"{LEVEL}{offer.credential.eqf_level}"
    yield from (mark(LANGUAGE, code) for code in offer.languages)
    if not offer.languages:
        yield NO_LANGUAGE


def block_mark(number: int) -> str:
    """The mark of the block that an offer's number falls into."""
    return f"{BLOCK_MARK}{number // BLOCK}"


def _place_mark(place: str) -> str:
    return mark(PLACE, plain(place))


def mark(kind: str, value: str) -> str:
    """A mark of letters and digits only, as the databases' languages of queries take them."""
    return kind + _NO_LETTER.sub("", value.lower())[:LONGEST]


def columns(offer: Offer) -> Values:
    """The numbers of an offer that ranges are about; None where it states none."""
    credential, worked = offer.credential, workload(offer)
    starts = [run.start.toordinal() for run in offer.runs if run.start is not None]
    weeks = _weeks(offer)
    price = None if offer.price is None else in_euros(_money(offer))
    return {
        "open_until": open_until(offer),
        "first_start": min(starts, default=None),
        "last_start": max(starts, default=None),
        "ects": _stated(credential.ects),
        "hours_least": None if worked is None else hundredths(worked[0]),
        "hours_most": None if worked is None else hundredths(worked[1]),
        "hours_week": _stated(hours_a_week(offer)),
        "weeks_least": min(weeks, default=None),
        "weeks_most": max(weeks, default=None),
        "price_eur": _stated(price),
    }


def open_until(offer: Offer) -> int | None:
    """The last day on which one can enrol in any run; None is without end, 0 never."""
    if offer.withdrawn is not None:
        return 0
    if not offer.runs:
        return None
    ends = [_end(run) for run in offer.runs if run.seats_left != 0]
    return None if None in ends else max((end for end in ends if end is not None), default=0)


def _end(run: Run) -> int | None:
    last = run.last_day()
    return None if last is None else last.toordinal()


def _weeks(offer: Offer) -> list[int]:
    if offer.weeks is not None:
        return [hundredths(offer.weeks)]
    lengths = [(run.end - run.start).days + 1 for run in offer.runs if run.start and run.end]
    return [round(days * 100 / DAYS_A_WEEK) for days in lengths if days > 0]


def _money(offer: Offer) -> Money:
    price = offer.price
    return Money(Decimal(0)) if price is None else Money(price.amount, price.currency)


def _stated(value: Decimal | None) -> int | None:
    return None if value is None else hundredths(value)
