"""Whether two titles name the same, and how they differ."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from guidance.catalogue.search.keys import fold, words

# Words that tell nothing apart; numbers, Roman numerals and names of levels do.
SMALL = frozenset((
    "a", "an", "the", "of", "in", "on", "to", "for", "and", "with", "at", "by",
    "w", "we", "i", "z", "ze", "na", "do", "o", "od", "dla", "oraz",
    "course", "kurs", "kursy", "training", "szkolenie", "microcredential", "mikropoświadczenie",
))  # fmt: skip
# What begins alike may be one word in two spellings or forms: hyper- and hypotension do not.
BEGINNING = 4
SHORTEST, LONG = 6, 9
MOST_DIFFERENT = 2


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two titles are; ``spelling`` holds the words that are written differently."""

    spelling: tuple[tuple[str, str], ...] = ()


@lru_cache(20_000)
def tokens(title: str) -> tuple[str, ...]:
    """The words of a title that tell it from others, folded and in order of the alphabet."""
    every = list(words(title))
    told = [word for at, word in enumerate(every) if not _is_small(word, first=not at)]
    return tuple(sorted(map(fold, told or every)))


def _is_small(word: str, *, first: bool) -> bool:
    """Whether a word tells nothing apart: “i” does not, and “I” does, unless it comes first."""
    return (word.lower() if first or len(word) > 1 else word) in SMALL


def block(title: str) -> str:
    """The same for all titles that could be alike; empty for a title without words."""
    return " ".join(sorted(word[:BEGINNING] for word in tokens(title)))


def alike(one: str, other: str) -> Likeness | None:
    """How two titles are alike; None where they name different things.

    They may differ in the order of words, in small words, and in the spelling or form of two words
    at most.
    """
    here, there = Counter(tokens(one)), Counter(tokens(other))
    left, right = sorted((here - there).elements()), sorted((there - here).elements())
    if not here or len(left) != len(right) or len(left) > MOST_DIFFERENT:
        return None
    pairs = tuple(zip(left, right, strict=True))
    return Likeness(pairs) if all(_is_one_word(*pair) for pair in pairs) else None


def _is_one_word(one: str, other: str) -> bool:
    if one[:BEGINNING] != other[:BEGINNING] or min(len(one), len(other)) < SHORTEST:
        return False
    if not (one.isalpha() and other.isalpha()):
        return False
    most = 2 if min(len(one), len(other)) >= LONG else 1
    return OSA.distance(one, other, score_cutoff=most) <= most
