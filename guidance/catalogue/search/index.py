"""What the search needs of an index, whatever keeps it.

An index holds, for each offer's number, a set of keys: those of all its words, those of its title
once more with a prefix of their own, and its marks. It answers which offers have what, in the
order of their numbers, and nothing about which is better: that is decided here, so that every
index gives the same answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from guidance.catalogue.search.filters import Filters
from guidance.catalogue.search.units import Unit

# Groups of keys: an offer has at least one key of each.
Must = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Statement:
    """A query as it goes to the database's driver, with its parameters."""

    sql: str
    parameters: tuple[Any, ...]


class Session(Protocol):
    """An open index, in one thread; errors are the driver's own."""

    def having(self, must: Must, filters: Filters, most: int) -> list[int]:
        """The numbers of the first offers that have a key of each group, in rising order."""

    def weigh(self, numbers: Sequence[int], meant: Sequence[Unit]) -> dict[int, float]:
        """What offers are worth by number: each unit's level in the offer times its weight."""

    def marked(self, filters: Filters, most: int) -> list[int]:
        """The numbers of the first offers that pass filters, whatever they are about."""
