"""Puzzles made by chance: small ones for trying everything, large ones for measuring."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from guidance.pathways.puzzle import Group, Node, Option, Puzzle, Slot, Tally

CENTS = (None, 0, 0, 5_000, 20_000, 45_000, 90_000)
HOURS = (200, 300, 400, 600)
MOST_COURSES = 8


def small(seed: int, hours: int | None = None) -> Puzzle:
    """Up to seven credentials and eight courses, with circles, gaps and doubled ways."""
    chance = random.Random(seed)
    names = [f"c{at}" for at in range(chance.randint(2, 7))]
    left = MOST_COURSES if hours is None else MOST_COURSES - 2
    nodes = {}
    for name in names:
        count = min(left, chance.choice((0, 1, 1, 2, 2)))
        left -= count
        options = tuple(_option(chance, f"{name}-{at}", names) for at in range(count))
        nodes[name] = Node(options, _tally(chance, name, names))
    groups = tuple(_group(chance, names) for _ in range(chance.choice((1, 1, 1, 2, 3))))
    return Puzzle(nodes, groups, hours)


def _option(chance: random.Random, name: str, names: list[str]) -> Option:
    starts = sorted(chance.sample(range(40), chance.choice((0, 1, 1, 2))))
    length = chance.choice((3, 7, 14))
    slots = tuple(Slot(start, start + length) for start in starts)
    known = bool(slots) or chance.random() < 0.8
    return Option(
        name,
        chance.choice(CENTS),
        slots,
        length if known else None,
        chance.random() < 0.8,
        chance.choice(HOURS),
        tuple(_group(chance, names) for _ in range(chance.choice((0, 0, 0, 1, 1, 2)))),
    )


def _group(chance: random.Random, names: list[str]) -> Group:
    return tuple(sorted(chance.sample(names, min(len(names), chance.choice((1, 1, 1, 2))))))


def _tally(chance: random.Random, name: str, names: list[str]) -> Tally | None:
    others = [one for one in names if one != name]
    if chance.random() < 0.4:
        return None
    parts = chance.sample(others, chance.randint(1, len(others)))
    counted = tuple((part, chance.choice((100, 200, 300))) for part in sorted(parts))
    return Tally(chance.choice((100, 200, 300, 500)), counted)


@dataclass
class Layers:
    """Small, medium and large credentials: seven, two and a half, and a half of ten."""

    count: int
    chance: random.Random
    hours: int | None = None
    nodes: dict[str, Node] = field(default_factory=dict)

    def __post_init__(self) -> None:
        mediums, larges = self.count // 4, max(1, self.count // 20)
        smalls = self.count - mediums - larges
        self.small = [f"small-{at:05}" for at in range(smalls)]
        self.medium = [f"medium-{at:05}" for at in range(mediums)]
        self.large = [f"large-{at:05}" for at in range(larges)]
        into_medium = self._links(self.small, self.medium, (1, 1, 2, 3), (100, 200, 300, 500))
        into_large = self._links(self.medium, self.large, (1, 1, 2), (500, 1000, 1500))
        for at, name in enumerate(self.small):
            self.nodes[name] = Node(self._options(name, self.small[max(0, at - 20) : at]))
        for name in self.medium:
            options = self._options(name, self.small) if self.chance.random() < 0.5 else ()
            self.nodes[name] = Node(options, self._asking(into_medium.get(name, ())))
        for name in self.large:
            self.nodes[name] = Node((), self._asking(into_large.get(name, ())))

    def _links(
        self, parts: list[str], into: list[str], fan: tuple[int, ...], points: tuple[int, ...]
    ) -> dict[str, list[tuple[str, int]]]:
        found: dict[str, list[tuple[str, int]]] = {}
        for part in parts:
            for larger in self.chance.sample(into, min(len(into), self.chance.choice(fan))):
                found.setdefault(larger, []).append((part, self.chance.choice(points)))
        return found

    def _asking(self, parts: list[tuple[str, int]] | tuple[()]) -> Tally | None:
        """Most ask for three fifths of what could be counted; some for more than there is."""
        total = sum(points for _, points in parts)
        share = 1.2 if self.chance.random() < 0.05 else 0.6
        return Tally(max(300, int(share * total)), tuple(parts)) if parts else None

    def _options(self, name: str, pool: list[str]) -> tuple[Option, ...]:
        return tuple(
            self._option(f"{name}-{at}", pool) for at in range(self.chance.choice((1, 1, 2)))
        )

    def _option(self, name: str, pool: list[str]) -> Option:
        needs = ((self.chance.choice(pool),),) if pool and self.chance.random() < 0.3 else ()
        start, length = self.chance.randint(0, 60), self.chance.choice((14, 28, 56, 84))
        runs = self.chance.choice((0, 1, 2, 3)) if self.chance.random() < 0.9 else 0
        slots = tuple(Slot(start + at * 90, start + at * 90 + length) for at in range(runs))
        hours = self.chance.choice((300, 400, 600, 1000))
        return Option(name, self.chance.choice(CENTS), slots, length, hours=hours, needs=needs)

    def puzzle(self) -> Puzzle:
        """One of the large credentials as the goal."""
        return Puzzle(self.nodes, ((self.chance.choice(self.large),),), self.hours)


def layers(count: int, seed: int, hours: int | None = None) -> Layers:
    """So many credentials in three layers."""
    return Layers(count, random.Random(seed), hours)
