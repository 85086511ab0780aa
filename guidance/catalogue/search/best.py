"""The best offers for a question, with as few queries as it takes.

An offer's score is the sum of what each unit is worth in it, weighted, from 0 to 1. In a story the
units after the second count less and less in what is asked for, and fully in what is answered: who
tells much need not find all of it. Combinations of units are asked for in the order of what they
score. Where only few offers have a combination, all of them are read and scored, and nothing
within that combination needs to be asked again.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

from guidance.catalogue.search.filters import TITLE, Filters
from guidance.catalogue.search.index import Session
from guidance.catalogue.search.units import IN_BODY, IN_TITLE, Unit

LEAST = 0.2
# Beyond the weightiest, units decide the order among what the others find, but find nothing alone.
MOST_DECIDING = 4
# A unit of less than this part of the greatest weight decides nothing alone either.
LIGHT = 0.15
FEW = 20
# Stretches low scores and keeps the order of high ones: told so, 0.5 is more often right than not.
SPREAD = 2.1
# From the third unit on, each counts so much of what the one before does.
FADES = 0.5

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
    estimated: set[int] = field(default_factory=set)
    whole: float = 0.0

    def run(self) -> list[tuple[int, float]]:
        """Numbers and scores, best first, ties by number."""
        self.whole = whole(self.units)
        # Nothing weighs anything in an empty catalogue.
        if not self.whole:
            return []
        deciding = self._deciding()
        rest = sum(unit.weight for unit in self.units) / self.whole
        for tier in _tiers(tuple(unit.weight / self.whole for unit in deciding), rest):
            if self._is_full(tier.score):
                break
            self._take(deciding, tier)
        self._weigh_estimated()
        rounded = ((number, told(score)) for number, score in self.found.items())
        ranked = sorted(rounded, key=lambda pair: (-pair[1], pair[0]))
        return [pair for pair in ranked if pair[1] >= told(LEAST)][: self.most]

    def _weigh_estimated(self) -> None:
        """Scores the likeliest of those that were only estimated by their combination."""
        likely = sorted(self.estimated, key=lambda number: (-self.found[number], number))
        self._weigh(likely[: min(FEW, self.most)])

    def _weigh(self, numbers: Sequence[int]) -> None:
        if numbers:
            for number, gained in self.session.weigh(numbers, self.units).items():
                self.found[number] = gained / self.whole
                self.estimated.discard(number)

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
            if number not in self.found:
                self.found[number] = tier.score
                self.estimated.add(number)

    def _probe(self, deciding: list[Unit], bits: int) -> None:
        must = [unit.options for at, unit in enumerate(deciding) if bits >> at & 1]
        numbers = self.session.having(must, self.filters, FEW + 1)
        self.probed[bits] = len(numbers) <= FEW
        if self.probed[bits]:
            self._weigh([n for n in numbers if n not in self.found or n in self.estimated])


def told(worth: float) -> float:
    """The score that is told of an offer's worth: from 0 to 1, in the same order."""
    return round(1 - math.exp(-SPREAD * worth), 6)


def whole(units: Sequence[Unit]) -> float:
    """What an offer would be worth that answers all that was asked for, a story's end for less."""
    return sum(unit.weight * FADES ** max(0, at - 1) for at, unit in enumerate(units))


@lru_cache(2000)
def _tiers(weights: tuple[float, ...], total: float) -> tuple[Tier, ...]:
    """The combinations of levels that may score enough, the best first."""
    rest = total - sum(weights)
    found = []
    for levels in product((IN_TITLE, IN_BODY, 0.0), repeat=len(weights)):
        score = sum(level * weight for level, weight in zip(levels, weights, strict=True))
        bits = sum(1 << at for at, level in enumerate(levels) if level)
        if bits and score + rest >= LEAST:
            found.append(Tier(score, levels, bits))
    return tuple(sorted(found, key=lambda tier: -tier.score))


def _keys(unit: Unit, level: float) -> tuple[str, ...]:
    return tuple(TITLE + key for key in unit.options) if level == IN_TITLE else unit.options
