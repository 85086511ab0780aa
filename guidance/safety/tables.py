"""The tables by country that safety needs, in guidance/knowledge/countries/."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "knowledge" / "countries"
ADULT = 18
# Rows under this country hold in the whole Union.
UNION = "EU"


@dataclass(frozen=True, slots=True)
class Line:
    """A helpline; ``audience`` is all, adults, children, women or violence.

    ``hours`` as stated, ``24/7`` for day and night, empty where they are not known; ``review`` is
    the ISO date by which the row is compared with its source again.
    """

    country: str
    number: str
    audience: str
    hours: str
    name: str
    url: str
    source: str
    verified: bool
    review: str


@cache
def rows(table: str) -> tuple[dict[str, str], ...]:
    """The rows of a table as texts by column."""
    with (FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def column(table: str, key: str, value: str) -> dict[str, str]:
    """One column of a table by another one, the first row of each key."""
    found: dict[str, str] = {}
    for row in rows(table):
        found.setdefault(row[key], row[value])
    return found


def lines(country: str, *, child: bool = False) -> tuple[Line, ...]:
    """The helplines of a country, those for children first where a child is in need."""
    found = [_line(row) for row in rows("helplines") if row["country"] == country]
    return tuple(sorted(found, key=lambda one: _order(one, child)))


def emergency(country: str | None) -> str:
    """The emergency number of a country; 112 where it is not known."""
    return column("emergency", "country", "number").get(country or UNION, "112")


def _line(row: dict[str, str]) -> Line:
    names = ("country", "number", "audience", "hours", "name", "url", "source", "review")
    texts = {name: row[name] for name in names}
    return Line(**texts, verified=row["status"] == "verified")


def _order(line: Line, child: bool) -> int:
    wanted = ("children", "all") if child else ("all", "adults", "children")
    return wanted.index(line.audience) if line.audience in wanted else len(wanted)
