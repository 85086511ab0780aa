"""Messages that ask several things, taken apart and read by their words."""

from __future__ import annotations

import pytest

from guidance.dialogue.clauses import clauses
from guidance.hearing import Heard


def heard(text: str, intent: str = "ask_difference", language: str = "en", **more: object) -> Heard:
    return Heard(intent, text, language, **more)  # type: ignore[arg-type]


def parts_of(whole: str, *parts: tuple[str, str, float], language: str = "en") -> Heard:
    found = tuple(
        Heard(intent, text, language, whole=whole, sure=sure) for intent, text, sure in parts
    )
    return heard(whole, parts[0][0], language, parts=found)


def read(message: Heard) -> list[tuple[str, str]]:
    return [(one.intent, one.text) for one in clauses(message)]


def test_a_question_that_was_not_taken_apart_is_cut() -> None:
    text = "whats the difference to a diploma and will it get me a job"
    assert read(heard(text)) == [
        ("ask_difference", "whats the difference to a diploma"),
        ("ask_benefits", "will it get me a job"),
    ]


def test_polish_is_cut_at_its_own_words() -> None:
    text = "Czym to się różni od dyplomu i czy dostanę po tym pracę?"
    assert [intent for intent, _ in read(heard(text, language="pl"))] == [
        "ask_difference",
        "ask_benefits",
    ]


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("find_offers", "maths and how to teach it"),
        ("ask_stacking", "Can I combine maths and physics?"),
        ("ask_recognition", "/ask_recognition and what"),
    ],
)
def test_one_question_stays_whole(intent: str, text: str) -> None:
    assert clauses(heard(text, intent)) == ()


def test_the_english_i_is_no_polish_and() -> None:
    text = "Who decides if I can be a nurse in Sweden and how long does it take?"
    message = parts_of(
        text,
        ("ask_assessment", "Who decides if", 0.3),
        ("ask_recognition", "can be a nurse in Sweden", 0.2),
        ("ask_offer", "how long does it take?", 0.4),
    )
    assert read(message) == [
        ("ask_recognition", "Who decides if I can be a nurse in Sweden"),
        ("nlu_fallback", "how long does it take?"),
    ]


def test_a_list_of_clear_questions_is_cut() -> None:
    text = "What is a micro-credential, who issues it and how long does it take?"
    message = parts_of(
        text,
        ("ask_issuers", "What is a micro-credential, who issues it", 0.9),
        ("ask_offer", "how long does it take?", 0.4),
    )
    assert [intent for intent, _ in read(message)][:2] == ["ask_definition", "ask_issuers"]


def test_the_second_of_two_like_parts_is_read_by_its_words() -> None:
    message = parts_of(
        "Czy rozmowa z doradcą jest darmowa i czy doradca uzna mój dyplom?",
        ("ask_counselling", "Czy rozmowa z doradcą jest darmowa", 1.0),
        ("ask_counselling", "czy doradca uzna mój dyplom?", 0.97),
        language="pl",
    )
    assert [intent for intent, _ in read(message)] == ["ask_counselling", "ask_recognition"]


def test_a_wish_for_a_course_is_no_question() -> None:
    message = parts_of(
        "Show me courses on quality assurance. What is ECTS?",
        ("find_offers", "Show me courses on quality assurance.", 0.9),
        ("ask_workload", "What is ECTS?", 0.9),
    )
    assert [intent for intent, _ in read(message)] == ["find_offers", "ask_workload"]
