"""Whether one text names another: the same words in the same order."""

from __future__ import annotations

import re

from guidance.regions import plain

# Shorter names stand in too many texts by chance.
LEAST_LETTERS = 5
_WORD = re.compile(r"[\w+#]+")


def names(text: str, name: str) -> bool:
    """Whether all words of a name stand in a text one after the other, case and marks apart."""
    wanted, found = _WORD.findall(plain(name)), _WORD.findall(plain(text))
    if sum(map(len, wanted)) < LEAST_LETTERS:
        return False
    starts = range(len(found) - len(wanted) + 1)
    return any(found[at : at + len(wanted)] == wanted for at in starts)
