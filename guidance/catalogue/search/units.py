"""What a question asks for, as the index knows it: units, each with the keys that answer it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guidance.catalogue.search.filters import TITLE
from guidance.catalogue.search.question import CONCEPT, FIELD, Group
from guidance.catalogue.search.terms import Terms

IN_TITLE, IN_BODY = 1.0, 0.6
# Another name of what was asked for answers a little less well than the word itself.
OTHER_NAME = 0.9
# A word that no record knows says little about which record is meant, unless it is known to name
# a subject: then no record has what is asked for.
UNKNOWN_WORD = 0.25
# Where so few records have a word, those that only begin like it are welcome too.
FEW = 5
# A message of more words is a story: its rarest words say what it is about.
MOST = 24


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing asked for: ``words`` that name it, ``names`` that mean the same, and its weight.

    The weight falls with the number of records that have it.
    """

    words: tuple[str, ...]
    names: tuple[str, ...]
    weight: float

    @property
    def options(self) -> tuple[str, ...]:
        """All keys that answer the unit."""
        return (*self.words, *self.names)

    def levels(self) -> Iterator[tuple[tuple[str, ...], float]]:
        """Keys, and what an offer that has one of them is worth; the best come first."""
        for prefix, level in ((TITLE, IN_TITLE), ("", IN_BODY)):
            for keys, part in ((self.words, 1.0), (self.names, OTHER_NAME)):
                if keys:
                    yield tuple(prefix + key for key in keys), level * part


def units(asked: Iterable[Group], terms: Terms) -> tuple[Unit, ...]:
    """The units of a question, the weightiest first; words that share one name make one unit."""
    merged: dict[frozenset[str], list[Group]] = {}
    for group in asked:
        merged.setdefault(group.options, []).append(group)
    made = (_unit(same, terms) for same in merged.values())
    return tuple(sorted(made, key=lambda unit: (-unit.weight, unit.options))[:MOST])


def _unit(same: list[Group], terms: Terms) -> Unit:
    first = same[0]
    named = sorted(key for key in first.options if key.startswith(CONCEPT))
    # The field itself is what was asked for; what else is named is another name of the word.
    words = [*_words(first, terms), *(key for key in named if key.startswith(FIELD))]
    names = [key for key in named if not key.startswith(FIELD)]
    found = terms.count((*words, *names))
    rarest = math.log(1 + terms.offers)
    unknown = rarest if named else rarest * UNKNOWN_WORD
    weight = math.log(1 + terms.offers / found) if found else unknown
    return Unit(tuple(words), tuple(names), weight * len(same))


def _words(group: Group, terms: Terms) -> list[str]:
    known = sorted(
        key for key in group.options if not key.startswith(CONCEPT) and terms.count((key,))
    )
    if group.stem is None or terms.count(known) >= FEW:
        return known
    return list(dict.fromkeys((*known, *terms.begun(group.stem))))
