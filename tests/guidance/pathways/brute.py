"""The best pathway by trying everything, with code of its own; for small puzzles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, combinations, permutations

from guidance.pathways.puzzle import Group, Node, Option, Puzzle, Wish

Chosen = tuple[tuple[str, Option], ...]
Placed = dict[str, tuple[int, int]]
LATE = 10**9


def best(puzzle: Puzzle, wish: Wish) -> tuple[int, ...] | None:
    """What the best choice of courses is worth; None where there is no way at all."""
    every = subsets(tuple(puzzle.options()))
    ways = [one for one in every if leads(puzzle, one) and timed(puzzle, one)]
    if not ways:
        return None
    if wish is Wish.CHEAPEST:
        return min((*price(one), len(one)) for one in ways)
    fewest = min((len(one), *price(one)) for one in ways)
    if wish is Wish.FEWEST:
        return fewest
    for later in (False, True):
        worths = ((finish(puzzle, one, later), len(one), *price(one)) for one in ways)
        known = [worth for worth in worths if worth[0] < LATE]
        if known:
            return min(known)
    return (LATE, *fewest)


def subsets(options: Chosen) -> Iterator[Chosen]:
    """Every choice of courses."""
    return chain.from_iterable(combinations(options, n) for n in range(len(options) + 1))


def price(chosen: Chosen) -> tuple[int, int]:
    """How many prices are not known, and the sum of the others in cents."""
    known = [option.cents for _, option in chosen if option.cents is not None]
    return len(chosen) - len(known), sum(known)


def leads(puzzle: Puzzle, chosen: Chosen) -> bool:
    """Whether the courses can be taken in some order and lead to all that is needed."""
    had: set[str] = set()
    while True:
        more = {name for name, option in chosen if all(set(g) & had for g in option.needs)}
        more |= {name for name, node in puzzle.nodes.items() if counted(node, had)}
        if more <= had:
            return all(set(group) & had for group in puzzle.needs)
        had |= more


def counted(node: Node, had: Iterable[str]) -> bool:
    """Whether what is had counts for all that a larger credential asks."""
    own = node.tally
    return own is not None and sum(c for part, c in own.parts if part in set(had)) >= own.asked


def timed(puzzle: Puzzle, chosen: Chosen) -> bool:
    """Whether the courses that need a known time can be taken at one."""
    fixed = {option.id for _, option in chosen if not option.later}
    return any(fixed <= in_order(puzzle, order, True).keys() for order in orders(puzzle, chosen))


def finish(puzzle: Puzzle, chosen: Chosen, later: bool) -> int:
    """The day after which all is had, in the best order of taking the courses; else LATE."""
    placed = (in_order(puzzle, order, later) for order in orders(puzzle, chosen))
    return min(day(puzzle.nodes, chosen, one, puzzle.needs) for one in placed)


def orders(puzzle: Puzzle, chosen: Chosen) -> Iterable[Chosen]:
    """Every order of placing courses; without a limit on hours, one is enough."""
    return permutations(chosen) if puzzle.hours is not None else (chosen,)


def in_order(puzzle: Puzzle, order: Chosen, later: bool) -> Placed:
    """Places the courses one after the other; without a limit on hours, until nothing changes."""
    placed: Placed = {}
    if puzzle.hours is not None:
        for _, option in order:
            ready = day(puzzle.nodes, order, placed, option.needs)
            slot = first(option, ready, placed, dict(order_hours(order)), puzzle.hours, later)
            if slot is not None:
                placed[option.id] = slot
        return placed
    for _ in range(len(order) + 1):
        for _, option in order:
            ready = day(puzzle.nodes, order, placed, option.needs)
            slot = first(option, ready, {}, {}, option.hours, later)
            if slot is not None and slot < placed.get(option.id, (LATE, LATE)):
                placed[option.id] = slot
    return placed


def order_hours(order: Chosen) -> Iterator[tuple[str, int]]:
    """The hours a week of each course."""
    return ((option.id, option.hours) for _, option in order)


def first(
    option: Option,
    ready: int,
    placed: Placed,
    hours: Mapping[str, int],
    most: int,
    later: bool,
) -> tuple[int, int] | None:
    """The first time from a day on with hours enough, of those announced if one fits."""
    if ready >= LATE:
        return None
    times = sorted((s.end, s.start) for s in option.slots if s.start >= ready)
    for end, start in times:
        if fits(start, end, option.hours, placed, hours, most):
            return start, end
    if option.length is None or not (later and option.later):
        return None
    from_day = max([ready, *(s.start + 1 for s in option.slots)])
    for start in range(from_day, from_day + 400):
        if fits(start, start + option.length, option.hours, placed, hours, most):
            return start, start + option.length
    return None


def fits(
    start: int, end: int, needed: int, placed: Placed, hours: Mapping[str, int], most: int
) -> bool:
    """Whether there are hours enough on every day."""
    return all(
        needed + sum(hours[one] for one, (a, b) in placed.items() if a <= at < b) <= most
        for at in range(start, end)
    )


def day(nodes: Mapping[str, Node], chosen: Chosen, placed: Placed, needs: tuple[Group, ...]) -> int:
    """The day after which one of each group is had: the first on which all are."""
    days = sorted({0, *(end for _, end in placed.values())})
    for at in days:
        done = tuple(one for one in chosen if one[1].id in placed and placed[one[1].id][1] <= at)
        had = {name for name, _ in done}
        while more := {n for n, node in nodes.items() if n not in had and counted(node, had)}:
            had |= more
        if all(set(group) & had for group in needs):
            return at
    return LATE
