"""Groups of countries for which a fact may hold: EU, EEA, parties to the Lisbon Convention."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("groups.csv")


@cache
def groups() -> dict[str, frozenset[str]]:
    """The members of each group as ISO 3166-1 alpha-2 codes."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return {row["name"]: frozenset(row["members"].split()) for row in csv.DictReader(file)}


def includes(places: tuple[str, ...], country: str) -> bool:
    """Whether codes or names of groups include a country."""
    return any(country == place or country in groups().get(place, ()) for place in places)
