"""The state after a talk: what was told and shown is known, nothing stale is open."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance import meanwhile
from guidance.criteria import Criteria
from guidance.money import Money
from guidance.state import Held, State

BEES = Criteria(topics=("bees",))
CHEAP = replace(BEES, price=Money(0, "EUR"))  # type: ignore[arg-type]
IDS = st.sampled_from(["a", "b", "c", "d", "e"])
LISTS = st.lists(st.lists(IDS, min_size=1, max_size=4, unique=True).map(tuple), max_size=4)
STATES = st.builds(
    State,
    criteria=st.sampled_from([Criteria(), BEES, CHEAP]),
    shown=st.lists(IDS, max_size=3, unique=True).map(tuple),
    seen=st.lists(IDS, max_size=5, unique=True).map(tuple),
    saved=st.lists(IDS, max_size=2, unique=True).map(tuple),
    focus=st.none() | IDS,
    question=st.none() | st.sampled_from(["topic", "human", "contact"]),
    asked=st.integers(0, 3),
    heat=st.integers(0, 3),
    age=st.none() | st.integers(10, 60),
)


def test_what_was_told_to_the_counsellor_is_known() -> None:
    aside = State(criteria=CHEAP, held=(Held("a degree"),), age=15)
    state = meanwhile.merged(State(criteria=BEES), aside, ())
    assert (state.criteria, state.held, state.age) == (CHEAP, (Held("a degree"),), 15)


def test_what_was_only_suggested_was_never_shown() -> None:
    before = State(criteria=BEES, shown=("a",), seen=("a",), focus="a", saved=("z",))
    aside = before.now(shown=("x", "y"), seen=("a", "x", "y"), focus="x", saved=("z", "x"))
    state = meanwhile.merged(before, aside, ())
    assert (state.shown, state.seen, state.focus, state.saved) == (("a",), ("a",), "a", ("z",))


def test_abuse_of_a_person_is_not_counted_against_the_learner_here() -> None:
    assert meanwhile.merged(State(heat=1), State(heat=3), ()).heat == 1


@pytest.mark.parametrize(
    ("given_offers", "shown", "focus"),
    [
        ([("a", "b", "c")], ("a", "b", "c"), None),
        ([("a",)], ("a",), "a"),
        ([("a",), ("b",), ("c",)], ("a", "b", "c"), "c"),
        ([("a", "b"), ("c", "d")], ("c", "d"), None),
        ([("a", "b"), ("c",)], ("a", "b", "c"), "c"),
        ([("a",), ("a",)], ("a",), "a"),
    ],
)
def test_the_list_of_the_counsellor_is_the_one_spoken_of(
    given_offers: list[tuple[str, ...]], shown: tuple[str, ...], focus: str | None
) -> None:
    before = State(shown=("x", "y"), focus="x", question="topic")
    state = meanwhile.merged(before, before, given_offers)
    assert (state.shown, state.focus) == (shown, focus)


def test_the_offer_that_the_learner_asked_about_stays_the_one_spoken_of() -> None:
    aside = State(shown=("a", "b"), focus="b")
    assert meanwhile.merged(State(), aside, [("a", "b")]).focus == "b"


@given(STATES, STATES, LISTS)
def test_no_question_is_left_open(
    before: State, aside: State, lists: list[tuple[str, ...]]
) -> None:
    state = meanwhile.merged(before, aside, lists)
    assert state.question is None
    assert state.about is None
    assert set(state.shown) <= {*before.shown, *(one for many in lists for one in many)}
    assert {one for many in lists for one in many} <= set(state.seen)


@given(STATES, STATES, LISTS)
def test_merged_twice_it_is_the_same(
    before: State, aside: State, lists: list[tuple[str, ...]]
) -> None:
    once = meanwhile.merged(before, aside, lists)
    assert meanwhile.merged(once, aside, lists) == once
