"""What people say when they mean a concept without naming it; only questions are read so.

``hints.csv`` has a row a concept: words and phrases by language, separated by semicolons. The
words of a phrase may stand in any order, a few others between them, and so may those of a longer
name of the thesaurus. ``related.csv`` tells which other concepts help who asks for one.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from guidance.catalogue.search.stops import stop_words
from guidance.catalogue.search.thesaurus import Term, concept_key, terms

FILE = Path(__file__).with_name("hints.csv")
RELATED = Path(__file__).with_name("related.csv")
# So many words with a meaning of their own may stand between those of one phrase.
BETWEEN = 2

Keys = frozenset[str]


class Manner(Enum):
    """How the words of a phrase have to stand in a question."""

    # Any order, a few telling words between; stop words do not count.
    LOOSE = "loose"
    # Any order, a few words between. For one telling word among stop words: "does not hear".
    NEAR = "near"
    # As they stand. For stop words alone: "lose my job".
    TIGHT = "tight"


class Phrase(NamedTuple):
    """A concept's key, the keys of each word, and how the words have to stand."""

    key: str
    words: tuple[Keys, ...]
    manner: Manner


class Suggested(NamedTuple):
    """A concept that words of a text suggest, and where they stand."""

    key: str
    places: tuple[int, ...]


def suggested(text: Sequence[Keys], telling: Sequence[bool]) -> Iterator[Suggested]:
    """The concepts that a text suggests: its words' keys, and which words are no stop words."""
    phrases = _by_key()
    orders = {Manner.LOOSE: _order(telling), Manner.NEAR: range(len(text))}
    for at, held in enumerate(text):
        begun = {id(one): one for key in sorted(held) for one in phrases.get(key, ())}
        for phrase in begun.values():
            order = orders.get(phrase.manner)
            places = _tight(phrase, text, at) if order is None else _near(phrase, text, order, at)
            if places:
                yield Suggested(phrase.key, places)


def _order(telling: Sequence[bool]) -> Sequence[int]:
    """The place of each word among those that tell something."""
    return [0, *accumulate(telling)][:-1]


def _tight(phrase: Phrase, text: Sequence[Keys], at: int) -> tuple[int, ...]:
    places = tuple(range(at, at + len(phrase.words)))
    if places[-1] >= len(text):
        return ()
    met = all(word & text[place] for word, place in zip(phrase.words, places, strict=True))
    return places if met else ()


def _near(phrase: Phrase, text: Sequence[Keys], order: Sequence[int], at: int) -> tuple[int, ...]:
    places = [at]
    reach = len(phrase.words) - 1 + BETWEEN
    for word in phrase.words[1:]:
        met = (
            place
            for place, held in enumerate(text)
            if word & held and place not in places and abs(order[place] - order[at]) <= reach
        )
        found = next(met, None)
        if found is None:
            return ()
        places.append(found)
    return tuple(places)


@cache
def vocabulary() -> Keys:
    """All keys of words that name or suggest a concept: mistyped words may stand for them."""
    singles = (one.words for one in terms())
    phrases = (one.words for one in _phrases())
    said = frozenset().union(*(word for words in (*singles, *phrases) for word in words))
    return said - stop_words()


@cache
def _by_key() -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for phrase in _phrases():
        for key in phrase.words[0]:
            found.setdefault(key, []).append(phrase)
    return {key: tuple(phrases) for key, phrases in found.items()}


@cache
def _phrases() -> tuple[Phrase, ...]:
    hints = (_phrase(term) for term in terms(FILE))
    # A name that stands in one piece is found without being taken for a phrase.
    names = (one for one in map(_phrase, terms()) if _is_loose(one))
    return tuple(dict.fromkeys((*hints, *names)))


def _is_loose(phrase: Phrase) -> bool:
    return phrase.manner is Manner.LOOSE and len(phrase.words) > 1


def _phrase(term: Term) -> Phrase:
    telling = tuple(word for word in term.words if not word & stop_words())
    if not telling:
        return Phrase(term.key, term.words, Manner.TIGHT)
    if len(telling) > 1 or len(term.words) == 1:
        return Phrase(term.key, telling, Manner.LOOSE)
    rest = (word for word in term.words if word & stop_words())
    return Phrase(term.key, (*telling, *rest), Manner.NEAR)


@cache
def related() -> dict[str, Keys]:
    """The keys of the concepts that help who asks for one, by that one's key."""
    with RELATED.open(encoding="utf-8", newline="") as file:
        return {
            concept_key(row["concept"]): frozenset(map(concept_key, row["related"].split(";")))
            for row in csv.DictReader(file)
        }
