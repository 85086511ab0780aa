"""Saying what in a record answers a question."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.catalogue.search.keying import document_keys
from guidance.catalogue.search.question import Group
from guidance.facts import Match
from guidance.vocabulary import Offer


def explain(asked: tuple[Group, ...], offer: Offer) -> Match | None:
    """The one field that answers most words; the title before outcomes, skills, description."""
    best: tuple[int, Match] | None = None
    for match in _fields(offer):
        held = document_keys(match.text)
        met = sum(group.meets(held) for group in asked)
        if met and (best is None or met > best[0]):
            best = (met, match)
    return None if best is None else best[1]


def _fields(offer: Offer) -> Iterable[Match]:
    credential = offer.credential
    yield Match("title", " / ".join([credential.title, *offer.titles.values()]))
    for outcome in credential.outcomes:
        yield from (Match("outcome", text, code) for code, text in outcome.texts.items())
    yield from (Match("skill", skill.label) for skill in credential.skills)
    yield from (Match("description", text, code) for code, text in offer.descriptions.items())
