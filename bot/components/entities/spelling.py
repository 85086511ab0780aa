"""What a mistyped word was meant to be: one letter more, less, other, or two of them swapped."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from ..folding import fold
from ..lexicons import STEM, all_words, every_word

_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST = 5  # below, one other letter too often makes another word


@lru_cache(maxsize=4096)
def normal(word: str) -> str:
    """`word` folded, each part of letters as the word lists spell it when one typo off.

    A word of the lists, or of `ordinary.<lang>.txt`, is never another one's typo.
    """
    return _LETTERS.sub(lambda part: _spelling().corrected(part.group()), fold(word))


class Spelling:
    """Finds the one word of a list that is a typo away, by what is left without one letter.

    Entries of lexicons that end in a star, for all words that begin so, are nobody's correction.
    """

    def __init__(self, entries: frozenset[str], ordinary: frozenset[str]) -> None:
        words = {part for entry in entries for part in _LETTERS.findall(entry)}
        stems = {entry[:-1] for entry in entries if entry.endswith(STEM)}
        self._known = words | ordinary
        self._shorter: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(words - stems):
            if len(word) >= _SHORTEST:
                for left in _shorter(word):
                    self._shorter[left].append(word)

    def corrected(self, word: str) -> str:
        """The word of the list that `word`, folded, was meant to be; else `word` itself.

        The first letter is taken as typed: people rarely miss it, and wrong guesses are fewer.
        """
        if len(word) < _SHORTEST or word in self._known:
            return word
        near = {
            other
            for left in _shorter(word)
            for other in self._shorter.get(left, ())
            if other[0] == word[0] and _one_typo(word, other)
        }
        return min(near, key=lambda other: (len(other) != len(word), other), default=word)


@cache
def _spelling() -> Spelling:
    return Spelling(every_word(), all_words("ordinary"))


def _shorter(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _one_typo(one: str, other: str) -> bool:
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])
