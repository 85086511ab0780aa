"""What goes on with a general question: another country, side, case or form, and what does not."""

from __future__ import annotations

from typing import Any

import pytest

from guidance.knowledge.store import facts_of
from tests.guidance.dialogue.talks import Talk, put_into_words

ASKED = {
    "ask_recognition": {"en": "is it recognised?", "pl": "czy to jest uznawane?"},
    "ask_stacking": {"en": "can I combine them?", "pl": "czy można je łączyć?"},
    "ask_funding": {"en": "can I get funding?", "pl": "czy dostanę dofinansowanie?"},
    "ask_portability": {"en": "is it in a wallet?", "pl": "czy trafi do portfela?"},
    "ask_prior_learning": {"en": "does experience count?", "pl": "czy liczy się doświadczenie?"},
    "ask_counselling": {"en": "are there counsellors?", "pl": "czy są tu doradcy?"},
    "ask_authenticity": {"en": "is it genuine?", "pl": "czy to autentyczne?"},
    "ask_assessment": {"en": "is there an exam?", "pl": "czy jest egzamin?"},
}


def after(intent: str, text: str, language: str, read_as: str = "inform", **said: Any) -> Talk:
    talk = Talk(language=language)
    talk.say("about", ASKED[intent][language], intent)
    step = "about" if read_as.startswith("ask_") else "guide"
    talk.say(step, text, read_as, **said)
    return talk


@pytest.mark.parametrize(
    ("intent", "language", "text", "fact"),
    [
        ("ask_recognition", "en", "who decides that?", "recognised-who"),
        ("ask_recognition", "en", "how long does that take?", "recognised-how-long"),
        ("ask_recognition", "en", "and what does it cost?", "recognised-cost"),
        ("ask_recognition", "en", "and if they refuse?", "recognised-instead"),
        ("ask_recognition", "en", "which law says so?", "recognised-law"),
        ("ask_recognition", "en", "is that guaranteed?", "recognised-automatic"),
        ("ask_recognition", "pl", "kto o tym decyduje?", "recognised-who"),
        ("ask_recognition", "pl", "a ile to trwa?", "recognised-how-long-pl"),
        ("ask_recognition", "pl", "jakie dokumenty są potrzebne?", "recognised-bring"),
        ("ask_recognition", "pl", "a jak odmówią?", "recognised-instead"),
        ("ask_stacking", "en", "how long does that take?", "stacking-how-long"),
        ("ask_stacking", "en", "what does that cost?", "stacking-cost"),
        ("ask_stacking", "en", "what is the legal basis for that?", "stacking-law"),
        ("ask_stacking", "pl", "a po co to?", "stacking-why"),
        ("ask_stacking", "pl", "czy to na pewno?", "stacking-automatic"),
        ("ask_funding", "en", "how do I apply?", "funding-how"),
        ("ask_funding", "en", "what if they say no?", "funding-instead"),
        ("ask_funding", "en", "how long does that take?", "funding-how-long"),
        ("ask_funding", "pl", "od czego zacząć?", "funding-how"),
        ("ask_funding", "pl", "kiedy mam złożyć wniosek?", "funding-when"),
        ("ask_funding", "pl", "a jeśli to oszustwo?", "funding-signs"),
        ("ask_portability", "en", "who can see it?", "portability-who"),
        ("ask_portability", "en", "can I delete it?", "portability-delete"),
        ("ask_portability", "en", "what if I lose it?", "portability-lost"),
        ("ask_portability", "pl", "kto może to zobaczyć?", "portability-who"),
        ("ask_prior_learning", "en", "what do I have to bring?", "prior-learning-bring"),
        ("ask_prior_learning", "pl", "dlaczego warto?", "prior-learning-why"),
        ("ask_counselling", "en", "what does it cost?", "counselling-cost"),
        ("ask_counselling", "en", "how long will it take?", "counselling-when"),
        ("ask_counselling", "pl", "co mam przygotować?", "counselling-bring"),
        ("ask_authenticity", "en", "who should I ask about it?", "authenticity-whom"),
        ("ask_authenticity", "pl", "ile to kosztuje?", "authenticity-cost"),
        ("ask_assessment", "en", "what does it cost?", "assessment-cost"),
        ("ask_assessment", "pl", "ile to trwa?", "assessment-how-long"),
    ],
)
def test_a_side_of_the_same_subject(intent: str, language: str, text: str, fact: str) -> None:
    talk = after(intent, text, language)
    assert talk.sentences()[0] == f"fact-{fact}"
    assert all(key.startswith(("fact-", "about-")) for key in talk.sentences())


