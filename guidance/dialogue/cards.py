"""An offer as a card: a few facts in a list, or all that its record states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from guidance.answer import Card, Fact, Field, Listing, Named, Term
from guidance.criteria import Criteria
from guidance.facts import Hit
from guidance.money import Money
from guidance.reasons import caveats, in_english, reasons
from guidance.vocabulary import Mode, Offer, Supervision

SUPERVISION = {
    kind: f"term-supervision-{kind.name.lower().replace('_', '-')}" for kind in Supervision
}
UNSTATED = Term("term-unstated")


def short_card(hit: Hit, criteria: Criteria, language: str, today: date) -> Card:
    """A card of a list: why, what to mind, and the facts people decide by."""
    return Card(
        hit.offer,
        reasons(hit, criteria, language),
        caveats(hit.offer, criteria, language, today),
        tuple(fact for fact in deciding(hit.offer) if fact.value != UNSTATED),
    )


def full_card(
    offer: Offer, criteria: Criteria, language: str, today: date, into: tuple[str, ...]
) -> Card:
    """All elements of Annex I and what a learner decides by; a missing one is shown as missing.

    ``into`` holds the titles of the credentials it may count towards.
    """
    facts = (*deciding(offer), *_annex_i(offer, language, into))
    return Card(offer, (), caveats(offer, criteria, language, today), facts)


def deciding(offer: Offer) -> Iterator[Fact]:
    """Price, workload, level, dates, form and language."""
    yield _fact("price", _price(offer))
    yield _fact("workload", _workload(offer))
    yield _fact("level", _level(offer))
    yield _fact("start", offer.start)
    yield _fact("deadline", offer.deadline)
    yield _fact("form", _form(offer))
    yield _fact("language", _listing(Named("language", code) for code in offer.languages))


def _annex_i(offer: Offer, language: str, into: tuple[str, ...]) -> Iterator[Fact]:
    credential, provider = offer.credential, offer.provider
    country = provider.country and Named("country", provider.country)
    text, written_in = offer.description(language) or (None, language)
    yield _fact("description", text if written_in != "en" else _original(language, text))
    yield _fact("outcomes", _original(language, _listing(credential.outcomes)))
    yield _fact("assessment", _original(language, credential.assessment))
    yield _fact("supervision", credential.supervision and Term(SUPERVISION[credential.supervision]))
    yield _fact("prerequisites", _original(language, offer.prerequisites))
    yield _fact("awarding-body", credential.awarding_body)
    yield _fact("country", country or None)
    yield _fact("quality", provider.quality_assurance)
    yield _fact("stacking", _listing(into or credential.stacks_into))
    yield _fact("recognition", _original(language, credential.recognition_note))
    yield _fact("seats", offer.seats_left)


def _fact(name: str, value: Field | None) -> Fact:
    return Fact(Term(f"term-element-{name}"), UNSTATED if value is None else value)


def _listing(items: Iterable[Field]) -> Listing | None:
    held = tuple(items)
    return Listing(held) if held else None


def _price(offer: Offer) -> Field | None:
    if offer.price is None:
        return None
    return Money(offer.price) if offer.price else Term("term-free")


def _original(language: str, text: Field | None) -> Field | None:
    return None if text is None else in_english(language, text)


def _workload(offer: Offer) -> Field | None:
    credential = offer.credential
    if credential.ects is not None and credential.hours is not None:
        both = {"ects": credential.ects, "hours": credential.hours}
        return Term("term-workload-both", both)
    if credential.ects is not None:
        return Term("term-workload-ects", {"ects": credential.ects})
    if credential.hours is not None:
        return Term("term-workload-hours", {"hours": credential.hours})
    return None


def _level(offer: Offer) -> Field | None:
    level = offer.credential.eqf_level
    return None if level is None else Term("term-level-eqf", {"level": level})


def _form(offer: Offer) -> Field | None:
    if offer.mode is None:
        return None
    mode = Term(f"term-mode-{offer.mode}")
    if offer.mode is Mode.ONLINE:
        return mode
    return Listing((mode, offer.place or Term("term-place-unstated")))
