"""When to take chosen courses, within the hours a week that there are.

Without a limit on hours the earliest times do. With one, courses are placed one after the other,
each as early as it fits, in every order that may be better: one of these orders is the best.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from guidance.pathways.earliest import Times, earliest
from guidance.pathways.puzzle import Option, Puzzle, Slot, when
from guidance.pathways.reach import trimmed

# After so much work, what is best by then is taken: about a tenth of a second.
MOST_WORK = 2500
Worth = tuple[int, int, int]


@dataclass
class Work:
    """How much may still be done; the same on every machine, unlike seconds."""

    left: int = MOST_WORK

    def do(self, amount: int) -> bool:
        """Whether so much could still be done; takes it off."""
        self.left -= amount
        return self.left >= 0


@dataclass(frozen=True, slots=True)
class Arranged:
    """When each course is taken; without an entry where that is not known.

    ``finish`` is the day after which all is had, None where it is not known; ``proven`` says that
    no other order is better.
    """

    times: Mapping[str, Slot]
    finish: int | None
    proven: bool = True

    def worth(self, courses: int) -> Worth:
        """What is to be low: times not known, times not announced, the day after the last one."""
        slots = self.times.values()
        later = sum(not slot.announced for slot in slots)
        return courses - len(self.times), later, max((slot.end for slot in slots), default=0)


def arrange(puzzle: Puzzle, chosen: Collection[str], work: Work, *, later: bool = True) -> Arranged:
    """The best times for chosen courses; ``later`` as ``when`` takes it."""
    times = earliest(puzzle, later=later, only=chosen)
    finish = times.of(puzzle.needs)
    side_by_side = Arranged(times.slots, finish)
    if puzzle.hours is None or peak(puzzle, times.slots) <= puzzle.hours:
        return side_by_side
    placing = _placing(puzzle, chosen, work, later=later)
    placing.least = side_by_side.worth(len(chosen))
    return placing.best()


def peak(puzzle: Puzzle, times: Mapping[str, Slot]) -> int:
    """The most hours a week that courses take at a time, in hundredths."""
    hours = {option.id: option.hours for _, option in puzzle.options() if option.id in times}
    slots = [(times[name], hours[name]) for name in times]
    return max((load(slots, slot.start) for slot, _ in slots), default=0)


def load(slots: Collection[tuple[Slot, int]], day: int) -> int:
    """The hours a week of the courses that take place on a day."""
    return sum(hours for slot, hours in slots if slot.start <= day < slot.end)


@dataclass
class _Placing:
    """The search through orders of placing; ``least`` is what no order can be better than."""

    puzzle: Puzzle
    courses: Mapping[str, Option]
    work: Work
    later: bool
    least: Worth = (0, 0, 0)
    tired: bool = False
    found: tuple[Worth, dict[str, Slot]] | None = None

    def best(self) -> Arranged:
        self._place({})
        placed = {} if self.found is None else self.found[1]
        finish = _had(self.puzzle, placed).of(self.puzzle.needs)
        return Arranged(placed, finish, not self.tired)

    def _place(self, placed: dict[str, Slot]) -> None:
        worth = Arranged(placed, None).worth(len(self.courses))
        if self.found is None or worth < self.found[0]:
            self.found = worth, placed
        for name, slot in self._next(placed):
            if self.tired or self.found[0] == self.least:
                return
            if (0, worth[1] + (not slot.announced), max(slot.end, worth[2])) < self.found[0]:
                self.tired = not self.work.do(len(self.courses))
                self._place({**placed, name: slot})

    def _next(self, placed: Mapping[str, Slot]) -> list[tuple[str, Slot]]:
        had = _had(self.puzzle, placed)
        busy = [(slot, self.courses[name].hours) for name, slot in placed.items()]
        found = []
        for option in self.courses.values():
            ready = None if option.id in placed else had.of(option.needs)
            slot = None if ready is None else self._first(option, ready, busy)
            if slot is not None:
                found.append((option.id, slot))
        return sorted(found, key=lambda one: (one[1].end, one[0]))

    def _first(self, option: Option, ready: int, busy: list[tuple[Slot, int]]) -> Slot | None:
        """The first time from a day on at which there are hours enough."""
        days = {ready, *(slot.end for slot, _ in busy), *(slot.start + 1 for slot in option.slots)}
        for day in sorted(day for day in days if day >= ready):
            slot = when(option, day, later=self.later)
            if slot is not None and self._fits(option, slot, busy):
                return slot
        return None

    def _fits(self, option: Option, slot: Slot, busy: list[tuple[Slot, int]]) -> bool:
        days = [slot.start, *(one.start for one, _ in busy if slot.start <= one.start < slot.end)]
        return all(load(busy, day) + option.hours <= (self.puzzle.hours or 0) for day in days)


def _placing(puzzle: Puzzle, chosen: Collection[str], work: Work, *, later: bool) -> _Placing:
    """The search, with no more of the puzzle than the chosen courses."""
    nodes = {
        name: replace(node, options=tuple(o for o in node.options if o.id in chosen))
        for name, node in puzzle.nodes.items()
    }
    small = trimmed(replace(puzzle, nodes=nodes)) or replace(puzzle, nodes={})
    courses = {option.id: option for _, option in small.options()}
    return _Placing(small, courses, work, later)


def _had(puzzle: Puzzle, placed: Mapping[str, Slot]) -> Times:
    """The days after which the nodes are had, by the courses placed."""
    had: dict[str, int] = {}
    for name, option in puzzle.options():
        if option.id in placed:
            end = placed[option.id].end
            had[name] = min(end, had.get(name, end))
    changed = True
    while changed:
        changed = False
        for name, node in puzzle.nodes.items():
            day = None if node.tally is None else _reached(node.tally.asked, node.tally.parts, had)
            if day is not None and day < had.get(name, day + 1):
                had[name], changed = day, True
    return Times(had)


def _reached(asked: int, parts: tuple[tuple[str, int], ...], had: Mapping[str, int]) -> int | None:
    """The day after which the parts had count for all that is asked."""
    if asked <= 0:
        return 0
    total = 0
    for part, points in sorted(parts, key=lambda one: had.get(one[0], 0)):
        total += points if part in had else 0
        if total >= asked:
            return max(had[one] for one, _ in parts if one in had and had[one] <= had[part])
    return None
