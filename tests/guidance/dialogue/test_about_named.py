"""What a general question names, and who pays in which country, come first in the answer."""

from __future__ import annotations

import pytest

from tests.guidance.dialogue.talks import Talk


def asked(language: str, intent: str, *texts: str) -> Talk:
    talk = Talk(language=language)
    for text in texts:
        talk.say("about", text, intent)
    return talk


@pytest.mark.parametrize(
    ("language", "intent", "text", "fact"),
    [
        ("en", "ask_quality", "What is DEQAR?", "quality-standards"),
        ("en", "ask_quality", "Which provider is the best one?", "quality-best"),
        ("en", "ask_authenticity", "What must it contain?", "authenticity-content"),
        ("en", "ask_assessment", "Is an online test fine?", "assessment-digital"),
        ("en", "ask_funding", "Can I still use STAP?", "funding-stap"),
        ("en", "ask_portability", "What is the EUDI wallet?", "portability-eudi"),
        ("en", "ask_portability", "Who protects my data?", "portability-law"),
        ("en", "ask_counselling", "Is it confidential?", "counselling-confidential"),
        ("en", "ask_stacking", "Can I use credits twice?", "stacking-twice"),
        ("pl", "ask_quality", "Co to jest EQAR?", "quality-eqar"),
        ("pl", "ask_authenticity", "Co ma być napisane?", "authenticity-content"),
        ("pl", "ask_assessment", "Czy musi być nadzór?", "assessment-digital"),
        ("pl", "ask_funding", "Czy są darmowe?", "funding-free"),
        ("pl", "ask_portability", "Co to jest Odznaka+?", "portability-odznaka-plus"),
        ("pl", "ask_portability", "Mam tylko papier", "portability-paper"),
        ("pl", "ask_counselling", "Gdzie jest EURES?", "counselling-eures"),
        ("pl", "ask_stacking", "Ile kursów potrzeba?", "stacking-how-many"),
    ],
)
def test_what_is_asked_by_name_comes_first(
    language: str, intent: str, text: str, fact: str
) -> None:
    assert asked(language, intent, text).sentences()[0] == f"fact-{fact}"


def test_a_first_question_on_a_name_is_told_the_basics_too() -> None:
    assert len(asked("en", "ask_portability", "What is the EUDI wallet?").sentences()) == 3


@pytest.mark.parametrize("read_as", ["inform", "ask_privacy", "nlu_fallback"])
def test_a_name_goes_on_and_is_told_alone(read_as: str) -> None:
    talk = asked("en", "ask_counselling", "What does a counsellor do?")
    talk.say("guide", "is it confidential what I tell them?", read_as)
    assert talk.sentences() == ["fact-counselling-confidential"]


def test_simpler_keeps_the_basics_beside_a_name() -> None:
    talk = asked("en", "ask_portability", "What is the EUDI wallet?")
    talk.say("guide", "simpler please", "ask_rephrase")
    assert len(talk.sentences()) == 3


@pytest.mark.parametrize("text", ["Who pays in Lithuania?", "Is there money in Lithuania?"])
def test_programmes_of_the_country_come_first(text: str) -> None:
    assert asked("en", "ask_funding", text).sentences()[0] == "fact-funding-lt"


def test_a_side_asked_once_more_in_the_same_country_repeats_no_programme() -> None:
    talk = asked("pl", "ask_funding", "Kto płaci w Polsce?")
    assert "fact-funding-pl-bur" in talk.sentences()
    talk.say("about", "a jak to załatwić?", "ask_funding")
    assert talk.sentences() == ["fact-funding-how"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("and in Germany?", "fact-funding-de"), ("and in Malta?", "about-funding-unknown")],
)
def test_another_country_is_told_whatever_the_side(text: str, expected: str) -> None:
    talk = asked("en", "ask_funding", "Who pays for courses in Poland?")
    talk.say("guide", text, "inform")
    assert expected in talk.sentences()
    assert "fact-funding-pl-bur" not in talk.sentences()
