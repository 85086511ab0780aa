"""What people say when they mean a concept: phrases in any order, and only in questions."""

from __future__ import annotations

import csv

import pytest

from guidance.catalogue.search import hints, thesaurus
from guidance.catalogue.search.keying import document_keys
from guidance.catalogue.search.keys import keys, words
from guidance.catalogue.search.question import groups
from guidance.catalogue.search.stops import stop_words


def suggested(question: str) -> set[str]:
    """The concepts that a question suggests."""
    return {key for group in groups(question) for key in group.hints}


def rows() -> list[dict[str, str]]:
    """The rows of the hints."""
    with hints.FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("question", "concept"),
    [
        ("my grandma gets lost in her own street", "zzdementia"),
        ("the neighbour next door does not hear", "zzsignlanguage"),
        ("sąsiad z parteru nie słyszy", "zzsignlanguage"),
        ("a man collapsed in the street", "zzfirstaid"),
        ("I lost my job", "zzjobsearch"),
        ("w kuchni cieknie spod zlewu", "zzplumbing"),
    ],
)
def test_a_story_suggests_what_it_is_about(question: str, concept: str) -> None:
    assert concept in suggested(question)


@pytest.mark.parametrize(
    "question",
    ["draw on a computer", "a computer to draw on", "with my computer I want to draw something"],
)
def test_the_words_of_a_phrase_stand_in_any_order(question: str) -> None:
    assert "zzcad" in suggested(question)


def test_the_words_of_a_phrase_stand_near_each_other() -> None:
    far = "draw nice quiet green meadows clouds cows lakes and mountains without any computer"
    assert "zzcad" not in suggested(far)


def test_a_stop_word_of_a_phrase_has_to_stand_there() -> None:
    assert "zzsignlanguage" in suggested("she does not hear")
    assert "zzsignlanguage" not in suggested("she likes to hear birds")


def test_a_part_of_a_longer_name_suggests_nothing_alone() -> None:
    assert "zztourguide" in suggested("castle")
    assert suggested("airline pilot") == set()


def test_hints_say_nothing_about_records() -> None:
    told = "A man collapsed. My neighbour does not hear."
    assert {"zzfirstaid", "zzsignlanguage"}.isdisjoint(document_keys(told))


def test_without_the_thesaurus_nothing_is_suggested() -> None:
    assert all(not group.hints for group in groups("castle", thesaurus=False))


def test_hints_are_of_concepts_that_exist_once_each() -> None:
    with thesaurus.FILE.open(encoding="utf-8", newline="") as file:
        known = [row["concept"] for row in csv.DictReader(file)]
    named = [row["concept"] for row in rows()]
    assert len(named) == len(set(named))
    assert set(named) <= set(known)
    of = {key for near in hints.related().values() for key in near} | set(hints.related())
    assert of <= {thesaurus.concept_key(name) for name in known}


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["concept"])
def test_a_hint_is_no_stop_word_and_stands_once(row: dict[str, str]) -> None:
    for language in ("en", "pl"):
        said = row[language].split(";") if row[language] else []
        assert len(said) == len(set(said))
        single = [keys(found[0]) for one in said if len(found := list(words(one))) == 1]
        assert not [held for held in single if held & stop_words()]


def test_no_concept_is_related_to_itself() -> None:
    assert not [key for key, near in hints.related().items() if key in near]
