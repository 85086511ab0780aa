"""Which of several offers is about nothing else: one that names more subjects comes after."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from guidance.catalogue.search.hints import related
from guidance.catalogue.search.keying import document_keys
from guidance.catalogue.search.question import CONCEPT, FIELD, Group
from guidance.facts import Hit

# What each further subject of a title takes from the score, and of so many at most.
BESIDE, MOST_BESIDE = 0.02, 4

Keys = frozenset[str]


def concepts_asked(asked: Iterable[Group]) -> Keys:
    """The concepts that a question names or suggests, and those that are related to them."""
    named = frozenset().union(*(group.options | group.hints for group in asked))
    beside = related()
    return named.union(*(beside.get(key, frozenset()) for key in named))


def focused(hits: Iterable[Hit], asked: Keys) -> tuple[Hit, ...]:
    """The hits in order, best first, those with further subjects in the title a little later."""
    if not any(key.startswith(CONCEPT) for key in asked):
        return tuple(hits)
    told = (Hit(hit.offer, round(hit.score - _beside(hit, asked), 6)) for hit in hits)
    return tuple(sorted(told, key=lambda hit: -hit.score))


def _beside(hit: Hit, asked: Keys) -> float:
    offer = hit.offer
    titles = " / ".join([offer.credential.title, *offer.titles.values()])
    return BESIDE * min(len(_subjects(titles) - asked), MOST_BESIDE)


@lru_cache(10_000)
def _subjects(titles: str) -> Keys:
    keys = document_keys(titles)
    return frozenset(k for k in keys if k.startswith(CONCEPT) and not k.startswith(FIELD))
