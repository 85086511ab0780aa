"""The tables by country that safety needs, in the words of its questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from guidance.knowledge.store import Row, rows_of, table

# Rows under this country hold in the whole Union.
UNION = "EU"
VERIFIED = "verified"
EMERGENCY = "112"
# Who answers to whom, the best fitting first.
FOR_ALL = ("all", "adults", "children", "violence", "women")
FOR_CHILDREN = ("children", "all", "violence", "adults", "women")


@dataclass(frozen=True, slots=True)
class Line:
    """A helpline; ``audience`` is all, adults, children, women or violence.

    ``hours`` as stated, ``24/7`` for day and night, empty where they are not known. ``sure``: its
    row was verified and is not due to be compared with its source.
    """

    number: str
    audience: str
    hours: str
    name: str
    url: str
    sure: bool


def lines(country: str, day: date, *, child: bool = False) -> tuple[Line, ...]:
    """The helplines of a country on a day, those for children first where a child is in need."""
    order = FOR_CHILDREN if child else FOR_ALL
    found = [_line(row, day) for row in rows_of("helplines", country, day)]
    return tuple(sorted(found, key=lambda one: order.index(one.audience)))


def emergency(country: str | None, day: date) -> str:
    """The emergency number of a country; 112 where it is not known."""
    found = rows_of("emergency", country or UNION, day)
    return found[0].fields["number"] if found else EMERGENCY


def in_union(country: str) -> bool:
    """Whether 112 is known to be free and to answer at any hour there."""
    rows = [row for row in table("emergency") if row.country == country]
    return any(row.provenance.status == VERIFIED for row in rows)


def consent_ages() -> dict[str, int]:
    """Years from which one may consent oneself to the use of one's data online, by country."""
    return {row.country: int(row.fields["age"]) for row in table("consent")}


def _line(row: Row, day: date) -> Line:
    told = row.fields
    sure = row.provenance.status == VERIFIED and not row.provenance.due(day)
    return Line(
        told["number"], told["audience"], told["hours"], told["name"], told["url"], sure=sure
    )
