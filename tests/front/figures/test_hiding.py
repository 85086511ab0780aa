"""What is not shown, the ranks, and how finely times are kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from front.figures.counting import ranked
from front.figures.hiding import FEWEST, Mark, Value, count, measured, parts
from front.record.noting import grained


@pytest.mark.parametrize(("number", "shown"), [(0, 0.0), (5, 5.0), (1, None), (4, None)])
def test_one_to_four_is_not_shown(number: int, shown: float | None) -> None:
    assert count(number).number == shown
    assert (count(number).mark is Mark.FEW) == (shown is None)


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 40), max_size=6))
def test_no_sum_gives_a_small_part_away(numbers: dict[str, int]) -> None:
    shown = parts(numbers)
    hidden = [name for name, value in shown.items() if value.number is None]
    small = [name for name, number in numbers.items() if 0 < number < FEWEST]
    assert set(small) <= set(hidden)
    total = sum(numbers.values())
    if small and total >= FEWEST:
        # Whoever knows the sum cannot tell one hidden part.
        assert len(hidden) > 1
    if not small:
        assert not hidden


def test_a_sum_with_a_hidden_part_is_not_shown() -> None:
    assert (count(7) + count(8)).number == 15
    assert (count(7) + count(2)).mark is Mark.BACK


def test_nothing_measured_and_few_measured_differ() -> None:
    assert measured(None, 0).mark is Mark.NONE
    assert measured(2.0, 4).mark is Mark.FEW
    assert measured(2.0, 5) == Value(2.0, None, measured(2.0, 5).unit)


def test_a_rank_is_a_value_that_there_was() -> None:
    assert ranked({}, 0.5) is None
    assert ranked({1.0: 1, 9.0: 1}, 0.5) == 1.0
    assert ranked({1.0: 9, 60.0: 1}, 0.9) == 1.0
    assert ranked({1.0: 8, 60.0: 2}, 0.9) == 60.0


@pytest.mark.parametrize(
    ("seconds", "kept"),
    [(-0.2, 0.0), (0.0312, 0.03), (0.999, 1.0), (2.449, 2.4), (9.96, 10.0), (61.5, 62.0)],
)
def test_times_are_kept_as_finely_as_people_tell_them(seconds: float, kept: float) -> None:
    assert grained(seconds) == kept
