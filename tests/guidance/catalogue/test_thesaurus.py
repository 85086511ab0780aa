"""The thesaurus: what it knows, and that no name means two things."""

from __future__ import annotations

import csv

import pytest

from guidance.catalogue.search import thesaurus
from guidance.catalogue.search.dictionaries import LANGUAGES
from guidance.catalogue.search.keys import keyed

FIELD = "field-"
EVERYDAY = 400


def rows() -> list[dict[str, str]]:
    """Its rows without the broad fields, which hold the words of their concepts by intention."""
    with thesaurus.FILE.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if not row["concept"].startswith(FIELD)]


def key(concept: str) -> str:
    """The search key of a concept."""
    return "zz" + concept.replace("-", "")


def meant(text: str) -> set[str]:
    """The concepts that a text names, without the broad fields."""
    return {found.key for found in thesaurus.concepts(keyed(text))}


def test_it_knows_many_everyday_things() -> None:
    assert len(rows()) >= EVERYDAY


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["concept"])
def test_a_name_means_its_concept_and_no_other(row: dict[str, str]) -> None:
    own = key(row["concept"])
    for term in ";".join(row[language] for language in LANGUAGES).split(";"):
        words = keyed(term)
        whole = {
            found.key
            for found in thesaurus.concepts(words)
            if (found.first, found.end) == (0, len(words)) and not found.key.startswith("zzfield")
        }
        assert whole == {own}, term


@pytest.mark.parametrize(
    ("said", "concept"),
    [
        ("naprawa roweru", "bicycle"),
        ("praca jako kelnerka", "waiter"),
        ("chcę ogarnąć excela", "spreadsheets"),
        ("robić strony", "web-sites"),
        ("prawo jazdy na tira", "truck-driver"),
        ("baristka w kawiarni", "barista"),
        ("content creator", "social-media"),
        ("florystka", "floristry"),
        ("HR-owiec", "human-resources"),
        ("pedagożka", "school-counsellor"),
        ("polozyc kafelki w lazience", "tiling"),
        ("logopedką", "speech-therapy"),
        ("mechanik motocyklowy", "motorcycle"),
        ("jak pisać wnioski o dofinansowanie", "fundraising"),
        ("ułożyć płytki", "tiling"),
        ("fix my bike", "bicycle"),
        ("scrum mastering", "agile"),
    ],
)
def test_a_learners_words_are_understood(said: str, concept: str) -> None:
    assert key(concept) in meant(said)


@pytest.mark.parametrize(
    "text",
    [
        "Nauczysz się pisać listy i czytać proste teksty w swoim tempie.",
        "You will control quality, use good sources and write in your own words.",
        "Some shipping is sad; a grant is a sum, and a tutor will answer your mails.",
    ],
)
def test_common_words_name_no_rare_subject(text: str) -> None:
    rare = {"controlling", "calligraphy", "purchasing", "seafaring", "fundraising", "tutoring"}
    assert meant(text).isdisjoint(map(key, rare | {"word-processing", "newsletter"}))
