"""The best offers for a question, with as few queries as it takes.

An offer's score is the sum of what each unit is worth in it, weighted, from 0 to 1. Combinations
of units are asked for in the order of what they score. Where only few offers have a combination,
all of them are read and scored, and nothing within that combination needs to be asked again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

from guidance.catalogue.search.filters import TITLE, Filters
from guidance.catalogue.search.index import Session
from guidance.catalogue.search.units import IN_BODY, IN_TITLE, Unit

LEAST = 0.27
# Beyond the weightiest, units decide the order among what the others find, but find nothing alone.
MOST_DECIDING = 3
# A unit of less than this part of the greatest weight decides nothing alone either.
LIGHT = 0.3
FEW = 20

Levels = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Tier:
    """A combination of units at levels: what it scores, and its units as bits."""

    score: float
    levels: Levels
    bits: int


@dataclass(slots=True)
class Search:
    """One search: what was found so far, with scores."""

    session: Session
    units: Sequence[Unit]
    filters: Filters
    most: int
    found: dict[int, float] = field(default_factory=dict)
    probed: dict[int, bool] = field(default_factory=dict)
    whole: float = 0.0

    def run(self) -> list[tuple[int, float]]:
        """Numbers and scores, best first, ties by number."""
        self.whole = sum(unit.weight for unit in self.units)
        # Nothing weighs anything in an empty catalogue.
        if not self.whole:
            return []
        deciding = self._deciding()
        for tier in _tiers(tuple(unit.weight / self.whole for unit in deciding)):
            if self._is_full(tier.score):
                break
            self._take(deciding, tier)
        rounded = ((number, round(score, 6)) for number, score in self.found.items())
        ranked = sorted(rounded, key=lambda pair: (-pair[1], pair[0]))
        return [pair for pair in ranked if pair[1] >= LEAST][: self.most]

    def _deciding(self) -> list[Unit]:
        known = [unit for unit in self.units if unit.options]
        if not known:
            return []
        least = known[0].weight * LIGHT
        return [unit for unit in known[:MOST_DECIDING] if unit.weight >= least]

    def _is_full(self, score: float) -> bool:
        if len(self.found) < self.most:
            return False
        return sum(kept >= score for kept in self.found.values()) >= self.most

    def _take(self, deciding: list[Unit], tier: Tier) -> None:
        """Finds the offers of one combination, unless all of them are known."""
        bits = tier.bits
        if any(small and bits & had == had for had, small in self.probed.items()):
            return
        if bits not in self.probed:
            self._probe(deciding, bits)
            if self.probed[bits]:
                return
        must = [_keys(unit, at) for unit, at in zip(deciding, tier.levels, strict=True) if at]
        for number in self.session.having(must, self.filters, self.most):
            self.found.setdefault(number, tier.score)

    def _probe(self, deciding: list[Unit], bits: int) -> None:
        must = [unit.options for at, unit in enumerate(deciding) if bits >> at & 1]
        numbers = self.session.having(must, self.filters, FEW + 1)
        self.probed[bits] = len(numbers) <= FEW
        fresh = [number for number in numbers if number not in self.found]
        if self.probed[bits] and fresh:
            for number, gained in self.session.weigh(fresh, self.units).items():
                self.found[number] = gained / self.whole


@lru_cache(2000)
def _tiers(weights: tuple[float, ...]) -> tuple[Tier, ...]:
    """The combinations of levels that may score enough, the best first."""
    rest = 1.0 - sum(weights)
    found = []
    for levels in product((IN_TITLE, IN_BODY, 0.0), repeat=len(weights)):
        score = sum(level * weight for level, weight in zip(levels, weights, strict=True))
        bits = sum(1 << at for at, level in enumerate(levels) if level)
        if bits and score + rest >= LEAST:
            found.append(Tier(score, levels, bits))
    return tuple(sorted(found, key=lambda tier: -tier.score))


def _keys(unit: Unit, level: float) -> tuple[str, ...]:
    return tuple(TITLE + key for key in unit.options) if level == IN_TITLE else unit.options
