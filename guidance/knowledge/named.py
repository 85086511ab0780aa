"""Facts that are asked for by name: “what is DEQAR?”, “the Lisbon Convention”.

By the beginnings of words in keywords.csv, without diacritics.
"""

from __future__ import annotations

import csv
import re
from datetime import date
from functools import cache
from pathlib import Path

from guidance.knowledge.store import Fact, facts
from guidance.limits import plain

FILE = Path(__file__).with_name("keywords.csv")
# More names than these are a list, and no question on each.
MOST = 3


def named(intent: str, text: str, day: date) -> tuple[Fact, ...]:
    """The facts on a subject that a text names, in their order, as far as they hold on a day."""
    folded = plain(text)
    asked = {name for name, words in _keywords() if words.search(folded)}
    every = (fact for fact in facts() if fact.id in asked and fact.intent == intent)
    return tuple(fact for fact in every if fact.provenance.holds(day))[:MOST]


@cache
def _keywords() -> tuple[tuple[str, re.Pattern[str]], ...]:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = [(row["fact"], row["beginnings"]) for row in csv.DictReader(file)]
    return tuple((name, re.compile(rf"\b(?:{beginnings})")) for name, beginnings in rows)
