"""The table of moves: every pair, also the forbidden ones, and walks against a model apart."""

from __future__ import annotations

import random

import pytest

from guidance import handoff
from guidance.handoff import MOVES, OPEN, Move, Priority, State
from tests.guidance.handoff_model import Model

WALKS = 10_000
LONGEST = 15

# q requested, w waiting, c with_counsellor, r returned, x closed, - forbidden.
LETTERS = {
    "-": None,
    "q": State.REQUESTED,
    "w": State.WAITING,
    "c": State.WITH_COUNSELLOR,
    "r": State.RETURNED,
    "x": State.CLOSED,
}
#                    queue keep contact cancel reach claim release assign transfer
#                    give_back close lapse escalate
EVERY: dict[State | None, str] = {
    None: "w q q - c - - - - - - - -",
    State.REQUESTED: "w q q x - c - - q - x - q",
    State.WAITING: "w q w x - c - - w - x - w",
    State.WITH_COUNSELLOR: "c - c r - - w c w r x w -",
    State.RETURNED: "- - - - - - - - - - x - -",
    State.CLOSED: "- - - - - - - - - - - - -",
}


@pytest.mark.parametrize("state", EVERY, ids=str)
def test_every_move_in_every_state(state: State | None) -> None:
    found = [handoff.after(state, move) for move in Move]
    assert found == [LETTERS[letter] for letter in EVERY[state].split()]


def test_nothing_is_in_the_table_but_known_states_and_moves() -> None:
    assert set(EVERY) == {None, *State}
    assert {state for state, _ in MOVES} <= set(EVERY)
    assert all(len(row.split()) == len(Move) for row in EVERY.values())


def test_walks_agree_with_a_model_written_apart() -> None:
    chance = random.Random(7)
    taken, refused = 0, 0
    for _ in range(WALKS):
        state: State | None = None
        model = Model()
        for _ in range(chance.randint(1, LONGEST)):
            move = chance.choice(list(Move))
            after = handoff.after(state, move)
            assert model.does(move, chance.randint(1, 3)) is (after is not None), (state, move)
            state = state if after is None else after
            assert model.state == state, move
            assert handoff.silent(state) is (model.holder is not None)
            assert (state in OPEN) is model.open
            taken, refused = taken + (after is not None), refused + (after is None)
    # Both kinds come up often enough to mean something.
    assert min(taken, refused) > WALKS


def test_every_state_is_reached_and_every_open_one_can_end() -> None:
    assert set(MOVES.values()) == set(State)
    for state in OPEN:
        ends = {handoff.after(state, move) for move in (Move.CANCEL, Move.CLOSE)}
        assert ends <= {State.RETURNED, State.CLOSED}


def test_a_learner_always_finds_a_way_out_and_a_way_to_a_person() -> None:
    for state in OPEN:
        assert handoff.after(state, Move.CANCEL) is not None
        assert handoff.after(state, Move.QUEUE) in OPEN
    assert handoff.after(None, Move.QUEUE) is State.WAITING


def test_only_danger_comes_before_a_complaint_and_that_before_the_rest() -> None:
    of = {reason: handoff.priority(reason) for reason in handoff.REASONS}
    assert of.pop("distress") is Priority.DANGER
    assert of.pop("complaint") is Priority.RAISED
    assert set(of.values()) == {Priority.USUAL}


def test_raising_and_the_sooner_of_two() -> None:
    order = [Priority.DANGER, Priority.RAISED, Priority.USUAL]
    for one in order:
        assert handoff.raised(one) is (one if one is Priority.DANGER else Priority.RAISED)
        for other in order:
            first = order[min(order.index(one), order.index(other))]
            assert handoff.sooner(one, other) is first
