"""The facts on definitions, principles, workload and levels, and the words that say them."""

from __future__ import annotations

import csv
import re

import pytest

from guidance.knowledge.store import HERE
from guidance.principles import NUMBERS
from tests.rooms.ftl import Entry, by_key, made_of, plain_text

TOPICS = ("definition", "principles", "workload")
# What is not verified is said with care, and with whom to check it.
CAREFUL = {
    "en": re.compile(r"usually|as a rule|often|roughly|as far as I know", re.IGNORECASE),
    "pl": re.compile(r"zwykle|z reguły|często|w przybliżeniu|o ile mi wiadomo", re.IGNORECASE),
}
CHECK = {
    "en": re.compile(r"check", re.IGNORECASE),
    "pl": re.compile(r"sprawdź|zapyta", re.IGNORECASE),
}
PROMISED = re.compile(r"will be recogni|is recognised everywhere|na pewno uzna|zostanie uznane")
LONGEST_SENTENCE = 13


def read(topic: str) -> list[dict[str, str]]:
    with (HERE / "facts" / f"{topic}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FACTS = [fact for topic in TOPICS for fact in read(topic)]
SAID = [(fact, language) for fact in FACTS for language in ("en", "pl")]


def words(fact: dict[str, str], language: str) -> dict[str, str]:
    entry: Entry = by_key(language)[f"fact-{fact['id']}"]
    forms = {name: plain_text(form) for name, form in entry.attributes().items()}
    return {"": "".join(made_of(entry.node.value).texts), **forms}


@pytest.mark.parametrize(("fact", "language"), SAID)
def test_every_fact_is_said_in_three_forms(fact: dict[str, str], language: str) -> None:
    said = words(fact, language)
    assert set(said) == {"", "more", "simple"}
    assert len(set(said.values())) == 3
    assert not any(PROMISED.search(text) for text in said.values())


@pytest.mark.parametrize(("fact", "language"), SAID)
def test_simple_sentences_are_short(fact: dict[str, str], language: str) -> None:
    simple = words(fact, language)["simple"]
    long = [one for one in re.split(r"[.!?:] ", simple) if len(one.split()) > LONGEST_SENTENCE]
    assert not long


@pytest.mark.parametrize(("fact", "language"), SAID)
def test_what_is_not_verified_is_said_with_care(fact: dict[str, str], language: str) -> None:
    if fact["status"] == "general":
        said = words(fact, language)
        assert CAREFUL[language].search(said[""])
        assert CHECK[language].search(f"{said['']} {said['more']}")


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_has_a_source(fact: dict[str, str]) -> None:
    assert all(f"source-{fact['source']}" in by_key(language) for language in ("en", "pl"))
    assert fact["status"] in {"verified", "general"}
    assert fact["place"] or fact["status"] == "general"
    assert fact["verified"] < fact["review"]


def test_every_principle_has_its_fact() -> None:
    asked = [fact["aspect"] for fact in read("principles") if fact["aspect"].startswith("number:")]
    assert asked == [f"number:{number}" for number in NUMBERS]


@pytest.mark.parametrize("intent", sorted({fact["intent"] for fact in FACTS}))
def test_a_basic_answer_is_short(intent: str) -> None:
    basic = [f for f in FACTS if f["intent"] == intent and not f["aspect"] and not f["countries"]]
    assert 3 <= len(basic) <= 6
