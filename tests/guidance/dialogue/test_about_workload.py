"""Workload: credits, hours and weeks put into each other, on a basis that is named."""

from __future__ import annotations

from typing import Any

import pytest

from tests.guidance.dialogue.talks import Talk, put_into_words


def span(number: int) -> dict[str, int]:
    return {"min": number, "max": number}


def asked(text: str, language: str = "en", **said: Any) -> Talk:
    talk = Talk(language=language)
    talk.say("about", text, "ask_workload", **said)
    return talk


@pytest.mark.parametrize(
    ("text", "language", "ects", "words"),
    [
        ("how many hours is 5 ECTS?", "en", 5, "125 to 150"),
        ("how many hours is 1 ECTS?", "en", 1, "25 to 30"),
        ("how many hours is 30 ECTS?", "en", 30, "750 to 900"),
        ("ile godzin to 4 ECTS?", "pl", 4, "100"),
        ("ile to godzin, 2 ECTS?", "pl", 2, "50"),
    ],
)
def test_credits_become_hours(text: str, language: str, ects: int, words: str) -> None:
    talk = asked(text, language, ects=span(ects))
    assert words in put_into_words(talk.answer)[language]
    assert talk.answer.sources


@pytest.mark.parametrize(
    ("text", "language", "fact"),
    [
        ("what is a credit?", "en", "workload-hours"),
        ("who decides on credits?", "en", "workload-who"),
        ("do credits count automatically?", "en", "workload-automatic"),
        ("which law says how many hours a credit has?", "en", "workload-law"),
        ("how long does one credit take?", "en", "workload-how-long"),
        ("jakie przepisy mówią, ile godzin ma punkt?", "pl", "workload-law-pl"),
        ("co to jest punkt ECTS?", "pl", "workload-pl"),
        ("credits in the UK?", "en", "workload-gb"),
    ],
)
def test_what_is_known_of_credits(text: str, language: str, fact: str) -> None:
    assert f"fact-{fact}" in asked(text, language).sentences()


def test_the_hours_of_a_credit_are_said_once() -> None:
    assert "fact-workload-hours" not in asked("how long does one credit take?").sentences()


def test_in_another_country_it_is_reckoned_by_its_law() -> None:
    talk = asked("how many hours is 5 ECTS?", ects=span(5))
    talk.say("guide", "and in Austria?", "inform")
    assert talk.sentences() == ["about-work-country", "about-work-hours"]
    assert "125" in put_into_words(talk.answer)["en"]


def test_the_hours_a_week_are_added_to_what_was_told() -> None:
    talk = asked("how many hours is 5 ECTS?", ects=span(5))
    talk.say("guide", "with 10 hours a week?", "inform", hours={"max": 10, "per": "week"})
    assert "about-work-weeks" in talk.sentences()


def test_hours_said_after_something_else_are_no_workload_question() -> None:
    talk = asked("how many hours is 5 ECTS?", ects=span(5))
    talk.say("greet", "hello", "greet")
    talk.say("guide", "with 10 hours a week?", "inform", hours={"max": 10, "per": "week"})
    assert "about-work-weeks" not in talk.sentences()
