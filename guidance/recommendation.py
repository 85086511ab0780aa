"""From what a learner wants to a short, ordered, explained list of offers.

Pure and deterministic: closed, full and withdrawn offers are left out, hard limits hold, then what
answers the goal best comes first; ties go by identifier. Nothing in an offer's text can move it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guidance.criteria import Criteria
from guidance.facts import Hit
from guidance.limits import AVAILABLE, Verdict, country, keeps, plain, verdict, workload
from guidance.money import amount, in_euros
from guidance.vocabulary import Mode, Offer

__all__ = ["AVAILABLE", "Recommendation", "Relaxation", "recommend"]

ADVANCED_FROM = 6
BEGINNER_TO = 4
# From this share of the best score on, offers answer the goal about as well.
NEAR = 0.75


@dataclass(frozen=True, slots=True)
class Relaxation:
    """What leaving one limit open would bring: so many offers."""

    limit: str
    offers: int


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The offers that fit, best first; when there are none, what empties the list.

    ``unstated`` counts offers that break no limit but do not state all that a limit needs;
    ``unrated`` are the currencies of prices among them that no known rate converts.
    """

    hits: tuple[Hit, ...]
    relaxations: tuple[Relaxation, ...] = ()
    unstated: int = 0
    unrated: tuple[str, ...] = ()


def recommend(
    found: Iterable[Hit], criteria: Criteria, language: str, today: date
) -> Recommendation:
    """The offers among those found that fit the criteria on a day, best first.

    ``language`` is the learner's; offers taught in it come before others that fit as well.
    """
    available = [hit for hit in found if hit.offer.standing(today) in AVAILABLE]
    once = _fitting(available, criteria, language, today)
    if once:
        return Recommendation(once if criteria.topics or criteria.order else _varied(once))
    relaxations = _relaxations(available, criteria, language, today)
    vague = _unbroken(available, criteria, today)
    return Recommendation((), relaxations, _number(vague, today), _unrated(vague, criteria))


def _fitting(
    available: list[Hit], criteria: Criteria, language: str, today: date
) -> tuple[Hit, ...]:
    """What fits, in order, the same course once."""
    names = criteria.limits()
    fitting = [hit for hit in available if keeps(hit.offer, criteria, names, today)]
    near = NEAR * max((hit.score for hit in fitting), default=0)
    ordered = sorted(fitting, key=lambda hit: _place_in_order(hit, near, criteria, language))
    return tuple(_once(ordered, today))


def _relaxations(
    available: list[Hit], criteria: Criteria, language: str, today: date
) -> tuple[Relaxation, ...]:
    def brought(name: str) -> int:
        return len(_fitting(available, criteria.without(name), language, today))

    counted = (Relaxation(name, brought(name)) for name in criteria.limits())
    return tuple(sorted((r for r in counted if r.offers), key=lambda r: -r.offers))


def _unbroken(available: list[Hit], criteria: Criteria, today: date) -> list[Hit]:
    names = criteria.limits()

    def unbroken(offer: Offer) -> bool:
        said = (verdict(name, offer, criteria, today) for name in names)
        return all(one is not Verdict.BREAKS for one in said)

    return [hit for hit in available if unbroken(hit.offer)]


def _number(hits: list[Hit], today: date) -> int:
    by_id = sorted(hits, key=lambda hit: hit.offer.id)
    return sum(1 for _ in _once(by_id, today))


def _unrated(hits: list[Hit], criteria: Criteria) -> tuple[str, ...]:
    if criteria.price is None or in_euros(criteria.price) is None:
        return ()
    prices = (amount(hit.offer.price) for hit in hits if hit.offer.price is not None)
    return tuple(sorted({price.currency for price in prices if in_euros(price) is None}))


def _place_in_order(
    hit: Hit, near: float, criteria: Criteria, language: str
) -> tuple[bool, Decimal, float, str]:
    """What answers the goal about as well as the best comes first; then wishes, then likings."""
    best = -round(hit.score + _liking(hit.offer, criteria, language), 4)
    return hit.score < near, _wish(hit.offer, criteria.order), best, hit.offer.id


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
    # A level in words is no EQF level: it moves an offer up or down, and never out.
    stated = offer.credential.eqf_level
    if level == "beginner":
        easy = -0.1 if offer.prerequisites else 0.1
        return easy - (0.2 if stated is not None and stated > BEGINNER_TO else 0)
    if level == "advanced" and stated is not None:
        return 0.15 if stated >= ADVANCED_FROM else -0.1
    if level == "intermediate" and stated is not None:
        return 0.1 if BEGINNER_TO <= stated < ADVANCED_FROM else -0.05
    return 0


def _language_liking(offer: Offer, language: str) -> float:
    if language in offer.languages:
        return 0.2
    # A course in a language that the learner may not know helps little, however well it fits.
    return 0.0 if "en" in offer.languages else -0.5


def _place_liking(offer: Offer, criteria: Criteria) -> float:
    if criteria.place and offer.place and plain(offer.place) == plain(criteria.place):
        return 0.15
    if criteria.country and country(offer) == criteria.country:
        return 0.1
    return 0.05 if offer.mode is Mode.ONLINE else 0


def _varied(ordered: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Without a goal, the best of each field of study (ISCED-F, two digits) before the second."""
    turns: dict[str, int] = {}
    placed = []
    for at, hit in enumerate(ordered):
        field = next(iter(hit.offer.isced_f), "")[:2]
        turns[field] = turns.get(field, 0) + 1
        placed.append((turns[field], at, hit))
    return tuple(hit for _, _, hit in sorted(placed, key=lambda place: place[:2]))


def _once(ordered: list[Hit], today: date) -> Iterator[Hit]:
    """The same course from two sources once; what one source tells apart stays apart."""
    told: dict[tuple[object, ...], str] = {}
    told_by_source: set[tuple[object, ...]] = set()
    for hit in ordered:
        offer, course = hit.offer, _course(hit.offer, today)
        price = None if offer.price is None else amount(offer.price)
        exact = (*course, price, offer.languages)
        if told.setdefault(course, offer.source) == offer.source and exact not in told_by_source:
            told_by_source.add(exact)
            yield hit


def _course(offer: Offer, today: date) -> tuple[object, ...]:
    """What two sources tell alike of one course."""
    run = offer.run(today)
    start = None if run is None else run.start
    by = (plain(offer.credential.title), plain(offer.provider.name), offer.credential.eqf_level)
    return (*by, offer.mode, offer.place, start)
