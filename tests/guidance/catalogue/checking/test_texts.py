"""Texts that were never written, and languages that lack."""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import Any

import pytest

from guidance.catalogue.checking import texts
from guidance.catalogue.checking.findings import Kind
from guidance.catalogue.sample import FILE
from guidance.vocabulary import SAMPLE
from tests.guidance.full import FULL
from tests.guidance.offers import offer

WANTED = ("en", "pl")


def found(**stated: Any) -> list[tuple[Kind, str]]:
    return [(wrong.kind, wrong.element) for wrong in texts.check(offer(**stated), WANTED)]


@pytest.mark.parametrize(
    "text",
    [
        "Test", "TEST!", "lorem ipsum dolor sit amet", "xxx", "Xxxxx", "…", "---", "N/A", "tbd",
        "Do uzupełnienia", "brak", "Opis kursu",
    ],
)  # fmt: skip
def test_placeholders(text: str) -> None:
    assert found(descriptions={"pl": text}) == [(Kind.PLACEHOLDER, "description")]


@pytest.mark.parametrize("text", ["asdf", "Kurs qwerty", "Kurs aaaaaa", "Hjkdfgs i inne"])
def test_random_letters(text: str) -> None:
    assert found(descriptions={"pl": text}) == [(Kind.RANDOM_LETTERS, "description")]


@pytest.mark.parametrize(
    "text",
    [
        "Testy automatyczne", "C++", "SQL", "XML i XHTML", "bezwzględny", "Rytm i brzmienie",
        "Angstschweiß", "zmrzlina, scvrkl, čtvrť", "https://hjkl.example.org/asdf", "Курс",
        "NVQ BTEC HNCXYZW", "www.qwerty.example", "Brak przeszkód na drodze do zmiany",
    ],
)  # fmt: skip
def test_words_that_only_look_strange(text: str) -> None:
    assert found(descriptions={"pl": text}) == []


def test_no_entry_requirement_is_something_to_say() -> None:
    assert found(prerequisites={"pl": "brak"}) == []
    assert found(prerequisites={"pl": "lorem ipsum"}) == [(Kind.PLACEHOLDER, "prerequisites")]


def test_every_title_is_looked_at_once() -> None:
    assert found(title="Test", titles={"pl": "Test", "en": "Test"}) == [(Kind.PLACEHOLDER, "title")]


def test_a_description_that_repeats_the_title() -> None:
    assert found(title="Arkusze", descriptions={"pl": "ARKUSZE."}) == [
        (Kind.TITLE_AGAIN, "description")
    ]


def test_a_long_text_is_shown_by_its_beginning() -> None:
    (wrong,) = texts.check(offer(descriptions={"pl": "lorem ipsum " * 50}), WANTED)
    assert len(str(wrong.values["text"])) <= texts.SHOWN
    assert str(wrong.values["text"]).endswith("…")


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ({"titles": {"pl": "a"}}, []),
        ({"titles": {"und": "a"}}, [(Kind.LANGUAGE_UNKNOWN, "title")]),
        ({"titles": {"und": "a", "pl": "b"}}, []),
        ({"titles": {"de": "a"}}, [(Kind.LANGUAGE_NONE, "record")]),
        ({"titles": {"de": "a"}, "descriptions": {"en": "b"}}, [(Kind.LANGUAGE_PARTLY, "title")]),
        ({"titles": {"pl": "a", "en": "b"}, "assessment": {"pl": "c"}},
         [(Kind.LANGUAGE_PARTLY, "assessment")]),
    ],
)  # fmt: skip
def test_languages(stated: dict[str, Any], expected: list[tuple[Kind, str]]) -> None:
    assert found(**stated) == expected


def test_what_is_not_stated_at_all_lacks_no_language() -> None:
    assert found() == []


def test_a_page_that_is_only_an_example() -> None:
    assert found(url="https://www.example.org/a") == [(Kind.EXAMPLE_PAGE, "page")]
    assert found(url="https://example-school.pl/a") == []
    sample = replace(offer(url="https://example.org/a"), source=SAMPLE)
    assert not list(texts.check(sample, WANTED))


def test_a_full_record_has_only_an_example_page() -> None:
    kinds = {wrong.kind for wrong in texts.check(FULL, tuple(FULL.titles))}
    assert kinds <= {Kind.EXAMPLE_PAGE, Kind.LANGUAGE_PARTLY}


def test_no_text_of_the_sample_seems_unwritten() -> None:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    said = [cell for row in rows for name, cell in row.items() if cell and name[-3:] in TEXTS]
    assert len(said) > 500
    wrong = [text for text in said if found(descriptions={"pl": text})]
    assert not wrong


TEXTS = {"_en", "_pl"}
