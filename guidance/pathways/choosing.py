"""Which courses to take: a linear programme in whole numbers, solved by HiGHS.

The programme does not see dates. Whoever uses it looks at what it chose and, where that does not
do, asks for at least one course of some that were not chosen. Nodes that could need each other in
a circle get ranks: what is needed ranks lower.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import highspy
import numpy as np

from guidance.pathways.puzzle import Group, Option, Puzzle, Tally
from guidance.pathways.reach import round_about

Cost = Callable[[Option], float]
HALF = 0.5
# How far the solver may look before it says that it does not know: so many branches, which is the
# same on every machine, and in any case so many seconds.
MOST_BRANCHES = 1000
MOST_SECONDS = 5.0


@dataclass
class _Rows:
    """Rows of a programme: each holds its columns with their weights, and has a lowest value."""

    starts: list[int] = field(default_factory=lambda: [0])
    columns: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    least: list[float] = field(default_factory=list)

    def add(self, row: Mapping[int, float], least: float) -> None:
        self.columns.extend(row)
        self.weights.extend(row.values())
        self.starts.append(len(self.columns))
        self.least.append(least)


class Choosing:
    """A puzzle as a programme; bounds are added as they become known."""

    def __init__(self, puzzle: Puzzle) -> None:
        self._courses = sorted((option for _, option in puzzle.options()), key=lambda one: one.id)
        self._columns = {option.id: at for at, option in enumerate(self._courses)}
        self._most = [1.0] * len(self._courses)
        self._rows = _Rows()
        self._had = {name: self._new() for name in puzzle.nodes}
        ranked = round_about(puzzle.nodes)
        self._height = float(len(ranked))
        self._ranks = {name: self._new(self._height) for name in ranked}
        for name, node in puzzle.nodes.items():
            ways = [self._columns[option.id] for option in node.options]
            if node.tally is not None:
                ways.append(self._counted(name, node.tally))
            self._rows.add({self._had[name]: -1.0, **dict.fromkeys(ways, 1.0)}, 0.0)
        for name, option in puzzle.options():
            for group in option.needs:
                self._need(name, self._columns[option.id], group)
        for group in puzzle.needs:
            self._rows.add(dict.fromkeys((self._had[one] for one in group), 1.0), 1.0)

    def _new(self, most: float = 1.0) -> int:
        self._most.append(most)
        return len(self._most) - 1

    def _counted(self, name: str, tally: Tally) -> int:
        """A column that is 1 only where what is had counts for all that is asked."""
        way, asked = self._new(), float(tally.asked)
        row = {way: -asked}
        for part, points in tally.parts:
            # A part cannot count for more than all that is asked.
            row[self._before(name, part)] = min(float(points), asked)
        self._rows.add(row, 0.0)
        return way

    def _need(self, name: str, course: int, group: Group) -> None:
        met = dict.fromkeys((self._before(name, one) for one in group), 1.0)
        self._rows.add({course: -1.0, **met}, 0.0)

    def _before(self, name: str, other: str) -> int:
        """A column that is 1 only where another node is had; in a circle, before this one."""
        if name not in self._ranks or other not in self._ranks:
            return self._had[other]
        used, far = self._new(), self._height + 1
        self._rows.add({used: -1.0, self._had[other]: 1.0}, 0.0)
        self._rows.add({self._ranks[name]: 1.0, self._ranks[other]: -1.0, used: -far}, 1.0 - far)
        return used

    def at_most(self, cost: Cost, most: float) -> None:
        """The chosen courses may cost so much at most, give or take a rounding error."""
        self._rows.add({at: -cost(o) for at, o in enumerate(self._courses) if cost(o)}, -most)

    def one_of(self, courses: Collection[str]) -> None:
        """At least one of these courses has to be taken."""
        self._rows.add(dict.fromkeys((self._columns[one] for one in sorted(courses)), 1.0), 1.0)

    def without(self, left_out: Collection[str]) -> None:
        """None of these courses may be taken."""
        if left_out:
            self._rows.add({self._columns[one]: -1.0 for one in left_out}, 0.0)

    def best(self, cost: Cost) -> frozenset[str] | None:
        """The courses that cost least together; None where there is no choice.

        Raises TimeoutError where that is not known in MOST_BRANCHES or MOST_SECONDS.
        """
        solver: Any = NEW()
        for name, value in OPTIONS.items():
            solver.setOptionValue(name, value)
        solver.passModel(self._programme(cost))
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            values = solver.getSolution().col_value
            return frozenset(o.id for at, o in enumerate(self._courses) if values[at] > HALF)
        if status in GIVEN_UP:
            raise TimeoutError
        return None

    def _programme(self, cost: Cost) -> highspy.HighsLp:
        made, rows = highspy.HighsLp(), self._rows
        made.num_col_, made.num_row_ = len(self._most), len(rows.least)
        costs = np.zeros(len(self._most))
        costs[: len(self._courses)] = [cost(option) for option in self._courses]
        made.col_cost_ = costs
        made.col_lower_, made.col_upper_ = np.zeros(len(self._most)), np.array(self._most)
        made.row_lower_ = np.array(rows.least)
        made.row_upper_ = np.full(len(rows.least), highspy.kHighsInf)
        made.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        made.a_matrix_.start_ = np.array(rows.starts, dtype=np.int32)
        made.a_matrix_.index_ = np.array(rows.columns, dtype=np.int32)
        made.a_matrix_.value_ = np.array(rows.weights)
        made.integrality_ = [highspy.HighsVarType.kInteger] * len(self._most)
        return made


GIVEN_UP = (highspy.HighsModelStatus.kTimeLimit, highspy.HighsModelStatus.kSolutionLimit)
# The package does not type its class.
NEW: Callable[[], Any] = highspy.Highs
OPTIONS = {
    "output_flag": False,
    "threads": 1,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 1e-6,
    "mip_max_nodes": MOST_BRANCHES,
    "time_limit": MOST_SECONDS,
}
