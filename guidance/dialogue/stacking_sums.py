"""What all steps of a pathway give, cost and take, in sentences."""

from __future__ import annotations

from collections.abc import Container, Iterator

from guidance.answer import Listing, Say, Term, say
from guidance.criteria import Criteria
from guidance.money import Money, at_most
from guidance.pathways.plan import Pathway, Sums

CREDITS, COST, TIME, WORK = "credits", "cost", "time", "work"
PARTS = (CREDITS, COST, TIME, WORK)


def sums(pathway: Pathway, limits: Criteria, parts: Container[str] = PARTS) -> Iterator[Say]:
    """Credits, cost, time and work; what records do not state is said, never guessed.

    ``parts`` names those that are told.
    """
    if not pathway.steps:
        return
    if CREDITS in parts:
        yield from _credits(pathway.sums)
    if COST in parts:
        yield from _cost(pathway.sums, limits)
    if TIME in parts:
        yield from _time(pathway.sums)
    if WORK in parts:
        yield from _work(pathway.sums)


def _credits(told: Sums) -> Iterator[Say]:
    if told.ects:
        yield say("stacking-sum-ects", ects=told.ects)
    if told.no_ects:
        yield say("stacking-sum-ects-unstated", count=told.no_ects)


def _cost(told: Sums, limits: Criteria) -> Iterator[Say]:
    if told.cost:
        yield say("stacking-sum-cost", cost=Listing(told.cost))
    elif not told.unpriced:
        yield say("stacking-sum-free")
    if told.rates and told.euros is not None:
        rates = tuple(
            Term(
                "term-rate",
                {
                    "rate": one.per_euro,
                    "currency": one.currency,
                    "source": one.source,
                    "day": one.day,
                },
            )
            for one in told.rates
        )
        euros = Money(round(told.euros, 2))
        yield say("stacking-sum-euros", euros=euros, rates=Listing(rates, apart=True))
    if told.unpriced:
        yield say("stacking-sum-unpriced", count=told.unpriced)
    if told.unrated:
        yield say("stacking-sum-unrated", currencies=Listing(told.unrated))
    if limits.price is not None and _over(told, limits.price):
        yield say("stacking-sum-over", limit=limits.price)


def _over(told: Sums, limit: Money) -> bool:
    """Whether the sum of all steps is more than the limit that each of them keeps."""
    if told.euros is None:
        return False
    return at_most(Money(told.euros), limit) is False


def _time(told: Sums) -> Iterator[Say]:
    if told.finish is not None and told.start is not None:
        key = "stacking-sum-time-earliest" if told.later else "stacking-sum-time"
        yield Say(key, {"first": told.start, "last": told.finish})
    if told.undated:
        yield say("stacking-sum-undated", count=told.undated)


def _work(told: Sums) -> Iterator[Say]:
    if told.weekly:
        yield say("stacking-sum-weekly", hours=round(told.weekly, 1))
    least, most = told.hours
    if most:
        key = "stacking-sum-hours" if least == most else "stacking-sum-hours-between"
        fields = {"hours": most} if least == most else {"least": least, "most": most}
        yield Say(key, dict(fields))
    if told.no_hours:
        yield say("stacking-sum-hours-unstated", count=told.no_hours)
