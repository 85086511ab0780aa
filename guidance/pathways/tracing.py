"""From chosen courses back to what each of them is for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from guidance.pathways.puzzle import Group, Node, Option, Puzzle
from guidance.pathways.reach import obtainable


@dataclass
class Trace:
    """How chosen courses hang together.

    ``steps`` holds the chosen options by the node they lead to, ``needed`` what each option asks
    for, ``counted`` the parts that are counted for a node, each with its credits in hundredths.
    """

    steps: dict[str, Option] = field(default_factory=dict)
    needed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    counted: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)


def traced(puzzle: Puzzle, chosen: Collection[str], days: Mapping[str, int]) -> Trace:
    """The part of each chosen course; ``days`` are those after which nodes are had, where known.

    Of parts that could be counted, those that count nowhere else come first, then those had first.
    """
    return _Tracing(puzzle.nodes, frozenset(chosen), days).run(puzzle.needs)


@dataclass
class _Tracing:
    nodes: Mapping[str, Node]
    chosen: frozenset[str]
    days: Mapping[str, int]
    trace: Trace = field(default_factory=Trace)
    used: set[str] = field(default_factory=set)

    def run(self, needs: tuple[Group, ...]) -> Trace:
        self.had = obtainable(self.nodes, self.chosen)
        waiting = self._met(needs)
        seen: set[str] = set()
        while waiting:
            name = waiting.pop(0)
            if name not in seen:
                seen.add(name)
                waiting.extend(self._below(name))
        return self.trace

    def _below(self, name: str) -> list[str]:
        node = self.nodes[name]
        for option in node.options:
            if option.id in self.chosen:
                self.trace.steps[name] = option
                needed = self._met(option.needs)
                self.trace.needed[option.id] = tuple(needed)
                return needed
        counted = self._counted(node)
        self.trace.counted[name] = tuple(counted)
        return [part for part, _ in counted]

    def _met(self, needs: tuple[Group, ...]) -> list[str]:
        """One node of each group, the one that is had first; each once."""
        first = (min((one for one in g if one in self.had), key=self._order) for g in needs)
        return list(dict.fromkeys(first))

    def _order(self, name: str) -> tuple[bool, int, str]:
        return name not in self.days, self.days.get(name, 0), name

    def _counted(self, node: Node) -> list[tuple[str, int]]:
        found: list[tuple[str, int]] = []
        if node.tally is None:
            return found
        able = [part for part in node.tally.parts if part[0] in self.had]
        left = node.tally.asked
        for part, points in sorted(
            able, key=lambda one: (one[0] in self.used, self._order(one[0]))
        ):
            if left <= 0:
                break
            found.append((part, points))
            left -= points
        self.used.update(part for part, _ in found)
        return found
