"""The goals that were judged by hand, as README.md describes them."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.guidance.catalogue.quality.judged import relevance

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "pl")
SPLITS = ("dev", "held-out")
HELPS = 2
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal in own words and what the offers are worth for it: 3, 2 or 1 by identifier, else 0.

    ``shared`` says whether a best offer has a key word of it in its title or outcomes; ``level``
    is the one that the goal itself tells, if any.
    """

    words: str
    language: str
    shared: bool
    split: str
    level: str | None
    relevance: Mapping[str, int]


def goals(folder: Path = FOLDER) -> tuple[Goal, ...]:
    """All goals, English before Polish. Raises ValueError for a grade that is none."""
    found = []
    for language in LANGUAGES:
        with (folder / f"goals.{language}.csv").open(encoding="utf-8", newline="") as file:
            found += [_goal(row, language) for row in csv.DictReader(file)]
    return tuple(found)


def _goal(row: Mapping[str, str], language: str) -> Goal:
    return Goal(
        words=row["goal"],
        language=language,
        shared=row["shared"] == "yes",
        split=row["split"],
        level=row["profile"] or None,
        relevance=relevance(row["judgements"]),
    )


def helps(ranked: Sequence[str], grades: Mapping[str, int], shown: int = SHOWN) -> bool:
    """Whether one of the first offers, as many as are shown, has grade 2 or 3 (success@3)."""
    return any(grades.get(one, 0) >= HELPS for one in ranked[:shown])
