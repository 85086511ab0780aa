"""Recognition: what holds for the purpose, the issuer and the countries, and whom to ask."""

from __future__ import annotations

import pytest

from guidance.answer import Answer
from tests.guidance.dialogue.talks import Talk, put_into_words

MOST_WORDS = 150


def asked(text: str, language: str = "en") -> Talk:
    talk = Talk(language=language)
    talk.say("about", text, "ask_recognition")
    return talk


def said(answer: Answer, language: str = "en") -> str:
    return put_into_words(answer)[language]


@pytest.mark.parametrize(
    ("text", "language", "fact"),
    [
        ("is it recognised?", "en", "by-purpose"),
        ("will a university recognise it", "en", "study"),
        ("is it recognised for studies", "en", "study"),
        ("is it recognised if I look for a job", "en", "work"),
        ("I am a nurse, is it recognised?", "en", "regulated"),
        ("a badge from a company, is it recognised?", "en", "company"),
        ("is a certificate from a university recognised?", "en", "formal"),
        ("is it recognised in Denmark", "en", "dk-short"),
        ("is it recognised in Slovenia", "en", "si-short"),
        ("is it recognised in Switzerland", "en", "ch-short"),
        ("is it recognised in Iceland", "en", "is-micro"),
        ("is it recognised in Luxembourg", "en", "lu-final"),
        ("is it recognised in Austria", "en", "at-work"),
        ("czy to jest uznawane?", "pl", "pl-kwalifikator"),
        ("czy jest uznawane na studiach?", "pl", "study"),
        ("czy jest uznawane w pracy?", "pl", "work"),
        ("jestem pielęgniarką, czy to uznają?", "pl", "regulated"),
        ("czy uznaje się odznakę od firmy Google?", "pl", "company"),
    ],
)
def test_the_case_decides_what_is_said(text: str, language: str, fact: str) -> None:
    talk = asked(text, language)
    names = {key.removeprefix("fact-") for key in talk.sentences()}
    ends = {"recognised-at-work"} if fact == "at-work" else {f"recognised-{fact}"}
    assert ends <= names


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("is it recognised in Germany?", "en", "about-centre"),
        ("is it recognised in the United States?", "en", "about-centre-unknown"),
        ("I am a nurse, is it recognised in Germany?", "en", "about-professions"),
        ("what does recognition cost in Germany?", "en", "about-centre"),
        ("is recognition certain in Germany?", "en", "about-centre"),
        ("czy uznają to w Norwegii?", "pl", "about-centre"),
        ("ile kosztuje uznanie w Niemczech?", "pl", "about-centre"),
    ],
)
def test_whom_to_ask_in_the_country_is_named(text: str, language: str, key: str) -> None:
    assert key in asked(text, language).sentences()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("how long does recognition take in Denmark?", "recognised-how-long-dk"),
        ("how long does recognition take in the Netherlands?", "recognised-how-long-nl"),
        ("how long does recognition take in Spain?", "recognised-how-long"),
        ("what does recognition cost in Sweden?", "recognised-cost-se"),
        ("how much does recognition cost in Poland?", "recognised-cost-pl"),
        ("which law is recognition based on?", "recognised-law"),
        ("what can I do if they refuse recognition?", "recognised-instead"),
    ],
)
def test_a_side_is_told_for_the_country_first(text: str, fact: str) -> None:
    assert asked(text).sentences()[0] == f"fact-{fact}"


@pytest.mark.parametrize(
    "text",
    [
        "is it recognised in Poland?",
        "who recognises it in Poland?",
        "I am a nurse from Germany, is it recognised in Poland?",
        "is a university certificate from Germany recognised for studies in Poland?",
    ],
)
def test_an_answer_is_short_and_says_nothing_twice(text: str) -> None:
    talk = asked(text)
    assert len(said(talk.answer).split()) <= MOST_WORDS
    assert len(set(talk.sentences())) == len(talk.sentences())
    assert said(talk.answer).count("NAWA") <= 2


def test_at_home_there_is_no_foreign_procedure() -> None:
    talk = asked("is a certificate from Poland recognised in Poland?")
    assert talk.sentences()[0] == "fact-recognised-when-home"
    assert "fact-recognised-pl-kwalifikator" not in talk.sentences()


def test_without_papers_the_ways_for_that_are_told_and_the_passport_once() -> None:
    talk = asked("I am a refugee from Syria without documents, is it recognised in Poland?")
    assert "fact-recognised-lost-pl" in talk.sentences()
    assert "fact-recognised-lost-passport" not in talk.sentences()
    assert "fact-recognised-pl-kwalifikator" not in talk.sentences()


@pytest.mark.parametrize("language", ["en", "pl"])
@pytest.mark.parametrize("country", ["Germany", "Polska", "Norway", "Ukraine", "Tunisia"])
def test_no_answer_promises_anything(country: str, language: str) -> None:
    text = said(asked(f"is it recognised: {country}", language).answer, language)
    assert "will be recognised" not in text
    assert "zostanie uznan" not in text
    assert "automat" in text


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("how long does recognition of professional qualifications take?", "how-long-regulated"),
        ("which law is about recognition of professional qualifications?", "law-regulated"),
        ("how do I find out if it is a regulated profession?", "check-regulated"),
    ],
)
def test_where_no_country_is_known_a_side_is_told_for_the_whole_area(text: str, fact: str) -> None:
    assert f"fact-recognised-{fact}" in asked(text).sentences()


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("so as a refugee it is certain without documents?", {"automatic", "lost-refugees"}),
        ("which law is there for a refugee?", {"law", "lost-refugees"}),
    ],
)
def test_what_is_asked_without_papers_is_told_for_such_a_case(text: str, facts: set[str]) -> None:
    assert {f"fact-recognised-{name}" for name in facts} <= set(asked(text).sentences())


@pytest.mark.parametrize(
    ("text", "language", "fact"),
    [
        ("do I need an apostille?", "en", "apostille"),
        ("I have it in Europass, so it is official?", "en", "europass"),
        ("what is the European Professional Card?", "en", "epc"),
        ("what is ENIC-NARIC?", "en", "whom"),
        ("co to jest nostryfikacja?", "pl", "nostrification"),
        ("jak NAWA wyda pismo, to uczelnia musi mnie przyjąć?", "pl", "nawa"),
    ],
)
def test_what_is_asked_for_by_name_is_said_first(text: str, language: str, fact: str) -> None:
    assert asked(text, language).sentences()[0] == f"fact-recognised-{fact}"


def test_what_nobody_can_tell_is_said_to_be_unknown_before_what_is_known() -> None:
    first, *others = asked("what are my chances that it is recognised?").sentences()
    assert first == "about-not-known-side"
    assert "fact-recognised-not-automatic" in others
