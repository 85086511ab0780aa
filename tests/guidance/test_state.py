"""The state of a conversation in its slot."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.state import State, from_data, to_data
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
)


@given(states)
def test_a_state_comes_back_from_json_as_it_was(state: State) -> None:
    assert from_data(json.loads(json.dumps(to_data(state)))) == state


@pytest.mark.parametrize("slot", [None, {}, {"version": 0}, {"version": 99, "criteria": 5}])
def test_no_state_and_one_of_another_version_are_fresh(slot: dict[str, Any] | None) -> None:
    assert from_data(slot) == State()
