"""Pathways are the best there are: against trying everything, on puzzles made by chance."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.pathways import choosing
from guidance.pathways.arranging import peak
from guidance.pathways.puzzle import Puzzle, Wish
from guidance.pathways.reach import circle, trimmed
from guidance.pathways.solver import Solution, solve
from tests.guidance.pathways import brute, graphs


@pytest.fixture(autouse=True, scope="module")
def unhurried() -> Iterator[None]:
    """A machine that stands still for some seconds must not end a search: no limit of time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(choosing.OPTIONS, "time_limit", 600.0)
        yield


puzzles = st.integers(0, 10**9).map(graphs.small)
with_hours = st.integers(0, 10**9).map(lambda seed: graphs.small(seed, hours=700))
wishes = st.sampled_from(Wish)


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


@settings(max_examples=120, deadline=None)
@given(puzzles, wishes)
def test_nothing_is_better_without_a_limit_on_hours(puzzle: Puzzle, wish: Wish) -> None:
    solution = solve(puzzle, wish)
    assert worth(puzzle, solution, wish) == brute.best(puzzle, wish)
    assert solution is None or solution.proven


@settings(max_examples=60, deadline=None)
@given(with_hours, wishes)
def test_nothing_is_better_with_hours_to_keep(puzzle: Puzzle, wish: Wish) -> None:
    solution = solve(puzzle, wish)
    if solution is None or solution.proven:
        assert worth(puzzle, solution, wish) == brute.best(puzzle, wish)
    if solution is not None:
        assert peak(puzzle, solution.times) <= 700


@settings(max_examples=60, deadline=None)
@given(puzzles, wishes, st.randoms(use_true_random=False))
def test_the_order_of_what_is_known_changes_nothing(
    puzzle: Puzzle, wish: Wish, chance: random.Random
) -> None:
    names = list(puzzle.nodes)
    chance.shuffle(names)
    shuffled = replace(puzzle, nodes={name: puzzle.nodes[name] for name in names})
    assert solve(shuffled, wish) == solve(puzzle, wish)


@settings(max_examples=60, deadline=None)
@given(puzzles, wishes)
def test_every_course_comes_after_what_it_needs(puzzle: Puzzle, wish: Wish) -> None:
    solution = solve(puzzle, wish)
    if solution is None:
        return
    chosen = tuple(one for one in puzzle.options() if one[1].id in solution.chosen)
    placed = {name: (slot.start, slot.end) for name, slot in solution.times.items()}
    for _, option in chosen:
        if option.id in placed:
            start = placed[option.id][0]
            assert brute.day(puzzle.nodes, chosen, placed, option.needs) <= start


def test_the_puzzles_hold_what_is_hard() -> None:
    made = [graphs.small(seed) for seed in range(300)]
    unsolved = sum(trimmed(one) is None for one in made)
    assert 50 < unsolved < 200
    assert sum(bool(circle(one.nodes)) for one in made) > 50


@pytest.mark.parametrize("wish", Wish)
def test_large_graphs_have_proven_pathways(wish: Wish) -> None:
    layers = graphs.layers(2000, seed=5)
    found = [solve(layers.puzzle(), wish) for _ in range(5)]
    assert all(one is None or one.proven for one in found)
    assert sum(one is not None for one in found) >= 3
