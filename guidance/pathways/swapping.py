"""What could take the place of one step of a pathway, the others staying as they are."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from guidance.pathways.puzzle import Option, Puzzle, Wish
from guidance.pathways.reach import met, obtainable

MOST = 3
# So many are tried for each step, the likeliest first.
MOST_TRIED = 12


def swaps(puzzle: Puzzle, chosen: Collection[str], option: str, wish: Wish) -> tuple[str, ...]:
    """At most three courses that could be taken instead of one, the best for the wish first."""
    kept = frozenset(chosen) - {option}
    others = {
        one.id: one
        for name in dict.fromkeys(_places(puzzle, option))
        for one in puzzle.nodes[name].options
        if one.id not in chosen
    }
    ordered = sorted(others.values(), key=lambda one: _worth(one, wish))[:MOST_TRIED]
    fitting = (one.id for one in ordered if _leads(puzzle, kept | {one.id}))
    return tuple(one for _, one in zip(range(MOST), fitting, strict=False))


def _places(puzzle: Puzzle, option: str) -> Iterator[str]:
    """The node of an option, and those that stand beside it wherever it is needed."""
    own = next(name for name, one in puzzle.options() if one.id == option)
    yield own
    groups = [*puzzle.needs, *(g for _, other in puzzle.options() for g in other.needs)]
    for group in groups:
        if own in group:
            yield from group
    for node in puzzle.nodes.values():
        if node.tally is not None and own in {part for part, _ in node.tally.parts}:
            yield from (part for part, _ in node.tally.parts)


def _leads(puzzle: Puzzle, chosen: frozenset[str]) -> bool:
    nodes = {
        name: replace(node, options=tuple(o for o in node.options if o.id in chosen))
        for name, node in puzzle.nodes.items()
        if node.tally is not None or any(o.id in chosen for o in node.options)
    }
    return met(puzzle.needs, obtainable(nodes))


def _worth(option: Option, wish: Wish) -> tuple[bool, int, str]:
    if wish is Wish.FASTEST:
        end = min((slot.end for slot in option.slots), default=option.length)
        return end is None, end or 0, option.id
    return option.cents is None, option.cents or 0, option.id
