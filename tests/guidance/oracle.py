"""What the limits mean, told a second time and from their meaning alone.

Nothing here asks the code that is tested. A limit is kept where the record states what it needs
and that is within it; an offer can be joined while one of its runs can.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from guidance.criteria import Criteria, Span
from guidance.money import Money
from guidance.vocabulary import Offer, Run
from tests.guidance.generated import ASKED_PLACES, REGIONS, TOWNS

RATES = Path(__file__).parents[2] / "guidance" / "rates.csv"
MARKS = str.maketrans("ąćęłńóśźżšäöüāėįųū", "acelnoszzsaouaeiuu")


def folded(text: str) -> str:
    """Lower case without the marks that our places and providers have."""
    return text.lower().translate(MARKS).strip()


def within(value: Decimal | None, span: Span | None) -> bool:
    """Whether a value is stated and in a range, its ends included."""
    if value is None or span is None:
        return False
    return (span.least is None or value >= span.least) and (span.most is None or value <= span.most)


@cache
def rates() -> dict[str, Decimal]:
    """Units of a currency for one euro."""
    with RATES.open(encoding="utf-8", newline="") as file:
        told = {row["currency"]: Decimal(row["per_euro"]) for row in csv.DictReader(file)}
    return {"EUR": Decimal(1), **told}


def costs_at_most(offer: Offer, limit: Money | None) -> bool:
    """Whether the price is stated and no higher; other currencies at the rates of the file."""
    if offer.price is None or limit is None:
        return False
    price, own = offer.price.amount, offer.price.currency
    if price == 0 or own == limit.currency:
        return price <= limit.amount
    if own not in rates() or limit.currency not in rates():
        return False
    return price / rates()[own] <= limit.amount / rates()[limit.currency]


def in_country(offer: Offer, code: str | None) -> bool:
    """Whether it is online, or where it takes place, else where its provider is."""
    return offer.mode == "online" or (offer.country or offer.provider.country) == code


def voivodeship(offer: Offer) -> str | None:
    """The voivodeship an offer is in, by its region or by its town; None where that is not told."""
    if (offer.country or offer.provider.country) not in {None, "PL"}:
        return None
    return REGIONS[offer.region] if offer.region else TOWNS.get(offer.place or "")


def at_place(offer: Offer, asked: str | None) -> bool:
    """Whether it is online, or in the town or the region of that name."""
    if offer.mode == "online":
        return True
    named = {folded(name) for name in (offer.place, offer.region) if name}
    if folded(asked or "") in named:
        return True
    region = ASKED_PLACES.get(asked or "")
    return region is not None and voivodeship(offer) == region


def weekly(offer: Offer) -> Decimal | None:
    """Hours a week as stated; else all hours in as many weeks as every run takes, one at least."""
    if offer.hours_per_week is not None or offer.credential.hours is None:
        return offer.hours_per_week
    dated = [(run.start, run.end) for run in offer.runs]
    days = {(b - a).days + 1 for a, b in dated if a and b and a <= b}
    weeks = [offer.weeks] if offer.weeks is not None else [Decimal(n) / 7 for n in days]
    if len(weeks) != 1 or not weeks[0]:
        return None
    return offer.credential.hours / weeks[0] if weeks[0] > 1 else offer.credential.hours


def hours_kept(offer: Offer, asked: Criteria) -> bool:
    """Hours as stated; in all, else 25 to 30 for a credit; a week, else by weeks or dates."""
    span, hours, ects = asked.hours, offer.credential.hours, offer.credential.ects
    if span is not None and span.per == "week":
        return within(weekly(offer), span)
    if hours is not None or ects is None:
        return within(hours, span)
    return within(25 * ects, span) and within(30 * ects, span)


def can_join(run: Run, day: date) -> bool:
    """Whether a run has a place left and its last day to enrol has not gone by."""
    last = run.deadline or run.start or run.end
    return run.seats_left != 0 and (last is None or last >= day)


def on_offer(offer: Offer, day: date) -> bool:
    """Whether one can enrol: not withdrawn, and a run can be joined where any is stated."""
    runs = [run for run in offer.runs if can_join(run, day)]
    return offer.withdrawn is None and (bool(runs) or not offer.runs)


def in_time(run: Run, asked: Criteria) -> bool:
    """Whether a run states its start, and that is on a day asked for."""
    first, last = asked.start or (None, None)
    if run.start is None:
        return False
    return (first is None or first <= run.start) and (last is None or run.start <= last)


def long_enough(offer: Offer, run: Run, asked: Criteria) -> bool:
    """Whether the weeks, as stated or by a run's dates, are within the range."""
    if offer.weeks is not None:
        return within(offer.weeks, asked.duration)
    if run.start is None or run.end is None or run.end < run.start:
        return False
    return within(Decimal((run.end - run.start).days + 1) / 7, asked.duration)


def dates_kept(offer: Offer, asked: Criteria, day: date) -> bool:
    """Whether one run that can be joined keeps all that is asked of its dates."""
    if asked.start is None and offer.weeks is not None:
        return long_enough(offer, Run(), asked)
    return any(
        (asked.start is None or in_time(run, asked))
        and (asked.duration is None or long_enough(offer, run, asked))
        for run in offer.runs
        if can_join(run, day)
    )


def not_refused(offer: Offer, asked: Criteria) -> bool:
    """Whether its provider has none of the names refused."""
    names = {folded(name) for name in (offer.provider.name, *offer.provider.names.values())}
    return not names & {folded(name) for name in asked.not_by}


LIMITS: dict[str, Callable[[Offer, Criteria], bool]] = {
    "level": lambda offer, asked: offer.credential.eqf_level == int(asked.level or 0),
    "ects": lambda offer, asked: within(offer.credential.ects, asked.ects),
    "hours": hours_kept,
    "price": lambda offer, asked: costs_at_most(offer, asked.price),
    "mode": lambda offer, asked: offer.mode is not None and offer.mode.value == asked.mode,
    "place": lambda offer, asked: at_place(offer, asked.place),
    "country": lambda offer, asked: in_country(offer, asked.country),
    "language": lambda offer, asked: asked.language in offer.languages,
    "not_by": not_refused,
    "not_these": lambda offer, asked: offer.id not in asked.not_these,
}
OF_DATES = ("start", "duration")


def limits(asked: Criteria) -> Iterator[str]:
    """All that is set but the goal, the order and a level in words."""
    for name in (*LIMITS, *OF_DATES):
        if getattr(asked, name) and (name != "level" or str(asked.level).isdecimal()):
            yield name


def broken(offer: Offer, asked: Criteria, day: date) -> list[str]:
    """The limits that a record breaks or does not state, and “closed” where none can enrol."""
    wrong = [name for name in limits(asked) if name in LIMITS and not LIMITS[name](offer, asked)]
    dated = asked.start is not None or asked.duration is not None
    if dated and not dates_kept(offer, asked, day):
        wrong.append("dates")
    return wrong if on_offer(offer, day) else [*wrong, "closed"]
