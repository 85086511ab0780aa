"""Facts that are asked for by name."""

from __future__ import annotations

import csv

import pytest

from guidance.knowledge.named import FILE, named
from guidance.knowledge.store import facts
from tests.guidance.offers import DAY


@pytest.mark.parametrize(
    "text", ["What does the Lisbon Recognition Convention say?", "a konwencja lizbońska?"]
)
def test_a_fact_that_is_named_is_found(text: str) -> None:
    assert [fact.id for fact in named("ask_recognition", text, DAY)] == ["recognised-lisbon"]
    assert named("ask_level", text, DAY) == ()


def test_a_town_is_no_convention() -> None:
    assert named("ask_recognition", "Is it recognised in Lisbon?", DAY) == ()


def test_names_are_of_facts_there_are() -> None:
    with FILE.open(encoding="utf-8", newline="") as file:
        asked = {row["fact"] for row in csv.DictReader(file)}
    assert asked <= {fact.id for fact in facts()}


def test_names_are_written_without_diacritics() -> None:
    with FILE.open(encoding="utf-8", newline="") as file:
        assert all(row["beginnings"].isascii() for row in csv.DictReader(file))
