"""Words that say nothing about a subject: how one asks, wishes, politeness, the words of offers."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from guidance.catalogue.search.keys import fold, words

FILE = Path(__file__).with_name("stop_words.txt")
SHORT = 3

Keys = frozenset[str]


def subject(word: str, held: Keys) -> Keys:
    """The keys of a word that may name a subject; none for a stop word."""
    said = stop_words()
    # Short words are taken as they stand: their lemmas are too often another word's (AI, "be").
    empty = fold(word) in said or (len(word) > SHORT and bool(held & said))
    return frozenset() if empty else held - said


@cache
def stop_words() -> Keys:
    """All stop words, folded."""
    return frozenset(fold(word) for word in words(FILE.read_text(encoding="utf-8")))
