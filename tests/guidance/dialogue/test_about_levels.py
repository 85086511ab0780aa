"""Levels: what the tables say for a level and a country, and what is not known."""

from __future__ import annotations

import pytest

from tests.guidance.dialogue.talks import Talk, put_into_words


def asked(text: str, language: str = "en") -> Talk:
    talk = Talk(language=language)
    talk.say("about", text, "ask_level")
    return talk


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("what is level 6 in Ireland?", "en", "EQF level 5"),
        ("what is NFQ level 8?", "en", "EQF level 6"),
        ("what is SCQF level 8?", "en", "EQF level 5"),
        ("what is level 5 in Germany?", "en", "EQF level 5"),
        ("what does DQR 6 stand for?", "en", "EQF level 6"),
        ("EQF level 4 in Ireland?", "en", "NFQ 5"),
        ("co to jest poziom 4 PRK?", "pl", "4 ERK"),
        ("co to jest poziom 6 w Irlandii?", "pl", "5 ERK"),
        ("co to poziom 5?", "pl", "5 ERK"),
    ],
)
def test_a_level_of_a_country_is_put_into_the_european_ones(
    text: str, language: str, words: str
) -> None:
    talk = asked(text, language)
    assert words in put_into_words(talk.answer)[language].splitlines()[0]
    assert talk.answer.sources


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("what is level 8?", "en", "about-level-which"),
        ("what is level 9 of the EQF?", "en", "about-level-none"),
        ("what is level 12 in Germany?", "en", "about-level-unknown"),
        ("what level is EQF 5 in Tunisia?", "en", "about-framework-unknown"),
        ("which EQF level is the Indian NSQF level 5?", "en", "about-framework-unknown"),
        ("jaki poziom EQF ma chiński dyplom?", "pl", "about-framework-unknown"),
    ],
)
def test_what_no_table_states_is_not_guessed(text: str, language: str, key: str) -> None:
    talk = asked(text, language)
    assert key in talk.sentences()
    assert "about-level-eqf" not in talk.sentences()


@pytest.mark.parametrize(
    ("text", "fact"), [("levels in Ireland?", "level-ie"), ("levels in the UK?", "level-gb")]
)
def test_a_framework_is_told_once(text: str, fact: str) -> None:
    talk = asked(text)
    assert f"fact-{fact}" in talk.sentences()
    assert "about-framework" not in talk.sentences()


def test_a_framework_without_a_fact_is_named_from_the_table() -> None:
    assert asked("levels in Germany?").sentences()[0] == "about-framework"


@pytest.mark.parametrize(
    ("language", "first", "then", "words"),
    [
        ("en", "what is EQF level 4?", "and in Ireland?", "NFQ 5"),
        ("en", "what is EQF level 5?", "and in Scotland?", "SCQF"),
        ("pl", "co to jest poziom 4 PRK?", "a w Irlandii?", "NFQ 5"),
    ],
)
def test_the_same_level_in_another_country(
    language: str, first: str, then: str, words: str
) -> None:
    talk = asked(first, language)
    talk.say("guide", then, "inform")
    assert words in put_into_words(talk.answer)[language]
    assert not any(key.startswith("fact-") for key in talk.sentences())


def test_another_level_stays_in_the_country() -> None:
    talk = asked("what is level 6 in Ireland?")
    talk.say("about", "and level 8?", "ask_level")
    assert "EQF level 6" in put_into_words(talk.answer)["en"]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("who decides on levels?", "level-who"),
        ("does a level give automatic admission?", "level-automatic"),
        ("does a level in Germany give automatic admission?", "level-automatic-de"),
        ("which law sets the levels?", "level-law"),
        ("why are there levels?", "level-why"),
        ("how do I check the level?", "level-check"),
    ],
)
def test_sides_of_levels(text: str, fact: str) -> None:
    assert f"fact-{fact}" in asked(text).sentences()


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("How many levels does the SCQF have?", "en", "12 levels"),
        ("what is the Irish framework called?", "en", "(NFQ)"),
        ("what's the name of the Austrian qualifications framework?", "en", "(NQR)"),
    ],
)
def test_a_framework_that_is_asked_for_is_named(text: str, language: str, words: str) -> None:
    assert words in put_into_words(asked(text, language).answer)[language].splitlines()[0]


@pytest.mark.parametrize(
    ("text", "language", "fact"),
    [
        ("Is English B2 an EQF level?", "en", "level-languages"),
        ("jaki poziom daje matura?", "pl", "level-pl-matura"),
        ("jaki poziom ma licencjat?", "pl", "level-pl-degrees"),
        ("what level is an American associate degree?", "en", "level-outside"),
        ("EQF 7 to dłużej czy trudniej?", "pl", "level-harder"),
    ],
)
def test_what_is_asked_for_by_name_is_told_first(text: str, language: str, fact: str) -> None:
    told = [key for key in asked(text, language).sentences() if key.startswith("fact-")]
    assert f"fact-{fact}" in told[:2]
