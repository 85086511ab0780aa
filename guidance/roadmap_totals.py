"""Sums over the steps of a roadmap: only of what is stated, and with what is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from guidance.answer import Listing, Say, say
from guidance.limits import AVAILABLE
from guidance.money import Money, amount
from guidance.vocabulary import Offer


def totals(offers: Sequence[Offer], today: date) -> tuple[Say, ...]:
    """Credits, hours and cost per currency of the offers that one can still join."""
    joinable = tuple(offer for offer in offers if offer.standing(today) in AVAILABLE)
    return (*_sums(joinable), *_left_out(len(offers) - len(joinable)))


def _sums(offers: Sequence[Offer]) -> Iterator[Say]:
    if not offers:
        return
    yield from _credits(offers)
    yield from _hours(offers)
    yield from _cost(offers)


def _credits(offers: Sequence[Offer]) -> Iterator[Say]:
    stated = [one.credential.ects for one in offers if one.credential.ects is not None]
    if stated:
        yield say("roadmap-total-ects", ects=sum(stated, Decimal(0)))
    if len(stated) < len(offers):
        yield say("roadmap-total-ects-unstated", count=len(offers) - len(stated))
    if _counted_twice(offers):
        yield say("roadmap-total-ects-twice")


def _counted_twice(offers: Sequence[Offer]) -> bool:
    """Whether the credits of one may be counted in another one, which the sum cannot know."""
    ids = {one.credential.id for one in offers}
    return any(link.into in ids for one in offers for link in one.credential.stacks_into)


def _hours(offers: Sequence[Offer]) -> Iterator[Say]:
    stated = [one.credential.hours for one in offers if one.credential.hours is not None]
    if stated:
        yield say("roadmap-total-hours", hours=sum(stated, Decimal(0)))
        if len(stated) < len(offers):
            yield say("roadmap-total-hours-unstated", count=len(offers) - len(stated))


def _cost(offers: Sequence[Offer]) -> Iterator[Say]:
    priced = [amount(one.price) for one in offers if one.price is not None]
    if priced:
        yield say("roadmap-total-cost", cost=Listing(_by_currency(priced)))
    if len(priced) < len(offers):
        yield say("roadmap-total-cost-unstated", count=len(offers) - len(priced))


def _by_currency(priced: Sequence[Money]) -> tuple[Money, ...]:
    """One sum a currency, by its code: nothing is converted. What is free adds no currency."""
    paid = [one for one in priced if one.amount] or list(priced[:1])
    codes = sorted({one.currency for one in paid})
    return tuple(
        Money(sum((one.amount for one in paid if one.currency == code), Decimal(0)), code)
        for code in codes
    )


def _left_out(count: int) -> Iterator[Say]:
    if count:
        yield say("roadmap-total-left-out", count=count)
