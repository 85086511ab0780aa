"""The state of a conversation in its slot."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.state import Held, Route, State, from_data, to_data
from tests.guidance.offers import criteria

names = st.lists(st.text(max_size=8), max_size=4).map(tuple)
states = st.builds(
    State,
    criteria=criteria,
    shown=names,
    seen=names,
    saved=names,
    focus=st.none() | st.text(max_size=8),
    question=st.none() | st.sampled_from(["topic", "field", "contact", "human", "relax"]),
    asked=st.integers(0, 3),
    held=st.lists(
        st.builds(Held, text=st.text(max_size=8), credential=st.none() | st.text(max_size=8)),
        max_size=2,
    ).map(tuple),
    route=st.none() | st.builds(Route, kind=st.text(max_size=8), goal=st.text(max_size=8)),
    past=st.lists(criteria, max_size=2).map(tuple),
    told=st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8)), max_size=2).map(tuple),
    watches=st.lists(criteria, max_size=2).map(tuple),
    missed=st.none() | criteria,
    day=st.none() | st.dates(),
)


@given(states)
def test_a_state_comes_back_from_json_as_it_was(state: State) -> None:
    assert from_data(json.loads(json.dumps(to_data(state)))) == state


@pytest.mark.parametrize("slot", [None, {}, {"version": 0}, {"version": 99, "criteria": 5}])
def test_no_state_and_one_of_another_version_are_fresh(slot: dict[str, Any] | None) -> None:
    assert from_data(slot) == State()
