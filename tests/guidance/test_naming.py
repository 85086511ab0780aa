"""How much of a title a message names."""

from __future__ import annotations

import pytest

from guidance.naming import after, common, first_part, holds, shared
from tests.guidance.offers import offer

MAG = offer("mag", "Spawanie MAG (135): pierwsze uprawnienia")
CARE = offer("care", "Podstawy opieki nad osobami starszymi")


@pytest.mark.parametrize(
    ("text", "number"),
    [("ile kosztuje spawanie MAG?", 2), ("spawania", 1), ("ile to kosztuje", 0), ("MAG 135", 2)],
)
def test_words_shared_with_a_title_are_counted(text: str, number: int) -> None:
    assert shared(text, MAG) == number


def test_common_words_count_only_where_any_word_does() -> None:
    assert shared("podstaw opieki", CARE) == 1
    assert common("podstaw opieki", CARE) == 2


def test_a_title_holds_all_that_says_something_or_it_does_not() -> None:
    assert holds("podstaw opieki", CARE)
    assert not holds("opieki w Krakowie", CARE)
    assert not holds("to", CARE)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("wroc do pszczelarstwa, od kiedy ono", "pszczelarstwa"),
        ("back to elderly care basics, what does it cost?", "elderly care basics"),
        ("Excel", ""),
    ],
)
def test_what_one_goes_back_to_ends_at_a_sign(text: str, name: str) -> None:
    assert first_part(after("back", text)) == name
