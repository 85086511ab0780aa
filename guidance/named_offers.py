"""Which offers a longer text names, and which of them nobody can join any more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from guidance.facts import Facts
from guidance.likeness import alike, words
from guidance.limits import AVAILABLE
from guidance.pointing import tells
from guidance.vocabulary import SAMPLE, Offer, Standing

# So many of the best matches of a sentence are looked through for a title.
MOST_NAMED = 10
# A longer text is looked through up to here.
MOST_SENTENCES = 12
# A title of fewer words is said too often without meaning the offer.
FEWEST_WORDS = 2
_END = re.compile(r"(?<=[.!?;])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Lost:
    """An offer that nobody can join on a day, how it stands, and the last day it could be joined.

    ``last_day`` is None where the record states none, or where that is not the cause.
    """

    offer: Offer
    standing: Standing
    last_day: date | None = None


def named(text: str, facts: Facts) -> tuple[Offer, ...]:
    """The offers of which a text says a whole title, endings and slips allowed, in its order.

    Offers of one title are all named. Raises CatalogueUnavailable.
    """
    found = (one for part in _sentences(text) for one in _in_sentence(part, facts))
    return tuple({one.id: one for one in found}.values())


def lost(offers: Iterable[Offer], today: date) -> Iterator[Lost]:
    """Those of some offers that nobody can join on a day."""
    for offer in offers:
        standing = offer.standing(today)
        if standing in AVAILABLE:
            continue
        run = offer.run(today) if standing is Standing.CLOSED else None
        yield Lost(offer, standing, None if run is None else run.last_day())


def lost_by_name(text: str, facts: Facts, today: date) -> tuple[Lost, ...]:
    """The offers that a text names and nobody can join, where no other of that title is left.

    Raises CatalogueUnavailable.
    """
    every = named(text, facts)
    left = {title for one in every if one.standing(today) in AVAILABLE for title in _titles(one)}
    return tuple(one for one in lost(every, today) if left.isdisjoint(_titles(one.offer)))


def _sentences(text: str) -> list[str]:
    return [part for part in _END.split(text) if part.strip()][:MOST_SENTENCES]


def _in_sentence(sentence: str, facts: Facts) -> Iterator[Offer]:
    said = words(sentence)
    if len(said) < FEWEST_WORDS:
        return
    for hit in facts.search(sentence)[:MOST_NAMED]:
        if any(_stands_in(said, title) for title in _titles(hit.offer)):
            yield hit.offer


def _titles(offer: Offer) -> set[tuple[str, ...]]:
    every = (offer.credential.title, *offer.titles.values())
    return {words(title.removesuffix(f" ({SAMPLE})")) for title in every}


def _stands_in(said: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether the words of a title follow each other in a text."""
    if len(title) < FEWEST_WORDS or not any(tells(word) for word in title):
        return False
    starts = range(len(said) - len(title) + 1)
    return any(all(map(alike, said[at:], title)) for at in starts)
