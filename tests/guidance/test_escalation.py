"""When a request that nobody takes is told to more people."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.escalation import LAST, Rule, told
from guidance.handoff import Priority, State

BEGAN = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
RULE = Rule()


@pytest.mark.parametrize(
    ("state", "priority", "minutes", "stage"),
    [
        (State.WAITING, Priority.USUAL, 0, 0),
        (State.WAITING, Priority.USUAL, 4.9, 0),
        (State.WAITING, Priority.USUAL, 5, 1),
        (State.WAITING, Priority.RAISED, 15, 2),
        (State.WAITING, Priority.DANGER, 0.5, 0),
        (State.WAITING, Priority.DANGER, 1, 1),
        (State.WAITING, Priority.DANGER, 3, 2),
        (State.REQUESTED, Priority.USUAL, 600, 0),
        (State.REQUESTED, Priority.USUAL, 24 * 60, 1),
        (State.REQUESTED, Priority.USUAL, 48 * 60, 2),
        (State.REQUESTED, Priority.DANGER, 3, 2),
        (State.WITH_COUNSELLOR, Priority.DANGER, 3, None),
        (State.CLOSED, Priority.USUAL, 600, None),
        (State.RETURNED, Priority.USUAL, 600, None),
    ],
)
def test_stages(state: State, priority: Priority, minutes: float, stage: int | None) -> None:
    assert RULE.stage(state, priority, BEGAN, BEGAN + timedelta(minutes=minutes)) == stage


def test_a_clock_that_was_put_back_is_no_error() -> None:
    assert RULE.stage(State.WAITING, Priority.USUAL, BEGAN, BEGAN - timedelta(hours=1)) == 0


def test_stages_come_one_after_the_other() -> None:
    with pytest.raises(ValueError, match="after the one before"):
        Rule(waiting=(timedelta(0), timedelta(minutes=9), timedelta(minutes=3)))
    with pytest.raises(ValueError, match="after the one before"):
        Rule(danger=(timedelta(0), timedelta(minutes=9)))


@given(st.sampled_from(Priority), st.floats(0, 5000), st.floats(0, 5000))
def test_stages_never_fall(priority: Priority, one: float, two: float) -> None:
    first, second = sorted((one, two))
    stages = [
        RULE.stage(State.WAITING, priority, BEGAN, BEGAN + timedelta(minutes=at))
        for at in (first, second)
    ]
    assert None not in stages
    assert stages == sorted(stages, key=lambda stage: stage or 0)


@pytest.mark.parametrize(
    ("stage", "supervisor", "takes_it", "there", "expected"),
    [
        (0, False, True, False, True),
        (0, False, True, True, False),
        (0, True, False, False, False),
        (1, False, True, True, True),
        (1, True, False, False, False),
        (LAST, True, False, True, True),
        (LAST, False, True, True, True),
        (LAST, False, False, False, False),
    ],
)
def test_who_is_told(
    stage: int, supervisor: bool, takes_it: bool, there: bool, expected: bool
) -> None:
    assert told(stage, supervisor=supervisor, takes_it=takes_it, there=there) is expected
