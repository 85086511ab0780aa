"""What a message wishes to be other than it is: cheaper, another subject, not that provider.

The contract of the understanding has no entity for such wishes. They are read from the message by
the beginnings of words in wishes.csv, one row a wish and language, and from buttons by an entity
``wish`` of their own. Limits that are to be left open are named by limit_words.csv.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from guidance.criteria import Criteria
from guidance.hearing import Heard
from guidance.limits import plain
from guidance.money import Money

FILE = Path(__file__).with_name("wishes.csv")
LIMITS_FILE = Path(__file__).with_name("limit_words.csv")
# What a wish sets by itself; the others need to know what was shown.
SETS: dict[str, dict[str, Any]] = {
    "cheaper": {"order": "price"},
    "shorter": {"order": "length"},
    "free": {"price": Money(Decimal(0))},
    "easier": {"level": "beginner"},
    "harder": {"level": "advanced"},
}
# “The level does not matter, but the credits do” leaves the level open and nothing else.
CLAUSES = re.compile(r"[,;.!?]| (?:but|and only|ale|lecz|tylko) ")
OPENS = {"any", "drop", "unneeded"}
TAKES_BACK = {"drop", "unneeded"}
# To leave a place open is to leave the country open too.
TOGETHER = {"place": ("place", "country")}


def apply(criteria: Criteria, heard: Heard) -> Criteria:
    """The criteria with the wishes of a message that need to know nothing else."""
    wished = wishes(heard)
    for name in SETS:
        if name in wished:
            criteria = replace(criteria, **SETS[name])
    return criteria.without(*opened(criteria, heard))


def wishes(heard: Heard) -> frozenset[str]:
    """The names of the wishes in a message or of its button."""
    pressed = heard.first("wish")
    if pressed is not None or heard.text.startswith("/"):
        return frozenset({str(pressed)} - {"None"})
    folded = plain(heard.text)
    return frozenset(name for name, pattern in _patterns(FILE) if pattern.search(folded))


def opened(criteria: Criteria, heard: Heard) -> tuple[str, ...]:
    """The limits that are set and that a message says do not matter any more."""
    if heard.text.startswith("/"):
        return ()
    said = {entity.name for entity in heard.entities} - set(unneeded(heard))
    named = (name for clause in _clauses(heard, OPENS) for name in _limits(clause))
    return tuple(dict.fromkeys(_set(criteria, named, said)))


def unneeded(heard: Heard) -> tuple[str, ...]:
    """The limits that a message names to say that an offer need not keep them: “not online”."""
    return tuple(name for clause in _clauses(heard, TAKES_BACK) for name in _limits(clause))


def names_limit(name: str, text: str) -> bool:
    """Whether a text has a word for a limit of this name."""
    return name in _limits(plain(text))


def clauses(name: str, heard: Heard) -> tuple[str, ...]:
    """The parts of a message that have a wish of this name, as ``plain`` leaves them."""
    return tuple(_clauses(heard, {name}))


def after(name: str, heard: Heard) -> str:
    """The part of a message after the words of a wish; empty where it has none."""
    text = plain(heard.text)
    found = [match for wish, one in _patterns(FILE) if wish == name for match in one.finditer(text)]
    return heard.text[found[-1].end() :].strip() if found else ""


def _clauses(heard: Heard, names: set[str]) -> Iterator[str]:
    """The parts of a message that have one of these wishes."""
    for clause in () if heard.text.startswith("/") else CLAUSES.split(plain(heard.text)):
        if any(name in names and words.search(clause) for name, words in _patterns(FILE)):
            yield clause


def _limits(clause: str) -> Iterator[str]:
    return (name for name, words in _patterns(LIMITS_FILE) if words.search(clause))


def _set(criteria: Criteria, named: Iterator[str], said: set[str]) -> Iterator[str]:
    for name in named:
        for one in TOGETHER.get(name, (name,)):
            if one not in said and getattr(criteria, one):
                yield one


@cache
def _patterns(path: Path) -> tuple[tuple[str, re.Pattern[str]], ...]:
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            (row["name"], re.compile(rf"\b(?:{row['beginnings']})")) for row in csv.DictReader(file)
        )
