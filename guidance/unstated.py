"""What a record does not state, of what learners decide by and of what was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from guidance.answer import Term
from guidance.criteria import Criteria
from guidance.limits import country
from guidance.vocabulary import Mode, Offer

Paths = tuple[str, ...]
_PATHS: Mapping[str, Paths] = {
    "price": ("price",),
    "workload": ("credential.ects", "credential.hours", "credential.other_credits"),
    "level": ("credential.eqf_level", "credential.national_level", "credential.cycle"),
    "start": ("runs",),
    "assessment": ("credential.assessment",),
    "quality": ("credential.quality", "credential.awarding_body.quality", "provider.quality"),
    "place": ("place",),
    "form": ("mode",),
}


def unstated(offer: Offer) -> tuple[Term, ...]:
    """The elements a learner decides by that the record does not state."""
    return tuple(Term(f"term-element-{name}") for name in _elements(offer))


def missing(offer: Offer, criteria: Criteria) -> tuple[tuple[Term, Paths], ...]:
    """What is not stated, with the paths where it would be: what was asked for among it."""
    elements = dict.fromkeys((*_elements(offer), *_asked(offer, criteria)))
    return tuple((Term(f"term-element-{name}"), _PATHS[name]) for name in elements)


def _elements(offer: Offer) -> Iterator[str]:
    credential = offer.credential
    amounts = (credential.ects, credential.hours)
    worked = any(one is not None for one in amounts) or bool(credential.other_credits)
    stated = {
        "price": offer.price is not None,
        "workload": worked,
        "level": any((credential.eqf_level, credential.national_level, credential.cycle)),
        "start": any(run.start for run in offer.runs),
        "assessment": bool(credential.assessment),
        "quality": assured(offer),
        "place": offer.place is not None or offer.mode in {None, Mode.ONLINE},
    }
    return (name for name, held in stated.items() if not held)


def _asked(offer: Offer, criteria: Criteria) -> Iterator[str]:
    """The elements that only matter where something was asked of them."""
    if criteria.mode and offer.mode is None:
        yield "form"
    anywhere = offer.mode is Mode.ONLINE or offer.place is not None
    if criteria.place and not anywhere and offer.region is None:
        yield "place"
    if criteria.country and not anywhere and country(offer) is None:
        yield "place"


def assured(offer: Offer) -> bool:
    """Whether quality assurance is stated, of the credential or of who stands behind it."""
    body = offer.credential.awarding_body
    of_body = () if body is None else body.quality
    return bool(offer.credential.quality or of_body or offer.provider.quality)
