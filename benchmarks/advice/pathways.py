"""How good and how quick pathways are.

On small puzzles each is compared with trying everything; on catalogues made by chance, one goal
after the other is planned from a library that was put in order once.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from statistics import quantiles

from benchmarks.advice.pathway_offers import catalogue
from benchmarks.catalogue.output import Cell, Figures, add_json, tell
from guidance.criteria import Criteria, Span
from guidance.pathways.plan import Impossible, Obstacle, ToCredential
from guidance.pathways.puzzle import Puzzle, Wish
from guidance.pathways.solver import Solution, solve
from guidance.stacking import Asked, Library, plan
from tests.guidance.offers import DAY
from tests.guidance.pathways import brute, graphs

SIZES = (100, 1_000, 10_000)
# Hours a week in hundredths, for the small puzzles, and the same as a learner says it.
FEW_HOURS = 700
WEEKLY = Criteria(hours=Span(most=Decimal(12), per="week"))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be asked for on the command line."""
    parser.description = __doc__
    parser.add_argument("--puzzles", type=int, default=400, help="small ones of each kind")
    parser.add_argument("--goals", type=int, default=100, help="of each size and wish")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="credentials")
    add_json(parser)
    parser.set_defaults(run=run)


def run(wanted: argparse.Namespace) -> None:
    """Measures and prints."""
    tables = [_exactness(wanted.puzzles), *_times(wanted.sizes, wanted.goals)]
    tell(tables, wanted.json, puzzles=wanted.puzzles, goals=wanted.goals)


def _exactness(puzzles: int) -> Figures:
    columns = ("hours a week", "wish", "puzzles", "no way at all", "equal", "share", "not proven")
    rows = [_compared(puzzles, hours, wish) for hours in (None, FEW_HOURS) for wish in Wish]
    return Figures("Small puzzles: equal to trying everything", columns, rows)


def _compared(puzzles: int, hours: int | None, wish: Wish) -> tuple[Cell, ...]:
    counted: Counter[str] = Counter()
    for seed in range(puzzles):
        puzzle = graphs.small(seed, hours)
        solution = solve(puzzle, wish)
        found, best = worth(puzzle, solution, wish), brute.best(puzzle, wish)
        counted["none"] += best is None
        counted["equal"] += found == best
        counted["unproven"] += solution is not None and not solution.proven
    said = "no limit" if hours is None else f"{hours / 100:g}"
    share = round(counted["equal"] / puzzles, 4)
    return said, wish, puzzles, counted["none"], counted["equal"], share, counted["unproven"]


def worth(puzzle: Puzzle, solution: Solution | None, wish: Wish) -> tuple[int, ...] | None:
    """What a solution is worth, as brute force counts it."""
    if solution is None:
        return None
    chosen = tuple(one for one in puzzle.options() if one[1].id in solution.chosen)
    price = brute.price(chosen)
    if wish is Wish.CHEAPEST:
        return (*price, len(chosen))
    if wish is Wish.FEWEST:
        return (len(chosen), *price)
    finish = brute.LATE if solution.finish is None else solution.finish
    return (finish, len(chosen), *price)


def _times(sizes: list[int], goals: int) -> Iterator[Figures]:
    columns = ("credentials", "hours a week", "wish", "steps", "p50 ms", "p95 ms", "not proven")
    rows: list[tuple[Cell, ...]] = []
    explained: list[tuple[Cell, ...]] = []
    for size in sizes:
        offers, large = catalogue(size, seed=size)
        began = time.perf_counter()
        library = Library(offers)
        library.users(large[0])
        ready = round(time.perf_counter() - began, 2)
        reasons: Counter[str] = Counter()
        cases = [(size, criteria, wish) for criteria in (Criteria(), WEEKLY) for wish in Wish]
        rows += [_measured(library, large, case, goals, reasons) for case in cases]
        explained.append((size, len(offers), ready, *(reasons[one] for one in COUNTED)))
    yield Figures("Pathways to large credentials", columns, rows)
    heads = ("credentials", "offers", "library s", "goals", "no way", "explained", "with a circle")
    yield Figures("What has no way is explained", heads, explained)


COUNTED = ("goals", "no way", "explained", "circles")


def _measured(
    library: Library,
    large: tuple[str, ...],
    case: tuple[int, Criteria, Wish],
    goals: int,
    reasons: Counter[str],
) -> tuple[Cell, ...]:
    size, criteria, wish = case
    chance, asked = random.Random(size), Asked(DAY, criteria)
    seconds, steps, unproven = [], [], 0
    for _ in range(goals):
        goal = ToCredential(chance.choice(large))
        began = time.perf_counter()
        found = plan(library, goal, asked, wish)
        seconds.append(time.perf_counter() - began)
        reasons["goals"] += 1
        if isinstance(found, Impossible):
            reasons["no way"] += 1
            reasons["explained"] += bool(found.reasons)
            reasons["circles"] += any(one.obstacle is Obstacle.CIRCLE for one in found.reasons)
        else:
            steps.append(len(found.steps))
            unproven += not found.proven
    said = "no limit" if criteria.hours is None else f"{criteria.hours.most}"
    mean = round(sum(steps) / max(1, len(steps)), 1)
    return size, said, wish, mean, _part(seconds, 49), _part(seconds, 94), unproven


def _part(seconds: list[float], at: int) -> float:
    return round(1000 * quantiles(seconds, n=100)[at], 1)
