"""General questions that the understanding was not sure of, known by their own words."""

from __future__ import annotations

import pytest

from guidance.hearing import Entity, Heard
from guidance.knowledge import recognising


def subject(text: str, *ranking: str, language: str = "en", **said: str) -> str:
    entities = tuple(Entity(name, value) for name, value in said.items())
    return recognising.subject(Heard("nlu_fallback", text, language, entities, ranking))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("are these papers worth anything abroad?", "ask_recognition"),
        ("czy te papierki są coś warte za granicą?", "ask_recognition"),
        ("does Solar installation count at a university?", "ask_recognition"),
        ("czy Opiekę zaliczą mi na studiach?", "ask_recognition"),
        ("a jak zgubię swój?", "ask_portability"),
    ],
)
def test_words_that_hardly_mean_anything_else_decide(text: str, intent: str) -> None:
    assert subject(text, "ask_benefits", "find_offers") == intent


@pytest.mark.parametrize(
    "text",
    [
        "tygodni może być ile bądź, ale godzin nadal najwyżej 6 na tydzień",
        "the number of hours does not matter",
    ],
)
def test_what_is_said_of_a_search_asks_for_nothing(text: str) -> None:
    assert not subject(text, "ask_workload", "refine_offers")


def test_somehow_is_no_quality() -> None:
    assert not subject("w sumie jakoś tak, no wiesz", "inform", "ask_quality", language="pl")
    said = "jak tu jest z jakością"
    assert subject(said, "inform", "ask_quality", language="pl") == "ask_quality"


def test_a_question_on_hours_is_one_on_workload() -> None:
    assert subject("godziny w ECTS, nie rozumiem", "ask_workload") == "ask_workload"


def test_a_subject_to_look_for_is_no_question_on_recognition() -> None:
    assert not subject("is sewing worth anything abroad", "find_offers", topic="sewing")
