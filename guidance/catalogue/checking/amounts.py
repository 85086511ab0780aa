"""Levels, workloads, prices and ages that cannot be or hardly are."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from guidance.catalogue.checking.findings import Kind, Value, Wrong
from guidance.catalogue.intake.workload import doubtful
from guidance.money import amount, in_euros
from guidance.vocabulary import Offer

# A year of full-time study has 60 ECTS credits of 25 to 30 hours (ECTS Users' Guide 2015).
MOST_ECTS, MOST_HOURS = Decimal(60), Decimal(1800)
# More than anyone learns beside sleep and meals; three years are a whole degree.
MOST_A_WEEK, MOST_WEEKS = Decimal(60), Decimal(156)
LEAST_EUROS, MOST_EUROS = Decimal(1), Decimal(20_000)
LOWEST, HIGHEST = 1, 8
# The EQF levels of the QF-EHEA's cycles (Council Recommendation of 22 May 2017, 2017/C 189/03).
CYCLES = {"short": 5, "1": 6, "2": 7, "3": 8}


def check(offer: Offer) -> Iterator[Wrong]:
    """What is out of range in one record."""
    yield from _level(offer)
    yield from _workload(offer)
    yield from _time(offer)
    yield from _price(offer)
    least, most = offer.min_age, offer.max_age
    if least is not None and most is not None and least > most:
        yield Wrong(Kind.AGES, "age", {"least": least, "most": most})


def _level(offer: Offer) -> Iterator[Wrong]:
    level, cycle = offer.credential.eqf_level, offer.credential.cycle
    if level is None:
        return
    if not LOWEST <= level <= HIGHEST:
        yield Wrong(Kind.LEVEL_OUT, "level", {"level": level})
    elif cycle in CYCLES and CYCLES[cycle] != level:
        said: dict[str, Value] = {"level": level, "cycle": cycle, "expected": CYCLES[cycle]}
        yield Wrong(Kind.LEVEL_CYCLE, "level", said)


def _workload(offer: Offer) -> Iterator[Wrong]:
    ects, hours = offer.credential.ects, offer.credential.hours
    if ects is not None and ects > MOST_ECTS:
        yield Wrong(Kind.ECTS_MANY, "workload", {"ects": ects, "most": MOST_ECTS})
    if ects is not None and not ects:
        yield Wrong(Kind.ECTS_NONE, "workload")
    if hours is not None and hours > MOST_HOURS:
        yield Wrong(Kind.HOURS_MANY, "workload", {"hours": hours, "most": MOST_HOURS})
    if hours is not None and not hours:
        yield Wrong(Kind.HOURS_NONE, "workload")
    if ects and hours and doubtful(ects, hours):
        said = {"hours": hours, "ects": ects, "per": round(hours / ects, 1)}
        yield Wrong(Kind.HOURS_PER_ECTS, "workload", said)


def _time(offer: Offer) -> Iterator[Wrong]:
    weeks, hours = offer.weeks, offer.credential.hours
    a_week = offer.hours_per_week or (round(hours / weeks, 1) if hours and weeks else None)
    if a_week is not None and a_week > MOST_A_WEEK:
        yield Wrong(Kind.HOURS_A_WEEK, "duration", {"hours": a_week})
    if weeks is not None and weeks > MOST_WEEKS:
        yield Wrong(Kind.WEEKS_MANY, "duration", {"weeks": weeks})


def _price(offer: Offer) -> Iterator[Wrong]:
    euros = in_euros(amount(offer.price)) if offer.price else None
    if offer.price is None or euros is None:
        return
    said: dict[str, Value] = {"amount": offer.price.amount, "currency": offer.price.currency}
    if euros > MOST_EUROS:
        yield Wrong(Kind.PRICE_MANY, "price", said)
    elif euros != 0 and euros < LEAST_EUROS:
        yield Wrong(Kind.PRICE_SMALL, "price", said)
