"""A question in own words, as groups of keys: one group a word that matters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from guidance.catalogue.search.keys import fold, keys, words
from guidance.catalogue.search.thesaurus import Found, concepts

STOP_WORDS = Path(__file__).with_name("stop_words.txt")
LONG, SHORT = 6, 3
OTHER_NAME = 0.9
# A field (care, trades) holds the words of its concepts, so that records of all of them answer it.
CONCEPT, FIELD = "zz", "zzfield"


@dataclass(frozen=True, slots=True)
class Group:
    """One word of a question: what may stand for it, and the beginning it shares."""

    word: str
    options: frozenset[str]
    stem: str | None

    @property
    def names_subject(self) -> bool:
        """Whether the word is, or belongs to, a name of the thesaurus."""
        return any(key.startswith(CONCEPT) for key in self.options)

    def meets(self, held: frozenset[str]) -> bool:
        """Whether any of the keys held answers the word."""
        return self.closeness(held) > 0

    def closeness(self, held: frozenset[str]) -> float:
        """1 where the keys held have the word itself, less for another name of it, 0 for none."""
        met = self.options & held
        if any(key.startswith(FIELD) or not key.startswith(CONCEPT) for key in met):
            return 1.0
        if met:
            return OTHER_NAME
        begun = self.stem is not None and any(key.startswith(self.stem) for key in held)
        return 1.0 if begun else 0.0


@lru_cache(20_000)
def document_keys(text: str) -> frozenset[str]:
    """All keys of a record's text: its words, their lemmas, the concepts it names."""
    keyed = [keys(word) for word in words(text)]
    named = {found.key for found in concepts(keyed)}
    return frozenset().union(named, *keyed)


def groups(question: str) -> tuple[Group, ...]:
    """The words of a question that matter; none when no word names a subject."""
    typed = list(words(question))
    keyed = [keys(word) for word in typed]
    options = [_subject(word, held) for word, held in zip(typed, keyed, strict=True)]
    for found in _meant(list(concepts(keyed))):
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


def _subject(word: str, held: frozenset[str]) -> set[str]:
    said = _stop_words()
    # Short words are taken as they stand: their lemmas are too often another word's (AI, "be").
    empty = fold(word) in said or (len(word) > SHORT and bool(held & said))
    return set() if empty else set(held - said)


@cache
def _stop_words() -> frozenset[str]:
    said = STOP_WORDS.read_text(encoding="utf-8")
    return frozenset(fold(word) for word in words(said))
