"""What the classifier sees of a message: folded letters, words close by, and its shape."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from .folding import fold

_WORD = re.compile(r"\w+(?:[+#]+)?")
_SHORTEST, _LONGEST = 2, 5
_NEAR, _STEM = 3, 5  # pairs reach three words on and look at the first five letters


def words_of(text: str) -> list[str]:
    """The folded words of a text; "c++" and "c#" are words."""
    return _WORD.findall(fold(text))


def asks(text: str) -> bool:
    """Whether a question mark stands in a text."""
    return "?" in text


def grams(words: Sequence[str], asking: bool) -> list[str]:
    """Character n-grams (2–5) within words, pairs of words close by, and the message's shape.

    The shape: the question mark, the length, the first and the last word.
    """
    found = _pairs(words) + _shape(words, asking)
    for word in words:
        padded = f" {word} "
        for size in range(_SHORTEST, _LONGEST + 1):
            if size >= len(padded):
                found.append(padded)
                break
            found.extend(padded[i : i + size] for i in range(len(padded) - size + 1))
    return found


def grams_of(text: str) -> list[str]:
    """The n-grams of a text as it is typed."""
    return grams(words_of(text), asks(text))


def _pairs(words: Sequence[str]) -> list[str]:
    neighbours = [f"{first}_{second}" for first, second in itertools.pairwise(words)]
    near = [
        f"{first[:_STEM]}__{second[:_STEM]}"
        for at, first in enumerate(words)
        for second in words[at + 1 : at + 1 + _NEAR]
    ]
    return neighbours + near


def _shape(words: Sequence[str], asking: bool) -> list[str]:
    if not words:
        return []
    shape = [f"<length {min(6, len(words) // 3)}>", f"<first {words[0]}>", f"<last {words[-1]}>"]
    return shape + ["<question>"] * (2 * asking)
