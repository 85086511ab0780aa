"""What a question asks for, as the index knows it: units, each with the keys that answer it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from guidance.catalogue.search.filters import TITLE
from guidance.catalogue.search.hints import related
from guidance.catalogue.search.question import CONCEPT, FIELD, Group
from guidance.catalogue.search.terms import Terms

IN_TITLE, IN_BODY = 1.0, 0.6
# Another name of what was asked for answers a little less well than the word itself; what its words
# only suggest less, and what is related to it least.
OTHER_NAME, SUGGESTED, RELATED = 0.9, 0.8, 0.26
# What words beside those that name or suggest a subject weigh.
BESIDE = 0.5
# A word that no record knows says little about which record is meant, unless it is known to name
# a subject: then no record has what is asked for.
UNKNOWN_WORD = 0.5
# Where so few records have a word, those that only begin like it are welcome too.
FEW = 5
# A message of more words is a story: its rarest words say what it is about.
MOST = 24


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing asked for: ``words`` that name it, ``names`` that mean the same, and its weight.

    ``hints`` are concepts that its words suggest, ``related`` those that help beside. The weight
    falls with the number of records that have it.
    """

    words: tuple[str, ...]
    names: tuple[str, ...]
    weight: float
    hints: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    @property
    def options(self) -> tuple[str, ...]:
        """All keys that answer the unit."""
        return (*self.words, *self.names, *self.hints)

    def levels(self) -> Iterator[tuple[tuple[str, ...], float]]:
        """Keys, and what an offer that has one of them is worth; the best come first."""
        answers = (
            (prefix, level * part, keys)
            for prefix, level in ((TITLE, IN_TITLE), ("", IN_BODY))
            for keys, part in self._parts()
        )
        for prefix, level, keys in sorted(answers, key=lambda one: -one[1]):
            if keys:
                yield tuple(prefix + key for key in keys), level

    def _parts(self) -> tuple[tuple[tuple[str, ...], float], ...]:
        suggested = ((self.hints, SUGGESTED), (self.related, RELATED))
        return ((self.words, 1.0), (self.names, OTHER_NAME), *suggested)


def units(asked: Iterable[Group], terms: Terms) -> tuple[Unit, ...]:
    """The units of a question, the weightiest first; words that share one name make one unit."""
    merged: dict[tuple[frozenset[str], frozenset[str]], list[Group]] = {}
    for group in asked:
        merged.setdefault((group.options, group.hints), []).append(group)
    made = [_unit(same, terms) for same in merged.values()]
    if any(unit.names or unit.hints for unit in made):
        made = [_beside(unit) for unit in made]
    return tuple(sorted(made, key=lambda unit: (-unit.weight, unit.options))[:MOST])


def _beside(unit: Unit) -> Unit:
    if unit.hints or any(key.startswith(CONCEPT) for key in unit.options):
        return unit
    return replace(unit, weight=unit.weight * BESIDE)


def _unit(same: list[Group], terms: Terms) -> Unit:
    first = same[0]
    named = sorted(key for key in first.options if key.startswith(CONCEPT))
    # The field itself is what was asked for; what else is named is another name of the word.
    words = [*_words(first, terms), *(key for key in named if key.startswith(FIELD))]
    names = [key for key in named if not key.startswith(FIELD)]
    hints = tuple(sorted(first.hints))
    weight = _weight((*words, *names), hints, terms)
    near = sorted(_related((*names, *hints)))
    return Unit(tuple(words), tuple(names), weight * len(same), hints, tuple(near))


def rarity(offers: int, having: int) -> float:
    """What a word weighs that so many of all offers have. The root keeps chance words small."""
    return math.sqrt(math.log(1 + offers / having))


def _weight(answers: Sequence[str], hints: Sequence[str], terms: Terms) -> float:
    found = terms.count(answers) or terms.count(hints)
    rarest = rarity(terms.offers, 1)
    if found:
        return rarity(terms.offers, found)
    known = bool(hints) or any(key.startswith(CONCEPT) for key in answers)
    return rarest if known else rarest * UNKNOWN_WORD


def _related(concepts: Sequence[str]) -> set[str]:
    beside = related()
    found = frozenset().union(*(beside.get(key, frozenset()) for key in concepts))
    return set(found.difference(concepts))


def _words(group: Group, terms: Terms) -> list[str]:
    known = sorted(
        key for key in group.options if not key.startswith(CONCEPT) and terms.count((key,))
    )
    if group.stem is None or terms.count(known) >= FEW:
        return known
    return list(dict.fromkeys((*known, *terms.begun(group.stem))))
