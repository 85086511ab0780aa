"""Tables by country: what is known of one, each row with its source."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent / "knowledge" / "countries"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a row comes from: the source's name and the place in it.

    It was last compared with the source on ``verified`` and is to be compared again by ``review``.
    ``status`` is verified, or general for general knowledge that is still to be.
    """

    source: str
    place: str
    verified: date
    review: date
    status: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table by country."""

    country: str
    fields: Mapping[str, str]
    provenance: Provenance


@cache
def table(name: str) -> tuple[Row, ...]:
    """A table in the order of its rows. Raises OSError, KeyError and ValueError for a bad one."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(map(_row, csv.DictReader(file)))


def _row(told: dict[str, str]) -> Row:
    provenance = Provenance(
        told["source"],
        told["place"],
        date.fromisoformat(told["verified"]),
        date.fromisoformat(told["review"]),
        told["status"],
    )
    return Row(told["country"], told, provenance)
