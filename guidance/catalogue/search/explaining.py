"""Ranking candidates, and saying what in a record answered the question.

The weight of a word falls with the number of records that have it; a word in the title counts
more than one elsewhere. A record that answers too little of the question is no answer.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from guidance.catalogue.search.index import Keyed
from guidance.catalogue.search.question import Group, document_keys
from guidance.facts import Match
from guidance.vocabulary import Offer

TITLE, BODY = 1.0, 0.6
LEAST = 0.27


def rank(asked: tuple[Group, ...], keyed: list[Keyed], number: int) -> list[tuple[str, float]]:
    """Identifier and score of the candidates that answer enough, best first."""
    weights = _weights(asked, keyed, number)
    whole = sum(weights)
    scored = (
        (offer_id, sum(_values(asked, weights, title, body)) / whole)
        for offer_id, title, body in keyed
    )
    return sorted(
        ((offer_id, score) for offer_id, score in scored if score >= LEAST),
        key=lambda pair: (-round(pair[1], 6), pair[0]),
    )


def _weights(asked: tuple[Group, ...], keyed: list[Keyed], number: int) -> list[float]:
    counts = [sum(g.meets(title | body) for _, title, body in keyed) for g in asked]
    rarest = math.log(1 + number)
    # A word that no record knows says little about which record is meant, unless it is known to
    # name a subject: then no record has what is asked for.
    return [
        math.log(1 + number / n) if n else rarest / (1 if g.names_subject else 4)
        for g, n in zip(asked, counts, strict=True)
    ]


def _values(
    asked: tuple[Group, ...], weights: list[float], title: frozenset[str], body: frozenset[str]
) -> Iterator[float]:
    for group, weight in zip(asked, weights, strict=True):
        yield weight * max(TITLE * group.closeness(title), BODY * group.closeness(body))


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
    yield Match("title", " / ".join([offer.credential.title, *offer.titles.values()]))
    yield from (Match("outcome", text) for text in offer.credential.outcomes)
    yield from (Match("skill", label) for label in offer.credential.skills)
    yield from (Match("description", text) for text in offer.descriptions.values())
