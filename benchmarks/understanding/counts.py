"""Right, wanted and found: what precision, recall and F1 are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Count:
    """How many were `wanted`, how many were `found`, and how many of those were `right`."""

    right: int
    wanted: int
    found: int

    @property
    def precision(self) -> float:
        """The share of the found that is right; 0 when none was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the wanted that is found; 0 when none was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 0 when neither was any."""
        both = self.wanted + self.found
        return 2 * self.right / both if both else 0.0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.wanted + other.wanted, self.found + other.found)


@dataclass(frozen=True)
class Share:
    """`part` of `whole` messages."""

    part: int
    whole: int

    @property
    def share(self) -> float:
        """0–1; 0 of none."""
        return self.part / self.whole if self.whole else 0.0


def count(pairs: Iterable[tuple[bool, bool]]) -> Count:
    """Of pairs (wanted, found), one for each message."""
    listed = list(pairs)
    return Count(
        right=sum(wanted and found for wanted, found in listed),
        wanted=sum(wanted for wanted, _found in listed),
        found=sum(found for _wanted, found in listed),
    )


def macro_f1(counts: Iterable[Count]) -> float:
    """The mean F1, each one counting the same."""
    values = [one.f1 for one in counts]
    return sum(values) / len(values) if values else 0.0


def total(counts: Iterable[Count]) -> Count:
    """All of them together: its F1 is the micro F1."""
    return sum(counts, Count(0, 0, 0))
