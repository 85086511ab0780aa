"""Words as typed and words of a record."""

from __future__ import annotations

import pytest

from guidance.likeness import alike, distance, words


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("krakowa", "krakow"),
        ("lodzi", "lodz"),
        ("excela", "excel"),
        ("exel", "excel"),
        ("exela", "excel"),
        ("spwanie", "spawanie"),
        ("analytika", "analityka"),
        ("dementai", "dementia"),
        ("opieki", "opieka"),
        ("colege", "college"),
    ],
)
def test_an_ending_or_a_slip_is_allowed(typed: str, written: str) -> None:
    assert alike(typed, written)
    assert alike(written, typed)


@pytest.mark.parametrize(
    ("typed", "written"),
    [("praca", "prawo"), ("kadr", "karta"), ("data", "date"), ("12", "13")],
)
def test_other_words_are_others(typed: str, written: str) -> None:
    assert not alike(typed, written)


def test_a_swap_of_neighbours_is_one_slip() -> None:
    assert (distance("form", "from"), distance("a", "abc"), distance("", "")) == (1, 2, 0)


def test_words_are_folded() -> None:
    assert words("Łódź, i „Kraków”!") == ("lodz", "i", "krakow")
