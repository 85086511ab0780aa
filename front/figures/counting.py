"""Sums and ranks over cells."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from front.record.figures import Cell


@dataclass(frozen=True)
class Counted:
    """Cells that can be asked: how many of a kind, and which value is in the middle."""

    cells: tuple[Cell, ...]

    def number(self, kind: str, code: str | None = None) -> int:
        """How many times; ``code`` None: with any code."""
        return sum(one.times for one in self._of(kind, code))

    def by_code(self, kind: str) -> Counter[str]:
        """How many times each code."""
        found: Counter[str] = Counter()
        for one in self._of(kind, None):
            found[one.code] += one.times
        return found

    def values(self, kind: str, code: str | None = None) -> Counter[float]:
        """How many times each value."""
        found: Counter[float] = Counter()
        for one in self._of(kind, code):
            if one.value is not None:
                found[one.value] += one.times
        return found

    def by(self, name: str) -> dict[str, "Counted"]:
        """The cells of each day, language or channel."""
        parts: dict[str, list[Cell]] = {}
        for one in self.cells:
            parts.setdefault(getattr(one, name), []).append(one)
        return {key: Counted(tuple(found)) for key, found in sorted(parts.items())}

    def _of(self, kind: str, code: str | None) -> Iterable[Cell]:
        return (one for one in self._kinds.get(kind, ()) if code is None or code == one.code)

    @cached_property
    def _kinds(self) -> dict[str, list[Cell]]:
        found: dict[str, list[Cell]] = {}
        for one in self.cells:
            found.setdefault(one.kind, []).append(one)
        return found


def ranked(values: Mapping[float, int], share: float) -> float | None:
    """The value that ``share`` of all are at most, by the nearest rank; None where there is none.

    Of n values in order it is the one at place ceil(share · n): a value that there was, never
    one in between.
    """
    place = math.ceil(share * sum(values.values()))
    seen = 0
    for value in sorted(values):
        seen += values[value]
        if seen >= place:
            return value
    return None
