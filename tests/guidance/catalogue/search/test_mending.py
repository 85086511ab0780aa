"""Words that are mistyped, or typed without marks, stand for those that were meant."""

from __future__ import annotations

import pytest

from guidance.catalogue.search.keys import keys
from guidance.catalogue.search.mending import beside, mended
from guidance.catalogue.search.question import groups
from guidance.catalogue.search.terms import Terms

NONE = Terms({"kurs": 1}, 10)


def meant(word: str, terms: Terms = NONE) -> frozenset[str]:
    """The keys of what a word may stand for."""
    return mended(word, keys(word), terms)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("weldign", "welding"),
        ("qelding", "welding"),
        ("wlding", "welding"),
        ("spawqanie", "spawanie"),
        ("ksiegowosc", "księgowość"),
        ("cyebrseurigy", "cybersecurity"),
        ("photogrpahyy", "photography"),
        ("Pgthon", "python"),
    ],
)
def test_a_mistyped_word_stands_for_what_was_meant(typed: str, word: str) -> None:
    assert meant(typed) & keys(word)


@pytest.mark.parametrize("word", ["welding", "meadow", "spawanie", "nie", "q1excel", "r2d2"])
def test_what_is_known_or_no_word_is_taken_as_it_stands(word: str) -> None:
    assert meant(word) == keys(word)


def test_a_word_of_a_record_is_taken_as_it_stands() -> None:
    assert meant("weldign", Terms({"weldign": 1}, 10)) == keys("weldign")


@pytest.mark.parametrize("typed", ["abotu", "somethign", "becuase"])
def test_a_mistyped_stop_word_asks_for_nothing(typed: str) -> None:
    assert meant(typed) == frozenset()


def test_keys_beside_each_other_are_those_that_touch() -> None:
    assert set(beside("s")) == set("weadzxc") - {"c"}
    assert "p" not in beside("q")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("piersza pmoc", "pierwsza pomoc"), ("pierwsza pmoc", "pierwsza pomoc")],
)
def test_two_mistyped_words_of_a_name_are_that_name(typed: str, name: str) -> None:
    """“Pmoc” alone may be power as well as help."""
    asked, meant_by = groups(typed, NONE), groups(name, NONE)
    assert [one.options for one in asked] == [one.options for one in meant_by]
