"""Words that are looked for, by kind, of all languages at once: people mix them.

words/<language>.csv has a kind and a regular expression for folded text. Rows of the kind ``key``
name words that are known by one wrong, missing, added or swapped letter, too.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from guidance.safety.letters import readings

FOLDER = Path(__file__).with_name("words")
_WORD = re.compile(r"[a-z]{5,}")
# A key shorter than this has too many neighbours that are words themselves.
SHORTEST_KEY = 5


def says(kind: str, text: str) -> bool:
    """Whether a text says something of a kind, in any of its readings."""
    return any(one.search(reading) for reading in spelled(text) for one in patterns(kind))


def without(kind: str, text: str) -> str:
    """A reading without the words of a kind."""
    for one in patterns(kind):
        text = one.sub(" ", text)
    return text


def spelled(text: str) -> tuple[str, ...]:
    """The readings of a text, each with its key words spelled right."""
    both = (one for reading in readings(text) for one in (reading, _corrected(reading)))
    return tuple(dict.fromkeys(both))


@cache
def patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    """The expressions of a kind."""
    return tuple(re.compile(rf"\b(?:{words})") for one, words in _rows() if one == kind)


@cache
def _rows() -> tuple[tuple[str, str], ...]:
    rows: list[tuple[str, str]] = []
    for path in sorted(FOLDER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows += [(row["kind"], row["words"]) for row in csv.DictReader(file)]
    return tuple(rows)


@cache
def _keys() -> dict[str, str]:
    """Every misspelling of a key by one letter, and the key."""
    keys = [key for kind, words in _rows() if kind == "key" for key in words.split("|")]
    wrong = {one: key for key in keys if len(key) >= SHORTEST_KEY for one in _near(key)}
    return wrong | {key: key for key in keys}


def _near(key: str) -> Iterator[str]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    for at in range(1, len(key)):
        before, after = key[:at], key[at:]
        yield before + after[1:]
        yield before[:-1] + after[0] + before[-1] + after[1:]
        for letter in letters:
            yield before + letter + after[1:]
            yield before + letter + after


def _corrected(reading: str) -> str:
    return _WORD.sub(lambda found: _keys().get(found[0], found[0]), reading)
