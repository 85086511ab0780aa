"""The best solution of a puzzle for a wish.

Cheapest: the fewest courses whose price is not known, then the lowest sum, then the fewest
courses. Fewest: the fewest courses, then as before. Fastest: the earliest day on which all is
had, in times that are announced if that can be; then the fewest courses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from guidance.pathways.arranging import Work, arrange
from guidance.pathways.choosing import Choosing, Cost
from guidance.pathways.earliest import earliest
from guidance.pathways.puzzle import Option, Puzzle, Slot, Wish
from guidance.pathways.reach import met, obtainable, option_can, trimmed

# What it costs to ask the programme once, for itself and for each course in it, where placing one
# course costs 1; and what may be spent where nothing has to be placed.
ROUND, EACH = 40, 2
MOST_ASKED = 20_000
Chosen = frozenset[str]
# Less than a cent, more than a rounding error.
TOLERANCE = 0.004
NO_DAY = 10**6


@dataclass(frozen=True, slots=True)
class Solution:
    """The courses to take and when; what has no time takes place on days that nobody knows.

    ``finish`` is the day after which all is had, None where it is not known. ``proven`` says that
    nothing is better; ``timed`` is False where the fastest was wished for and cannot be told.
    """

    chosen: tuple[str, ...]
    times: Mapping[str, Slot] = field(default_factory=dict)
    finish: int | None = None
    proven: bool = True
    timed: bool = True


def solve(puzzle: Puzzle, wish: Wish) -> Solution | None:
    """The best solution for a wish; None where there is none.

    The same puzzle gives the same solution, whatever the order of its nodes.
    """
    kept = trimmed(puzzle)
    if kept is None:
        return None
    if met(kept.needs, obtainable(kept.nodes, ())):
        return Solution((), finish=0)
    return fastest(kept) if wish is Wish.FASTEST else _lowest(kept, COSTS[wish])


def _lowest(puzzle: Puzzle, costs: tuple[Cost, ...]) -> Solution | None:
    search = Search(puzzle, Work(MOST_ASKED))
    chosen = search.lowest(costs, lambda one: _stands(puzzle, one))
    if chosen is None and not search.proven:
        chosen = _thinned(puzzle, costs)
    if chosen is None:
        return None
    arranged = arrange(puzzle, chosen, Work())
    return Solution(tuple(sorted(chosen)), arranged.times, arranged.finish, search.proven)


def _unpriced(option: Option) -> float:
    return float(option.cents is None)


def _euros(option: Option) -> float:
    return (option.cents or 0) / 100


def _one(_option: Option) -> float:
    return 1.0


COSTS: Mapping[Wish, tuple[Cost, ...]] = {
    Wish.CHEAPEST: (_unpriced, _euros, _one),
    Wish.FEWEST: (_one, _unpriced, _euros),
}


def _stands(puzzle: Puzzle, chosen: Chosen) -> bool:
    """Whether courses lead to all that is needed, those that need a known time at one."""
    fixed = {one.id for _, one in puzzle.options() if one.id in chosen and not one.later}
    if fixed:
        chosen -= fixed - arrange(puzzle, chosen, Work()).times.keys()
    return met(puzzle.needs, obtainable(puzzle.nodes, chosen))


def _thinned(puzzle: Puzzle, costs: tuple[Cost, ...]) -> Chosen | None:
    """Courses of which none can be left out, the dearest left out first: good, if not the best."""
    courses = sorted((one for _, one in puzzle.options()), key=lambda one: one.id)
    kept = frozenset(one.id for one in courses)
    if not _stands(puzzle, kept):
        return None
    for one in sorted(courses, key=lambda one: [-cost(one) for cost in costs]):
        if _stands(puzzle, kept - {one.id}):
            kept -= {one.id}
    return kept


class Search:
    """A programme asked again and again, until what it chose stands."""

    def __init__(self, puzzle: Puzzle, work: Work) -> None:
        self.puzzle = puzzle
        self._work = work
        self.choosing = Choosing(puzzle)
        self.proven = True
        self._options = {option.id: option for _, option in puzzle.options()}

    def lowest(self, costs: tuple[Cost, ...], stands: Callable[[Chosen], bool]) -> Chosen | None:
        """The courses with the lowest costs, the first cost first; None where there are none."""
        found: Chosen | None = None
        for cost in costs:
            if not any(map(cost, self._options.values())):
                continue
            chosen = self._standing(cost, stands)
            if chosen is None:
                break
            found = chosen
            total = sum(cost(self._options[one]) for one in chosen)
            self.choosing.at_most(cost, total + TOLERANCE)
        return found

    def _standing(self, cost: Cost, stands: Callable[[Chosen], bool]) -> Chosen | None:
        while self._work.do(ROUND + EACH * len(self._options)):
            try:
                chosen = self.choosing.best(cost)
            except TimeoutError:
                break
            if chosen is None or stands(chosen):
                return chosen
            self.choosing.one_of(self._others(chosen))
        self.proven = False
        return None

    def _others(self, chosen: Chosen) -> Chosen:
        """Courses of which at least one is taken by any solution, where the chosen ones are none.

        Whatever they lead to, a solution goes beyond it: by a course that can be taken then.
        """
        puzzle = self.puzzle
        had = obtainable(puzzle.nodes, chosen)
        others = self._options.keys() - chosen
        if met(puzzle.needs, had):
            return frozenset(others)
        beyond = (one for name, one in puzzle.options() if name not in had and one.id in others)
        return frozenset(one.id for one in beyond if option_can(one, had))


def fastest(puzzle: Puzzle) -> Solution | None:
    """The solution had first: in announced times, else in later ones, else in the fewest steps."""
    for later in (False, True):
        found = _Race(puzzle, later).run()
        if found is not None:
            return found
    fewest = _lowest(puzzle, COSTS[Wish.FEWEST])
    if fewest is None:
        return None
    told = earliest(puzzle, later=True).of(puzzle.needs) is not None
    # A day is known, but the work that may be done did not suffice to reach it.
    return replace(fewest, proven=fewest.proven and not told, timed=told)


class _Race:
    """The search for the earliest day on which all is had.

    Without a limit on hours that day is known beforehand. With one it is a lower bound, and each
    solution found asks for one that is a day faster.
    """

    def __init__(self, puzzle: Puzzle, later: bool) -> None:
        self._puzzle = puzzle
        self._later = later
        self._first = earliest(puzzle, later=later)
        self._best: tuple[int, Chosen, Mapping[str, Slot]] | None = None
        self._proven = True
        self._work = Work(MOST_ASKED) if puzzle.hours is None else Work()

    def run(self) -> Solution | None:
        """The fastest solution with the fewest steps; None where no day can be told."""
        day = self._first.of(self._puzzle.needs)
        if day is None:
            return None
        if self._by(day, COSTS[Wish.FEWEST]) is None and self._puzzle.hours is not None:
            self._go_faster(day)
        if self._best is None:
            return None
        finish, chosen, times = self._best
        return Solution(tuple(sorted(chosen)), times, finish, self._proven)

    def _go_faster(self, least: int) -> None:
        """From the first solution there is, down to the day that cannot be beaten."""
        self._by(NO_DAY, (_one,))
        while self._best is not None and self._best[0] > least:
            if self._by(self._best[0] - 1, (_one,)) is None:
                break
        if self._best is not None:
            self._by(self._best[0], COSTS[Wish.FEWEST])

    def _by(self, day: int, costs: tuple[Cost, ...]) -> Chosen | None:
        """The best courses with which all is had on a day; the best so far is kept."""
        search = Search(self._puzzle, self._work)
        slots = self._first.slots
        late = (o.id for _, o in self._puzzle.options() if _late(slots.get(o.id), day))
        search.choosing.without(frozenset(late))
        if self._puzzle.hours is not None:
            search.choosing.at_most(_least_work, float(self._puzzle.hours * day))
        chosen = search.lowest(costs, lambda one: self._in_time(one, day))
        self._proven = self._proven and search.proven
        return chosen

    def _in_time(self, chosen: Chosen, day: int) -> bool:
        arranged = arrange(self._puzzle, chosen, self._work, later=self._later)
        finish = arranged.finish
        self._proven = self._proven and arranged.proven
        if finish is None:
            return False
        if self._best is None or finish <= self._best[0]:
            self._best = finish, chosen, arranged.times
        return finish <= day


def _least_work(option: Option) -> float:
    """The least of a week's hours, times days, that a course takes."""
    lengths = [slot.end - slot.start for slot in option.slots]
    lengths += [] if option.length is None else [option.length]
    return float(option.hours * min(lengths, default=0))


def _late(slot: Slot | None, day: int) -> bool:
    return slot is None or slot.end > day
