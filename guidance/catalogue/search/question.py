"""A question in own words, as groups of keys: one group a word that matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from guidance.catalogue.search.hints import suggested
from guidance.catalogue.search.keys import keys, words
from guidance.catalogue.search.mending import forms, mended
from guidance.catalogue.search.stops import subject
from guidance.catalogue.search.terms import Terms
from guidance.catalogue.search.thesaurus import Found, concepts

LONG = 6
# A field (care, trades) holds the words of its concepts, so that records of all of them answer it.
CONCEPT, FIELD = "zz", "zzfield"

Keys = frozenset[str]


@dataclass(frozen=True, slots=True)
class Group:
    """One word of a question: what may stand for it, the beginning it shares, what it suggests."""

    word: str
    options: Keys
    stem: str | None
    hints: Keys = frozenset()

    @property
    def names_subject(self) -> bool:
        """Whether the word is, or belongs to, a name of the thesaurus."""
        return any(key.startswith(CONCEPT) for key in self.options)

    def meets(self, held: Keys) -> bool:
        """Whether any of the keys held answers the word."""
        if self.options & held or self.hints & held:
            return True
        return self.stem is not None and any(key.startswith(self.stem) for key in held)


def groups(question: str, terms: Terms | None = None, thesaurus: bool = True) -> tuple[Group, ...]:
    """The words of a question that matter; none when no word names a subject.

    With the terms of a catalogue, a word that none of its records has is also taken for what it
    may be when typed without diacritics or with a mistake.
    """
    typed = list(words(question))
    held_by = [keys(word) for word in typed]
    named = list(concepts(held_by)) if thesaurus else []
    if terms is not None:
        meant = _mended(typed, held_by, named, terms)
        if meant != held_by:
            held_by = meant
            named = list(concepts(held_by)) if thesaurus else []
    telling = [subject(word, held) for word, held in zip(typed, held_by, strict=True)]
    options = _named(telling, named)
    hints = _hinted(held_by, telling, named) if thesaurus else [set() for _ in typed]
    return tuple(
        Group(word, frozenset(held), _stem(word, held), frozenset(more - held))
        for word, held, more in zip(typed, options, hints, strict=True)
        if held or more
    )


def _named(telling: Sequence[Keys], named: list[Found]) -> list[set[str]]:
    options = [set(held) for held in telling]
    for found in _meant(named):
        for at in range(found.first, found.end):
            if found.end - found.first > 1:
                # The parts of a name mean little alone: "foreign languages" is not any language.
                options[at] = {key for key in options[at] if key.startswith(CONCEPT)}
            options[at].add(found.key)
    return options


def _hinted(held_by: Sequence[Keys], telling: Sequence[Keys], named: list[Found]) -> list[set[str]]:
    hints: list[set[str]] = [set() for _ in held_by]
    # A part of a longer name suggests nothing alone: "airline pilot" is no pilot of tourists.
    parts = {at for one in named if one.end - one.first > 1 for at in range(one.first, one.end)}
    for found in suggested(held_by, [bool(held) for held in telling]):
        if len(found.places) > 1 or found.places[0] not in parts:
            for place in found.places:
                hints[place].add(found.key)
    return hints


def _mended(
    typed: Sequence[str], held_by: list[Keys], named: list[Found], terms: Terms
) -> list[Keys]:
    understood = {at for found in named for at in range(found.first, found.end)}
    together = _together(typed, held_by, understood, terms)
    return [
        held if at in understood else together.get(at) or mended(word, held, terms)
        for at, (word, held) in enumerate(zip(typed, held_by, strict=True))
    ]


def _together(
    typed: Sequence[str], held_by: list[Keys], understood: set[int], terms: Terms
) -> dict[int, Keys]:
    """The keys of two mistyped neighbours that are a name of the thesaurus as they were meant.

    “Pmoc” alone may be power or help; “piersza pmoc” is first aid.
    """
    found: dict[int, Keys] = {}
    for at in range(len(typed) - 1):
        places = (at, at + 1)
        if not understood.isdisjoint(places):
            continue
        first, second = (forms(typed[place], held_by[place], terms) for place in places)
        pairs = ((keys(a), keys(b)) for a, b in product(first, second))
        named = next((pair for pair in pairs if _is_name(pair)), None)
        found |= dict(zip(places, named, strict=True)) if named else {}
    return found


def _is_name(pair: tuple[Keys, Keys]) -> bool:
    return any(one.end - one.first == len(pair) for one in concepts(pair))


def _meant(named: list[Found]) -> list[Found]:
    """Without what a longer or a narrower name at the same place makes less likely."""
    return [one for one in named if not any(_outdoes(other, one) for other in named)]


def _outdoes(other: Found, one: Found) -> bool:
    if other.first > one.first or other.end < one.end:
        return False
    longer = other.end - other.first > one.end - one.first
    return longer or (one.key.startswith(FIELD) and not other.key.startswith(FIELD))


def _stem(word: str, held: set[str]) -> str | None:
    if len(word) < LONG or any(key.startswith(CONCEPT) for key in held):
        return None
    plain = min(keys(word), key=len)
    return plain[: max(5, len(plain) - 3)]
