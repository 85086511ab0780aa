"""Whether a word as typed is one of a record: endings and slips of the hand allowed."""

from __future__ import annotations

import re

from guidance.limits import plain

WORD = re.compile(r"\w+")
# Shorter words differ in one letter too often to be taken for each other.
SHORTEST, LONG = 5, 8
# So many letters may stand behind a shared beginning of four, or of six and more.
ENDING, LONGER_ENDING = 3, 6


def words(text: str) -> tuple[str, ...]:
    """The words of a text, in lower case without diacritics."""
    return tuple(WORD.findall(plain(text)))


def alike(typed: str, written: str) -> bool:
    """Whether two words, as ``words`` gives them, are the same but for an ending or a slip."""
    if typed == written:
        return True
    if typed.isdigit() or written.isdigit():
        return False
    return _same_stem(typed, written) or _slip(typed, written)


def _same_stem(one: str, other: str) -> bool:
    shared = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    short, long = sorted((len(one), len(other)))
    most = LONGER_ENDING if shared >= 6 else ENDING
    return shared >= max(4, short - ENDING) and long - shared <= most


def _slip(one: str, other: str) -> bool:
    """One letter wrong, missing, added or swapped; two in long words; an ending beside it."""
    if max(len(one), len(other)) < SHORTEST or min(len(one), len(other)) < SHORTEST - 1:
        return False
    if one[0] != other[0]:
        return False
    shortest = min(len(one), len(other))
    if shortest < SHORTEST:
        return distance(one, other) <= 1
    allowed = 2 if shortest >= LONG else 1
    pairs = [(cut, other) for cut in _stems(one)] + [(one, cut) for cut in _stems(other)]
    return any(abs(len(a) - len(b)) <= allowed and distance(a, b) <= allowed for a, b in pairs)


def _stems(word: str) -> tuple[str, ...]:
    return tuple(word[: len(word) - ending] for ending in range(ENDING))


def distance(one: str, other: str) -> int:
    """How many letters are added, left out, changed or swapped with their neighbour."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            least = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                least = min(least, before[j - 2] + 1)
            row.append(least)
        before, last = last, row
    return last[-1]
