"""What learners want, in their own words, finds what the sample catalogue has for it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.sample import import_sample
from guidance.catalogue.search import thesaurus
from guidance.catalogue.search.question import groups
from guidance.catalogue.store import Catalogue

GOALS = Path(__file__).with_name("search_goals.csv")
SHOWN = 3
FOUND_AT_LEAST = 0.85
REFUSED_AT_LEAST = 0.8
WEAK = 0.45


@dataclass(frozen=True, slots=True)
class Goal:
    """A wish in own words, and the identifiers of the offers that answer it (none: no answer)."""

    words: str
    language: str
    good: frozenset[str]


def goals() -> list[Goal]:
    """All goals of the file."""
    with GOALS.open(encoding="utf-8", newline="") as file:
        return [
            Goal(row["goal"], row["language"], frozenset(row["good"].split(";")) - {""})
            for row in csv.DictReader(file)
        ]


def concept_rows() -> list[dict[str, str]]:
    """The rows of the thesaurus."""
    with thesaurus.FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """The sample catalogue in a SQLite file of its own."""
    path = tmp_path_factory.mktemp("goals") / "catalogue.db"
    engine = open_engine(f"sqlite:///{path}")
    schema.upgrade(engine)
    import_sample(engine, date(2026, 1, 15))
    yield Catalogue(engine)
    engine.dispose()


def is_found(catalogue: Catalogue, goal: Goal) -> bool:
    """Whether an offer that answers the goal is among those shown."""
    return any(hit.offer.id in goal.good for hit in catalogue.search(goal.words)[:SHOWN])


def is_refused(catalogue: Catalogue, goal: Goal) -> bool:
    """Whether nothing is found, or nothing that answers much of the goal."""
    return all(hit.score < WEAK for hit in catalogue.search(goal.words))


@pytest.mark.parametrize("language", ["en", "pl"])
def test_goals_find_an_offer_that_answers_them(catalogue: Catalogue, language: str) -> None:
    asked = [goal for goal in goals() if goal.good and goal.language == language]
    missed = [goal.words for goal in asked if not is_found(catalogue, goal)]
    print(f"{language}: {len(missed)} of {len(asked)} missed: {missed}")
    assert 1 - len(missed) / len(asked) >= FOUND_AT_LEAST, missed


def test_goals_without_an_answer_find_nothing_convincing(catalogue: Catalogue) -> None:
    asked = [goal for goal in goals() if not goal.good]
    missed = [goal.words for goal in asked if not is_refused(catalogue, goal)]
    print(f"{len(missed)} of {len(asked)} answered without an answer: {missed}")
    assert 1 - len(missed) / len(asked) >= REFUSED_AT_LEAST, missed


@pytest.mark.parametrize(
    "name",
    [
        *["care", "computers", "trades", "foreign languages", "business", "teaching"],
        *["green skills", "health", "opieka", "komputery", "zawody techniczne", "fach"],
        *["języki obce", "biznes i biuro", "nauczanie", "zielone umiejętności", "zdrowie"],
    ],
)
def test_a_broad_field_brings_a_choice_of_offers(catalogue: Catalogue, name: str) -> None:
    assert len(catalogue.search(name)) >= 5


def test_a_narrow_word_does_not_mean_its_whole_field(catalogue: Catalogue) -> None:
    hits = catalogue.search("spawacz")
    assert hits
    said = [" ".join(skill.label for skill in hit.offer.credential.skills) for hit in hits]
    assert all("weld" in labels.lower() for labels in said)


def test_only_words_without_a_subject_ask_for_nothing() -> None:
    assert groups("chcę się czegoś nauczyć") == ()
    assert groups("I would like to learn something new") == ()


def test_goals_name_offers_that_exist(catalogue: Catalogue) -> None:
    named = {offer_id for goal in goals() for offer_id in goal.good}
    assert named == {offer.id for offer in catalogue.offers(sorted(named))}


def test_no_concept_stands_twice() -> None:
    # Hyphens are left out of keys, so two names may not differ by hyphens alone.
    names = [row["concept"].replace("-", "") for row in concept_rows()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("row", concept_rows(), ids=lambda row: row["concept"])
def test_a_concept_has_terms_in_both_languages_and_none_twice(row: dict[str, str]) -> None:
    for language in ("en", "pl"):
        terms = row[language].split(";")
        assert all(term == term.strip() and term for term in terms)
        assert len(terms) == len(set(terms))


@pytest.mark.parametrize(
    ("question", "own", "other"),
    [("C++", "zzcplusplus", "zzcsharp"), ("c# od zera", "zzcsharp", "zzcplusplus")],
)
def test_signs_in_names_of_programming_languages_count(question: str, own: str, other: str) -> None:
    options = frozenset().union(*(group.options for group in groups(question)))
    assert own in options
    assert other not in options