@pytest.mark.parametrize(
    ("intent", "language", "text", "expected"),
    [
        ("ask_funding", "en", "and in Germany?", "fact-funding-de"),
        ("ask_funding", "en", "what about France?", "fact-funding-fr"),
        ("ask_funding", "en", "and in Norway?", "about-funding-unknown"),
        ("ask_funding", "pl", "a w Szwecji?", "fact-funding-se"),
        ("ask_recognition", "en", "and in Germany?", "about-centre"),
        ("ask_recognition", "pl", "a w Danii?", "fact-recognised-dk-short"),
        ("ask_prior_learning", "en", "and in France?", "fact-prior-learning-fr"),
        ("ask_prior_learning", "pl", "a w Irlandii?", "fact-prior-learning-ie"),
    ],
)
def test_another_country(intent: str, language: str, text: str, expected: str) -> None:
    assert expected in after(intent, text, language).sentences()


def test_a_side_is_asked_once_more_for_another_country() -> None:
    talk = after("ask_recognition", "how long does that take?", "en")
    talk.say("guide", "and in Denmark?", "inform")
    assert talk.sentences()[0] == "fact-recognised-how-long-dk"


@pytest.mark.parametrize(
    ("language", "text", "fact"),
    [
        ("en", "and for work?", "recognised-work"),
        ("en", "and to study?", "recognised-study"),
        ("en", "and if it is from a company?", "recognised-company"),
        ("pl", "a do pracy?", "recognised-work"),
        ("pl", "a na studia?", "recognised-study"),
        ("pl", "a jeśli jest z firmy?", "recognised-company"),
    ],
)
def test_another_case_is_told_and_not_the_side_before(language: str, text: str, fact: str) -> None:
    talk = after("ask_recognition", "what does it cost?", language)
    talk.say("guide", text, "inform")
    assert f"fact-{fact}" in talk.sentences()


def test_a_side_that_differs_for_the_case_is_told_for_it() -> None:
    talk = after("ask_recognition", "who decides that?", "en")
    talk.say("guide", "and for work?", "inform")
    assert talk.sentences()[0] == "fact-recognised-who-work"


@pytest.mark.parametrize(
    ("language", "text"), [("en", "who decides that?"), ("pl", "kto decyduje?")]
)
def test_a_question_still_open_does_not_hide_a_follow_up(language: str, text: str) -> None:
    talk = Talk(language=language)
    talk.say("guide", "…", "find_offers")
    assert talk.state.question == "topic"
    talk.say("about", ASKED["ask_funding"][language], "ask_funding")
    talk.say("guide", text, "inform")
    assert talk.sentences() == ["fact-funding-employer"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a course on Arkusze", {"topic": "Arkusze"}),
        ("Arkusze", {"topic": "Arkusze"}),
        ("and a course on Arkusze, please", {"topic": "Arkusze"}),
    ],
)
def test_a_search_is_no_follow_up(text: str, said: dict[str, str]) -> None:
    talk = after("ask_stacking", text, "en", "find_offers", **said)
    assert talk.shown()
    assert talk.state.about is None


def test_another_subject_is_no_follow_up() -> None:
    talk = after("ask_stacking", "what is a wallet?", "en", "ask_portability")
    assert any(key.startswith("fact-portability") for key in talk.sentences())


@pytest.mark.parametrize("language", ["en", "pl"])
@pytest.mark.parametrize("intent", sorted(ASKED))
def test_longer_and_simpler_forms_of_the_same(intent: str, language: str) -> None:
    talk = after(intent, "…", language, "show_more")
    longer = put_into_words(talk.answer)[language]
    talk.say("rephrase", "…", "ask_rephrase")
    simple = put_into_words(talk.answer)[language]
    ids = {f"fact-{fact.id}" for fact in facts_of(intent)}
    assert ids & set(talk.sentences())
    assert len(simple.split()) < len(longer.split())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Is that only the lessons or also homework?"),
        ("pl", "to same zajęcia czy praca w domu też?"),
    ],
)
def test_what_names_a_fact_of_the_subject_goes_on(language: str, text: str) -> None:
    talk = Talk(language=language)
    talk.say("about", "3 ECTS?", "ask_workload")
    talk.say("not_understood", text, "nlu_fallback")
    assert talk.sentences()[0] == "fact-workload-all"
