"""The elements of Annex I that describe what a course teaches and who stands behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from guidance.answer import Fact, Field, Listing, Named, Term
from guidance.dialogue.quality import quality_facts
from guidance.texts import filled, name_of, text_in, texts_in
from guidance.vocabulary import (
    SAMPLE,
    Credential,
    Link,
    Offer,
    Organisation,
    StackingLink,
    Supervision,
)

SUPERVISION = {
    kind: f"term-supervision-{kind.name.lower().replace('_', '-')}" for kind in Supervision
}
UNSTATED = Term("term-unstated")
# Skills with such a URI bear the names of ESCO, which asks to be named with them.
ESCO = "http://data.europa.eu/esco/"


def annex_i(offer: Offer, language: str, today: date, into: Mapping[str, str]) -> Iterator[Fact]:
    """Content, assessment, who awards it, its quality, what it counts towards, its source."""
    credential = offer.credential
    yield fact("description", text_in(language, offer.descriptions))
    yield fact("outcomes", texts_in(language, tuple(one.texts for one in credential.outcomes)))
    yield from _skills(credential)
    yield fact("assessment", text_in(language, credential.assessment))
    yield fact("supervision", credential.supervision and Term(SUPERVISION[credential.supervision]))
    if credential.difficulty is not None:
        yield fact("difficulty", Term("term-difficulty", {"words": credential.difficulty}))
    if credential.kind is not None:
        yield fact("kind", credential.kind)
    yield from _awarding(offer, language)
    yield from _assured(offer, language, today)
    yield from _stacking(credential, language, into)
    yield fact("recognition", text_in(language, credential.recognition_note))
    yield fact("formats", listing(credential.formats))
    yield from _origin(offer)


def fact(name: str, value: Field | None) -> Fact:
    """A row of a card; a value that is missing is shown as missing."""
    return Fact(Term(f"term-element-{name}"), UNSTATED if value is None else value)


def listing(items: Iterable[Field]) -> Listing | None:
    """The items one after the other; None where there are none."""
    held = tuple(items)
    return Listing(held) if held else None


def _skills(credential: Credential) -> Iterator[Fact]:
    if credential.skills:
        labels = tuple(skill.label for skill in credential.skills)
        yield fact("skills", Listing(labels, apart=True))
    if any((skill.uri or "").startswith(ESCO) for skill in credential.skills):
        yield fact("skills-source", Term("term-esco"))


def _awarding(offer: Offer, language: str) -> Iterator[Fact]:
    body = offer.credential.awarding_body
    yield fact("awarding-body", None if body is None else _named(body, language))
    yield fact("country", listing(_seat(offer.provider)))


def _named(body: Organisation, language: str) -> Field:
    return Listing((name_of(body, language), *_seat(body)))


def _seat(organisation: Organisation) -> Iterator[Field]:
    land = organisation.country and Named("country", organisation.country)
    return filled(organisation.region, land or None)


def _assured(offer: Offer, language: str, today: date) -> Iterator[Fact]:
    """Quality assurance of the credential, of the provider, and of another awarding body."""
    body = offer.credential.awarding_body
    of_body = () if body is None or body.quality == offer.provider.quality else body.quality
    stated = (
        *quality_facts("credential-quality", offer.credential.quality, language, today),
        *quality_facts("provider-quality", offer.provider.quality, language, today),
        *quality_facts("awarding-body-quality", of_body, language, today),
    )
    yield from (fact(name, value) for name, value in stated)
    if not stated:
        yield fact("quality", None)


def _stacking(credential: Credential, language: str, into: Mapping[str, str]) -> Iterator[Fact]:
    for link in credential.stacks_into:
        yield fact("stacking", _larger(link, language, into))
    if not credential.stacks_into:
        yield fact("stacking", _alone(credential))


def _larger(link: StackingLink, language: str, into: Mapping[str, str]) -> Field:
    """What the credential may count towards, how far, and who decides: it is no promise."""
    counted, decides = None, Term("term-stacking-ask")
    if link.credits is not None:
        counted = Term("term-stacking-credits", {"credits": link.credits})
    if link.decided_by is not None:
        decides = Term("term-stacking-decided", {"by": link.decided_by})
    title = into.get(link.into) or link.title or link.into
    return Listing((title, *filled(counted, decides, text_in(language, link.note))), apart=True)


def _alone(credential: Credential) -> Term | None:
    if credential.stand_alone is None:
        return None
    return Term("term-stand-alone" if credential.stand_alone else "term-stackable")


def _origin(offer: Offer) -> Iterator[Fact]:
    """Where the record comes from and how old it is, and further pages."""
    changed = offer.modified and Term("term-source-modified", {"day": offer.modified})
    kept = offer.updated and Term("term-source-updated", {"day": offer.updated})
    told = tuple(filled(_source(offer), changed or None, kept or None))
    if told:
        yield fact("source", Listing(told, apart=True))
    if offer.links:
        yield fact("links", Listing(tuple(map(_link, offer.links)), apart=True))


def _source(offer: Offer) -> Field | None:
    return Term("term-source-sample") if offer.source == SAMPLE else offer.source or None


def _link(link: Link) -> Field:
    if link.title is None:
        return link.url
    return Term("term-link", {"title": link.title, "url": link.url})
