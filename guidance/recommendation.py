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
from guidance.limits import Verdict, plain, verdict, workload
from guidance.vocabulary import Mode, Offer, Standing

AVAILABLE = (Standing.OPEN, Standing.STARTED)
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

    ``unstated`` counts offers that break no limit but do not state all that a limit needs.
    """

    hits: tuple[Hit, ...]
    relaxations: tuple[Relaxation, ...] = ()
    unstated: int = 0


def recommend(
    found: Iterable[Hit], criteria: Criteria, language: str, today: date
) -> Recommendation:
    """The offers among those found that fit the criteria on a day, best first.

    ``language`` is the learner's; offers taught in it come before others that fit as well.
    """
    available = [hit for hit in found if hit.offer.standing(today) in AVAILABLE]
    fitting = [hit for hit in available if _breaks(hit.offer, criteria) == ()]
    if not fitting:
        return Recommendation((), _relaxations(available, criteria), _unstated(available, criteria))
    near = NEAR * max(hit.score for hit in fitting)
    ordered = sorted(fitting, key=lambda hit: _place_in_order(hit, near, criteria, language))
    once = tuple(_once(ordered))
    return Recommendation(once if criteria.topics or criteria.order else _varied(once))


def _breaks(offer: Offer, criteria: Criteria) -> tuple[str, ...]:
    return tuple(
        name for name in criteria.limits() if verdict(name, offer, criteria) is not Verdict.KEEPS
    )


def _relaxations(available: list[Hit], criteria: Criteria) -> tuple[Relaxation, ...]:
    def kept_out_by(name: str) -> list[Hit]:
        return [hit for hit in available if _breaks(hit.offer, criteria) == (name,)]

    counted = (Relaxation(name, _number(kept_out_by(name))) for name in criteria.limits())
    return tuple(sorted((r for r in counted if r.offers), key=lambda r: -r.offers))


def _unstated(available: list[Hit], criteria: Criteria) -> int:
    def only_unstated(offer: Offer) -> bool:
        verdicts = {verdict(name, offer, criteria) for name in criteria.limits()}
        return Verdict.BREAKS not in verdicts

    return _number([hit for hit in available if only_unstated(hit.offer)])


def _number(hits: list[Hit]) -> int:
    return sum(1 for _ in _once(hits))


def _place_in_order(
    hit: Hit, near: float, criteria: Criteria, language: str
) -> tuple[bool, Decimal, float, str]:
    """What answers the goal about as well as the best comes first; then wishes, then likings."""
    best = -round(hit.score + _liking(hit.offer, criteria, language), 4)
    return hit.score < near, _wish(hit.offer, criteria.order), best, hit.offer.id


def _wish(offer: Offer, order: str | None) -> Decimal:
    if order == "price":
        return Decimal("Infinity") if offer.price is None else offer.price
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
        easy = 0.1 if offer.prerequisites is None else -0.1
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
    if criteria.country and offer.provider.country == criteria.country:
        return 0.1
    return 0.05 if offer.mode is Mode.ONLINE else 0


def _varied(ordered: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Without a goal, the best of each field of study (ISCED-F, two digits) before the second."""
    turns: dict[str, int] = {}
    placed = []
    for at, hit in enumerate(ordered):
        field = (hit.offer.isced_f or "")[:2]
        turns[field] = turns.get(field, 0) + 1
        placed.append((turns[field], at, hit))
    return tuple(hit for _, _, hit in sorted(placed, key=lambda place: place[:2]))


def _once(ordered: list[Hit]) -> Iterator[Hit]:
    """The same course from two sources once."""
    told: set[tuple[object, ...]] = set()
    for hit in ordered:
        credential = hit.offer.credential
        run = (hit.offer.mode, hit.offer.place, hit.offer.start)
        same = (plain(credential.title), hit.offer.provider.name, credential.eqf_level, *run)
        if same not in told:
            told.add(same)
            yield hit
