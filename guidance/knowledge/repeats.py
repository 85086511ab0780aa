"""Facts that another one of the same answer says already: nothing is said twice."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from guidance.knowledge.store import Fact

HERE = Path(__file__).parent


def lean(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The facts, each once and in order, without those that another of them says too."""
    once = tuple(dict.fromkeys(facts))
    said = {fact.id for fact in once}
    return tuple(fact for fact in once if not said & repeats().get(fact.id, set()))


@cache
def repeats() -> dict[str, set[str]]:
    """By the id of a fact, the ids of those that say what it says (repeats.csv)."""
    found: dict[str, set[str]] = {}
    with (HERE / "repeats.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["fact"], set()).add(row["said_by"])
    return found
