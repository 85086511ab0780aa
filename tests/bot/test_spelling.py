"""Words as they were meant: typing errors are undone by what is known and what stands beside."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.components.features import words_of
from bot.components.spelling import Speller
from bot.components.spelling_letters import Letters

MESSAGES = [
    "where can i learn welding",
    "where can i learn to bake",
    "i want to learn welding",
    "what does it cost",
    "gdzie moge sie uczyc spawania",
    "chce sie uczyc spawania w krakowie",
    "co to kosztuje",
    "ile to kosztuje",
] * 3


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller.of(words_of(message) for message in MESSAGES)


def meant(speller: Speller, text: str) -> str:
    return " ".join(speller.meant(words_of(text)))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("were can i laern weldign", "where can i learn welding"),
        ("gdzei moge sie uczc spawana", "gdzie moge sie uczyc spawania"),
        ("ile ot kosztuje", "ile to kosztuje"),
        ("CHCĘ SIĘ UCZYĆ", "chce sie uczyc"),
        ("wlednig", "welding"),
    ],
)
def test_an_error_is_undone(speller: Speller, typed: str, read: str) -> None:
    assert meant(speller, typed) == read


def test_the_word_before_decides_between_two(speller: Speller) -> None:
    """“co” and “to” are both known and one letter apart."""
    assert meant(speller, "ile co kosztuje") == "ile to kosztuje"
    assert meant(speller, "co to kosztuje") == "co to kosztuje"


def test_a_new_word_that_looks_like_one_is_meant_as_it_stands() -> None:
    """Both are one letter from “wedding”."""
    words = ["welding", "wedding", "folding", "sledding", "pudding", "reading", "bed", "bedroom"]
    known = Speller.of([["a", word] for word in words] + [["so", "it", "is"]] * 200)
    assert known.meant(["bedding"]) == ["bedding"]
    assert known.meant(["wxdding"]) == ["wedding"]


def test_letters_of_words_are_likelier_than_others() -> None:
    letters = Letters(["snow", "know", "slow", "show", "snap", "snail"])
    assert letters.likelihood("snail") > letters.likelihood("snal") > letters.likelihood("lnas")
    assert letters.likelihood("sno") > letters.likelihood("xno") > 0
    assert Letters([]).likelihood("snow") == pytest.approx((1 / 40) ** 5)


@pytest.mark.parametrize("typed", ["qqqqq zzzzzz", "z" * 600, "c++", "2026 300", "x", "", "日本語"])
def test_what_is_not_known_stays(speller: Speller, typed: str) -> None:
    assert meant(speller, typed) == typed


@given(typed=st.lists(st.text(alphabet="abcdeł1+", min_size=1, max_size=9), max_size=12))
def test_there_is_one_word_for_each_word(speller: Speller, typed: list[str]) -> None:
    assert len(speller.meant(typed)) == len(typed)


def test_what_is_kept_reads_the_same(speller: Speller) -> None:
    names = json.loads(json.dumps(speller.names()))
    arrays = {name: np.array(array) for name, array in speller.arrays().items()}
    again = Speller.load(names, arrays)
    assert again == speller
    assert meant(again, "were can i laern weldign") == "where can i learn welding"
