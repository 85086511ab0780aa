"""How much a string of letters looks like a word: n-grams of the letters of known words.

The n-grams of the words of all languages that have messages, so that nothing here depends on a
language. Each length of n-gram is smoothed by the next shorter one (MacKay and Peto 1995).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

BEGIN, END = "^", "$"
LONGEST = 4
# So many letters after a context are believed to come as the shorter context has them.
BELIEVED = 5
UNKNOWN_LETTER = 1 / 40
REMEMBERED = 20_000


class Letters:
    """Counts of the n-grams of words, each word counted once."""

    def __init__(self, words: Iterable[str]) -> None:
        counts: Counter[str] = Counter()
        for word in words:
            whole = f"{BEGIN}{word}{END}"
            for size in range(1, LONGEST + 1):
                counts.update([whole[at : at + size] for at in range(len(whole) - size + 1)])
        self._counts = dict(counts)
        self._letters = sum(n for gram, n in counts.items() if len(gram) == 1 and gram != BEGIN)
        self.likelihood: Any = lru_cache(REMEMBERED)(self._likelihood)

    def _likelihood(self, word: str) -> float:
        """The probability of exactly this word among all strings of letters."""
        whole, product = f"{BEGIN}{word}{END}", 1.0
        for at in range(1, len(whole)):
            product *= self._of_the_next(whole[max(0, at - LONGEST + 1) : at], whole[at])
        return product

    def _of_the_next(self, context: str, letter: str) -> float:
        likely = UNKNOWN_LETTER
        for size in range(len(context) + 1):
            before = context[len(context) - size :]
            seen = self._counts.get(before, 0) if before else self._letters
            found = self._counts.get(before + letter, 0)
            likely = (found + BELIEVED * likely) / (seen + BELIEVED)
        return likely
