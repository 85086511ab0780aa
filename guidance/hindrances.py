"""What may hold a learner back, and what it asks of an offer.

Nothing of it becomes a hard limit by itself but being unable to travel: then online is noted, is
shown, and can be taken back.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from guidance.criteria import Criteria
from guidance.hearing import Heard, add
from guidance.limits import plain

FILE = Path(__file__).with_name("hindrances.csv")
SETS: Mapping[str, dict[str, Any]] = {
    "time": {"order": "length"},
    "money": {"order": "price"},
    "travel": {"mode": "online"},
    "confidence": {"level": "beginner"},
}
NAMES = tuple(SETS)


def apply(criteria: Criteria, heard: Heard) -> Criteria:
    """The criteria with what a message says that holds the learner back, and all else it names."""
    criteria = add(criteria, heard)
    for name in named(heard):
        criteria = replace(criteria, **SETS[name])
    return criteria


def named(heard: Heard) -> tuple[str, ...]:
    """The hindrances in a message or of its button: time, money, travel, confidence."""
    pressed = heard.first("wish")
    if pressed is not None or heard.text.startswith("/"):
        return tuple(name for name in NAMES if name == pressed)
    folded = plain(heard.text)
    return tuple(name for name in NAMES if any(one.search(folded) for one in _patterns()[name]))


@cache
def _patterns() -> dict[str, list[re.Pattern[str]]]:
    read: dict[str, list[re.Pattern[str]]] = {name: [] for name in NAMES}
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            read[row["name"]].append(re.compile(rf"\b(?:{row['beginnings']})"))
    return read
