"""Titles that name the same, and those that only look alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.catalogue.checking.titles import alike, block

SAME = (
    ("Excel od podstaw", "EXCEL OD PODSTAW"),
    ("Kurs: Excel od podstaw", "Excel od podstaw"),
    ("Podstawy Excela", "Excela podstawy"),
    ("Zarządzanie projektami", "Zarzadzanie projektami"),
    ("The basics of first aid", "Basics of First Aid"),
)
SPELT = (
    ("Zarządzanie projektami", "Zarządzanie projektem"),
    ("Programming in Python", "Programing in Python"),
    ("Kompetencje cyfrowe", "Kompetencje cyfrowa"),
)
DIFFERENT = (
    ("Angielski I", "Angielski II"),
    ("Angielski A1", "Angielski A2"),
    ("Excel od podstaw", "Excel dla zaawansowanych"),
    ("Programming in C", "Programming in C++"),
    ("Programming in C++", "Programming in C#"),
    ("Excel 2019", "Excel 2021"),
    ("Microeconomics", "Macroeconomics"),
    ("Living with hypertension", "Living with hypotension"),
    ("Advanced statistics for biology", "Advanced statistics for geology"),
    ("Data analysis with Python", "Data analysis with Java"),
    ("Austria: law and society", "Australia: law and society"),
    ("Data analysis", "Data analysis in business"),
)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_title(one: str, other: str) -> None:
    found = alike(one, other)
    assert found is not None
    assert not found.spelling


@pytest.mark.parametrize(("one", "other"), SPELT)
def test_a_title_in_two_spellings(one: str, other: str) -> None:
    found = alike(one, other)
    assert found is not None
    assert found.spelling


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_titles_of_two_things(one: str, other: str) -> None:
    assert alike(one, other) is None
    assert alike(other, one) is None


def test_titles_without_words_are_never_alike() -> None:
    assert alike("…", "!!") is None
    assert not block("…")


@pytest.mark.parametrize(("one", "other"), [*SAME, *SPELT])
def test_like_titles_are_compared(one: str, other: str) -> None:
    assert block(one) == block(other)


WORDS = st.sampled_from(
    ("zarzadzanie", "zarzadzaniu", "projekt", "projekty", "excel", "ii", "c", "kurs", "programy")
)
TITLES = st.lists(WORDS, max_size=4).map(" ".join)


@given(TITLES, TITLES)
def test_whatever_is_alike_is_in_one_block(one: str, other: str) -> None:
    assert (alike(one, other) is None) == (alike(other, one) is None)
    if alike(one, other):
        assert block(one) == block(other)
