"""In which order offers that keep all limits come: what answers best, then what suits.

How well an offer answers the goal decides; what a learner likes only tells apart offers that
answer about as well. Ties go by identifier, so that the order is always the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from guidance.criteria import Criteria
from guidance.facts import Hit
from guidance.limits import country, plain, workload
from guidance.money import amount, in_euros
from guidance.vocabulary import Mode, Offer

ADVANCED_FROM = 6
BEGINNER_TO = 4
# From this share of the best score on, offers answer the goal about as well.
NEAR = 0.75
# Offers this close in score may change places, so that the first three differ.
CLOSE = 0.05
FIRST = 3
# How titles say that a course begins at the beginning.
BEGINNING = re.compile(
    r"\b(basics?|beginners?|introduction|from (the start|zero|scratch)|taster|a1"
    r"|podstaw\w*|początkując\w*|od zera|wprowadzeni\w*|na próbę)\b"
)

Place = tuple[bool, Decimal, float, str]


def place_in_order(hit: Hit, near: float, criteria: Criteria, language: str) -> Place:
    """What answers the goal about as well as the best comes first; then wishes, then likings."""
    best = -round(hit.score + _liking(hit.offer, criteria, language), 4)
    return hit.score < near, _wish(hit.offer, criteria.order), best, hit.offer.id


def varied(ordered: Sequence[Hit]) -> tuple[Hit, ...]:
    """The first three of different providers or fields, where others answer as closely.

    The best stays first, and nothing moves that answers clearly less well.
    """
    left, first = list(ordered), list[Hit]()
    while left and len(first) < FIRST:
        close = (hit for hit in left if hit.score >= left[0].score - CLOSE)
        chosen = next((hit for hit in close if not _alike(hit, first)), left[0])
        left.remove(chosen)
        first.append(chosen)
    return (*first, *left)


def by_fields(ordered: Sequence[Hit]) -> tuple[Hit, ...]:
    """Without a goal, the best of each field of study (ISCED-F, two digits) before the second."""
    turns: dict[str, int] = {}
    placed = []
    for at, hit in enumerate(ordered):
        field = next(iter(hit.offer.isced_f), "")[:2]
        turns[field] = turns.get(field, 0) + 1
        placed.append((turns[field], at, hit))
    return tuple(hit for _, _, hit in sorted(placed, key=lambda place: place[:2]))


def _alike(hit: Hit, others: Sequence[Hit]) -> bool:
    """Whether one provider teaches the same field at the same level, or under the same title."""
    return any(_course(hit.offer) & _course(other.offer) for other in others)


def _course(offer: Offer) -> set[tuple[object, ...]]:
    by, credential = plain(offer.provider.name), offer.credential
    field = next(iter(offer.isced_f), None)
    same: set[tuple[object, ...]] = {(by, plain(credential.title))}
    return same if field is None else {*same, (by, field, credential.eqf_level)}


def _wish(offer: Offer, order: str | None) -> Decimal:
    if order == "price":
        price = None if offer.price is None else in_euros(amount(offer.price))
        return Decimal("Infinity") if price is None else price
    if order == "length":
        worked = workload(offer)
        return Decimal("Infinity") if worked is None else worked[1]
    return Decimal(0)


def _liking(offer: Offer, criteria: Criteria, language: str) -> float:
    return (
        _level_liking(offer, criteria.level)
        + _language_liking(offer, criteria.language or language)
        + _place_liking(offer, criteria)
    )


def _level_liking(offer: Offer, level: str | None) -> float:
    """A level in words is no EQF level: it moves an offer up or down, and never out."""
    stated = offer.credential.eqf_level
    if level == "beginner":
        return _beginning(offer) - (0.1 if stated is not None and stated > BEGINNER_TO else 0)
    if level == "advanced" and stated is not None:
        return 0.1 if stated >= ADVANCED_FROM else -0.05
    if level == "intermediate" and stated is not None:
        return 0.05 if BEGINNER_TO <= stated < ADVANCED_FROM else -0.05
    return 0


def _beginning(offer: Offer) -> float:
    named = any(BEGINNING.search(title.lower()) for title in _titles(offer))
    return (0.05 if named else 0) + (-0.05 if offer.prerequisites else 0.05)


def _titles(offer: Offer) -> tuple[str, ...]:
    return offer.credential.title, *offer.titles.values()


def _language_liking(offer: Offer, language: str) -> float:
    if language in offer.languages:
        return 0.02
    # The learner may not know another language; English is known by most.
    return 0.0 if "en" in offer.languages else -0.02


def _place_liking(offer: Offer, criteria: Criteria) -> float:
    if criteria.place and offer.place and plain(offer.place) == plain(criteria.place):
        return 0.1
    if criteria.country and country(offer) == criteria.country:
        return 0.05
    return 0.01 if offer.mode is Mode.ONLINE else 0
