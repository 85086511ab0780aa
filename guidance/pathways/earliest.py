"""The earliest day on which each node can be had, where courses may run side by side.

Knuth's generalisation of Dijkstra's algorithm: a later day for what is needed never gives an
earlier day for what needs it, so the node that is had first is settled first.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from heapq import heappop, heappush

from guidance.pathways.puzzle import Group, Option, Puzzle, Slot, when


@dataclass(slots=True)
class Times:
    """The day after which each node is had, and when each course is taken at the earliest."""

    had: dict[str, int] = field(default_factory=dict)
    slots: dict[str, Slot] = field(default_factory=dict)

    def of(self, needs: tuple[Group, ...]) -> int | None:
        """The day after which one node of each group is had; None where that is not known."""
        days = [min((self.had[n] for n in group if n in self.had), default=None) for group in needs]
        known = [day for day in days if day is not None]
        return max(known, default=0) if len(known) == len(days) else None


def earliest(puzzle: Puzzle, *, later: bool, only: Container[str] | None = None) -> Times:
    """The earliest times with ``only`` these courses, or all; ``later`` as ``when`` takes it.

    A course of a length that is not known has none, and neither has what comes after it.
    """
    return _Search(puzzle, later, only).run()


class _Search:
    def __init__(self, puzzle: Puzzle, later: bool, only: Container[str] | None) -> None:
        self._later = later
        self._times = Times()
        self._heap: list[tuple[int, str]] = []
        self._waiting: dict[str, list[tuple[str, Option, list[int]]]] = {}
        self._counting: dict[str, list[tuple[str, int, list[int]]]] = {}
        for name, option in puzzle.options():
            if only is None or option.id in only:
                self._await(name, option)
        for name, node in puzzle.nodes.items():
            if node.tally is not None:
                left = [node.tally.asked]
                if node.tally.asked <= 0:
                    heappush(self._heap, (0, name))
                for part, points in node.tally.parts:
                    self._counting.setdefault(part, []).append((name, points, left))

    def run(self) -> Times:
        had = self._times.had
        while self._heap:
            day, name = heappop(self._heap)
            if name in had:
                continue
            had[name] = day
            for user, option, unmet in self._waiting.get(name, ()):
                self._meet(user, option, unmet, name, day)
            for user, points, left in self._counting.get(name, ()):
                left[0] -= points
                if left[0] <= 0:
                    heappush(self._heap, (day, user))
        return self._times

    def _await(self, name: str, option: Option) -> None:
        if not option.needs:
            self._take(name, option, 0)
            return
        unmet = list(range(len(option.needs)))
        for needed in dict.fromkeys(one for group in option.needs for one in group):
            self._waiting.setdefault(needed, []).append((name, option, unmet))

    def _meet(self, user: str, option: Option, unmet: list[int], name: str, day: int) -> None:
        if not unmet:
            return
        unmet[:] = [at for at in unmet if name not in option.needs[at]]
        if not unmet:
            self._take(user, option, day)

    def _take(self, name: str, option: Option, ready: int) -> None:
        slot = when(option, ready, later=self._later)
        if slot is not None:
            self._times.slots[option.id] = slot
            heappush(self._heap, (slot.end, name))
