"""Offers put in order by one thing that their records state: the cheaper, the shorter, the sooner.

What a record does not state is not guessed: such an offer has no place in the order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guidance.criteria import Criteria
from guidance.limits import hours_a_week, meant_run, weeks
from guidance.money import amount, in_euros
from guidance.vocabulary import Offer, Run

Value = Decimal | int | date
Measure = Callable[[Offer, Criteria, date], Value | None]


@dataclass(frozen=True, slots=True)
class Extreme:
    """The offers that have most or least of something, and those that do not state it.

    ``value`` is what the best have: euros, weeks, hours a week, ECTS credits, an EQF level, a day.
    """

    best: tuple[Offer, ...]
    stated: tuple[Offer, ...]
    untold: tuple[Offer, ...]
    value: Value | None = None


def _price(offer: Offer, _criteria: Criteria, _today: date) -> Value | None:
    return None if offer.price is None else in_euros(amount(offer.price))


def _length(offer: Offer, criteria: Criteria, today: date) -> Value | None:
    return weeks(offer, meant_run(offer, criteria, today) or Run())


def _start(offer: Offer, criteria: Criteria, today: date) -> Value | None:
    return (meant_run(offer, criteria, today) or Run()).start


def _credits(offer: Offer, _criteria: Criteria, _today: date) -> Value | None:
    return offer.credential.ects


def _level(offer: Offer, _criteria: Criteria, _today: date) -> Value | None:
    return offer.credential.eqf_level


def _weekly(offer: Offer, _criteria: Criteria, _today: date) -> Value | None:
    return hours_a_week(offer)


# The measure of each order, and whether the most or the least of it is meant.
ORDERS: Mapping[str, tuple[Measure, bool]] = {
    "cheapest": (_price, False),
    "dearest": (_price, True),
    "shortest": (_length, False),
    "longest": (_length, True),
    "soonest": (_start, False),
    "latest": (_start, True),
    "most-credits": (_credits, True),
    "fewest-credits": (_credits, False),
    "highest": (_level, True),
    "easiest": (_level, False),
    "lightest": (_weekly, False),
    "heaviest": (_weekly, True),
}


def extreme(name: str, offers: tuple[Offer, ...], criteria: Criteria, today: date) -> Extreme:
    """Which of some offers come first in an order of ORDERS; all that share the first place.

    Prices are compared in euros. Raises KeyError for an order that is not known.
    """
    measure, most = ORDERS[name]
    known = [(measure(one, criteria, today), one) for one in offers]
    values = [value for value, _ in known if value is not None]
    untold = tuple(one for value, one in known if value is None)
    if not values:
        return Extreme((), (), untold)
    first = max(values) if most else min(values)
    best = tuple(one for value, one in known if value == first)
    stated = tuple(one for value, one in known if value is not None)
    return Extreme(best, stated, untold, first)
