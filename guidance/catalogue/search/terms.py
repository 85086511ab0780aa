"""The words that the catalogue's records hold, and in how many of them each stands.

Tells how rare a word is, which words begin alike, and which are one typing error away.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
# Shorter words are one edit away from too many others.
SHORTEST_MISTYPED = 4
MOST_NEAR = 3
MOST_BEGUN = 24
MOST_LOOKED_AT = 300


class Terms:
    """Keys and the number of offers that have each, kept in memory; made anew for each state."""

    def __init__(self, counts: Mapping[str, int], offers: int) -> None:
        self._counts = counts
        self._sorted = sorted(counts)
        self.offers = offers

    def count(self, options: Iterable[str]) -> int:
        """In how many offers the most frequent of some keys stands."""
        return max((self._counts.get(key, 0) for key in options), default=0)

    def begun(self, stem: str) -> tuple[str, ...]:
        """The most frequent keys that begin with a stem, 24 at most."""
        at = bisect_left(self._sorted, stem)
        found = []
        for key in islice(self._sorted, at, at + MOST_LOOKED_AT):
            if not key.startswith(stem):
                break
            found.append(key)
        return self._most_frequent(found, MOST_BEGUN)

    def near(self, word: str) -> tuple[str, ...]:
        """The most frequent keys one edit away from a word that no offer has, 3 at most."""
        if len(word) < SHORTEST_MISTYPED:
            return ()
        known = {edit for edit in edits(word) if edit in self._counts}
        return self._most_frequent(known, MOST_NEAR)

    def _most_frequent(self, keys: Iterable[str], most: int) -> tuple[str, ...]:
        return tuple(sorted(keys, key=lambda key: (-self._counts[key], key))[:most])


def edits(word: str, begin: int = 1, letters: str = LETTERS) -> Iterator[str]:
    """All words one letter dropped, swapped, changed or added away; those before ``begin`` stay."""
    for at in range(begin, len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in letters:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
