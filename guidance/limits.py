"""Hard limits: whether an offer keeps what a learner asked for.

Each check answers yes, no, or that the record does not state it. What is not stated does not pass:
a limit is never relaxed silently.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from decimal import Decimal
from enum import Enum

from guidance.criteria import Criteria, Span
from guidance.money import in_euros
from guidance.vocabulary import Mode, Offer

# One ECTS credit stands for 25 to 30 hours of work (ECTS Users' Guide 2015, section 1).
HOURS_PER_ECTS = (Decimal(25), Decimal(30))


class Verdict(Enum):
    """How an offer stands to one limit."""

    KEEPS = "keeps"
    BREAKS = "breaks"
    UNSTATED = "unstated"


def verdict(name: str, offer: Offer, criteria: Criteria) -> Verdict:
    """How an offer stands to the limit of a name. Raises KeyError for a name that is no limit."""
    return CHECKS[name](offer, criteria)


def _is(kept: bool | None) -> Verdict:
    if kept is None:
        return Verdict.UNSTATED
    return Verdict.KEEPS if kept else Verdict.BREAKS


def _level(offer: Offer, criteria: Criteria) -> Verdict:
    stated = offer.credential.eqf_level
    return _is(None if stated is None else str(stated) == criteria.level)


def _ects(offer: Offer, criteria: Criteria) -> Verdict:
    stated, span = offer.credential.ects, criteria.ects or Span()
    return _is(None if stated is None else span.holds(stated))


def _hours(offer: Offer, criteria: Criteria) -> Verdict:
    span = criteria.hours or Span()
    if span.per == "week":
        return Verdict.KEEPS
    worked = workload(offer)
    return _is(None if worked is None else all(span.holds(hours) for hours in worked))


def workload(offer: Offer) -> tuple[Decimal, Decimal] | None:
    """Least and most hours of work: as stated, or derived from ECTS; None if neither is stated."""
    credential = offer.credential
    if credential.hours is not None:
        return credential.hours, credential.hours
    if credential.ects is not None:
        return credential.ects * HOURS_PER_ECTS[0], credential.ects * HOURS_PER_ECTS[1]
    return None


def _price(offer: Offer, criteria: Criteria) -> Verdict:
    most = None if criteria.price is None else in_euros(criteria.price)
    if offer.price is None or most is None:
        return Verdict.UNSTATED
    return _is(offer.price <= most)


def _mode(offer: Offer, criteria: Criteria) -> Verdict:
    return _is(None if offer.mode is None else offer.mode == criteria.mode)


def _place(offer: Offer, criteria: Criteria) -> Verdict:
    if offer.mode is Mode.ONLINE:
        return Verdict.KEEPS
    wanted = plain(criteria.place or "")
    return _is(None if offer.place is None else plain(offer.place) == wanted)


def _country(offer: Offer, criteria: Criteria) -> Verdict:
    if offer.mode is Mode.ONLINE:
        return Verdict.KEEPS
    stated = offer.provider.country
    return _is(None if stated is None else stated == criteria.country)


def _language(offer: Offer, criteria: Criteria) -> Verdict:
    return _is(criteria.language in offer.languages if offer.languages else None)


def _start(offer: Offer, criteria: Criteria) -> Verdict:
    first, last = criteria.start or (None, None)
    if offer.start is None:
        return Verdict.UNSTATED
    late = last is not None and offer.start > last
    return _is(not late and (first is None or offer.start >= first))


def _duration(_offer: Offer, _criteria: Criteria) -> Verdict:
    # No record states how many weeks it takes; a caveat says so on every card.
    return Verdict.KEEPS


def plain(text: str) -> str:
    """Lower case without diacritics, for comparing names of places."""
    spread = unicodedata.normalize("NFKD", text.lower().replace("ł", "l"))
    return "".join(letter for letter in spread if not unicodedata.combining(letter)).strip()


CHECKS: dict[str, Callable[[Offer, Criteria], Verdict]] = {
    "level": _level,
    "ects": _ects,
    "hours": _hours,
    "duration": _duration,
    "price": _price,
    "mode": _mode,
    "place": _place,
    "country": _country,
    "language": _language,
    "start": _start,
}
