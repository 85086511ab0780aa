"""From what a learner wants to a short, ordered, explained list of offers.

Pure and deterministic: closed, full and withdrawn offers are left out, hard limits hold, then what
answers the goal best comes first; ties go by identifier. Nothing in an offer's text can move it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from guidance.criteria import Criteria
from guidance.facts import Hit
from guidance.limits import AVAILABLE, Verdict, keeps, plain, verdict
from guidance.money import amount, in_euros
from guidance.ranking import NEAR, by_fields, place_in_order, varied
from guidance.vocabulary import Offer

__all__ = ["AVAILABLE", "Recommendation", "Relaxation", "recommend"]


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
        return Recommendation(_told_apart(once, criteria))
    relaxations = _relaxations(available, criteria, language, today)
    vague = _unbroken(available, criteria, today)
    return Recommendation((), relaxations, _number(vague, today), _unrated(vague, criteria))


def _told_apart(once: tuple[Hit, ...], criteria: Criteria) -> tuple[Hit, ...]:
    if criteria.order:
        return once
    return varied(once) if criteria.topics else by_fields(once)


def _fitting(
    available: list[Hit], criteria: Criteria, language: str, today: date
) -> tuple[Hit, ...]:
    """What fits, in order, the same course once."""
    names = criteria.limits()
    fitting = [hit for hit in available if keeps(hit.offer, criteria, names, today)]
    near = NEAR * max((hit.score for hit in fitting), default=0)
    ordered = sorted(fitting, key=lambda hit: place_in_order(hit, near, criteria, language))
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
