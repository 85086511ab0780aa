"""Wishes that compare with what was shown: cheaper, shorter, easier.

The contract of the understanding has no entity for them. They are read from the message by the
beginnings of words in wishes.csv, one row a wish and language.
"""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

from guidance.criteria import Criteria
from guidance.limits import plain

FILE = Path(__file__).with_name("wishes.csv")


def apply(criteria: Criteria, text: str) -> Criteria:
    """The criteria with the wishes that a message speaks of."""
    held = wishes(text)
    if "cheaper" in held:
        criteria = replace(criteria, order="price")
    if "shorter" in held:
        criteria = replace(criteria, order="length")
    if "easier" in held:
        criteria = replace(criteria, level="beginner")
    return criteria


def wishes(text: str) -> frozenset[str]:
    """The names of the wishes in a message: cheaper, shorter, easier."""
    folded = plain(text)
    return frozenset(name for name, pattern in _patterns() if pattern.search(folded))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(
            (row["wish"], re.compile(rf"\b(?:{row['beginnings']})")) for row in csv.DictReader(file)
        )
