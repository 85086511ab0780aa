"""A question in own words, as groups of keys: one group a word that matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guidance.catalogue.search.dictionaries import is_known
from guidance.catalogue.search.keys import fold, keys, restored, words
from guidance.catalogue.search.terms import Terms
from guidance.catalogue.search.thesaurus import Found, concepts

STOP_WORDS = Path(__file__).with_name("stop_words.txt")
LONG, SHORT = 6, 3
# A field (care, trades) holds the words of its concepts, so that records of all of them answer it.
CONCEPT, FIELD = "zz", "zzfield"

Keys = frozenset[str]


@dataclass(frozen=True, slots=True)
class Group:
    """One word of a question: what may stand for it, and the beginning it shares."""

    word: str
    options: Keys
    stem: str | None

    @property
    def names_subject(self) -> bool:
        """Whether the word is, or belongs to, a name of the thesaurus."""
        return any(key.startswith(CONCEPT) for key in self.options)

    def meets(self, held: Keys) -> bool:
        """Whether any of the keys held answers the word."""
        if self.options & held:
            return True
        return self.stem is not None and any(key.startswith(self.stem) for key in held)


def groups(question: str, terms: Terms | None = None, thesaurus: bool = True) -> tuple[Group, ...]:
    """The words of a question that matter; none when no word names a subject.

    With the terms of a catalogue, a word that none of its records has is also taken for what it
    may be when typed without diacritics or with one mistake.
    """
    typed = list(words(question))
    held_by = [keys(word) for word in typed]
    named = list(concepts(held_by)) if thesaurus else []
    if terms is not None:
        mended = _mended(typed, held_by, named, terms)
        if mended != held_by:
            held_by = mended
            named = list(concepts(held_by)) if thesaurus else []
    options = [_subject(word, held) for word, held in zip(typed, held_by, strict=True)]
    for found in _meant(named):
        for at in range(found.first, found.end):
            if found.end - found.first > 1:
                # The parts of a name mean little alone: "foreign languages" is not any language.
                options[at] = {key for key in options[at] if key.startswith(CONCEPT)}
            options[at].add(found.key)
    return tuple(
        Group(word, frozenset(held), _stem(word, held))
        for word, held in zip(typed, options, strict=True)
        if held
    )


def _mended(
    typed: Sequence[str], held_by: list[Keys], named: list[Found], terms: Terms
) -> list[Keys]:
    understood = {at for found in named for at in range(found.first, found.end)}
    return [
        held if at in understood else _mended_word(word, held, terms)
        for at, (word, held) in enumerate(zip(typed, held_by, strict=True))
    ]


def _mended_word(word: str, held: Keys, terms: Terms) -> Keys:
    # A word that a dictionary knows was meant, also where no record has it.
    if not held or terms.count(held) or held & _stop_words() or is_known(word.lower()):
        return held
    marked = frozenset().union(*(keys(form) for form in restored(word)))
    return held | (marked or frozenset(terms.near(min(held))))


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


def _subject(word: str, held: Keys) -> set[str]:
    said = _stop_words()
    # Short words are taken as they stand: their lemmas are too often another word's (AI, "be").
    empty = fold(word) in said or (len(word) > SHORT and bool(held & said))
    return set() if empty else set(held - said)


@cache
def _stop_words() -> Keys:
    said = STOP_WORDS.read_text(encoding="utf-8")
    return frozenset(fold(word) for word in words(said))
