"""General questions that were taken for something else, by words that leave little doubt."""

from __future__ import annotations

import pytest

from guidance.hearing import Heard
from guidance.knowledge import recognising

RECOGNITION = "ask_recognition"


def subject(text: str, intent: str, *ranking: str) -> str:
    return recognising.subject(Heard(intent, text, "en", ranking=(intent, *ranking)))


@pytest.mark.parametrize(
    "text",
    [
        "i did a 5 ects course at a polish uni, can i use it for my bachelor in Germany",
        "I want to work as a physiotherapist in France. Which office decides?",
        "Will it count somewhere else?",
        "The university rejected my micro-credential, what now?",
        "I'm a midwife from Ukraine and would like to work in Poland. What should I do?",
        "Czy mogę użyć mikropoświadczenia z Niemiec na studiach w Polsce?",
        "Czy „Excel od podstaw” liczy się do innych kursów?",
        "do kogo się zwrócić w Czechach w sprawie dyplomu?",
        "jakie dokumenty muszę złożyć na uczelni?",
    ],
)
def test_words_that_mean_recognition_are_enough(text: str) -> None:
    assert subject(text, "find_offers") == RECOGNITION


@pytest.mark.parametrize(
    "text",
    [
        "Can I get into a college in Dublin with micro-credentials from Lithuania?",
        "Fińska uczelnia i moje hiszpańskie mikropoświadczenie: kogo zapytać?",
    ],
)
def test_a_document_a_purpose_and_a_country_are_enough_in_doubt(text: str) -> None:
    assert subject(text, "nlu_fallback") == RECOGNITION


@pytest.mark.parametrize(
    "text",
    ["what does the certificate say?", "a course in Spain", "is the university in Spain good?"],
)
def test_less_than_that_is_not(text: str) -> None:
    assert subject(text, "nlu_fallback") != RECOGNITION


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("It is an EU recommendation, so schools have to recognise it?", "ask_principles"),
        ("how can I show an employer abroad what my micro-credential means?", "ask_portability"),
        ("Does Europass make my certificate official?", "ask_portability"),
        ("Czy w Danii ktoś mnie zatrudni z mikropoświadczeniem z grafiki?", "ask_benefits"),
        ("poświadczenie od stowarzyszenia a studia w Portugalii?", "ask_difference"),
        ("kiedy dostanę odpowiedź z NAWA?", "ask_wait"),
    ],
)
def test_the_words_of_another_subject_are_overruled(text: str, intent: str) -> None:
    assert subject(text, intent) == RECOGNITION


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Which principle is about recognition?", "ask_principles"),
        ("Where do I keep my certificate?", "ask_portability"),
        ("What do employers gain from it?", "ask_benefits"),
        ("When will the counsellor answer?", "ask_wait"),
    ],
)
def test_other_subjects_stay_what_they_are(text: str, intent: str) -> None:
    assert subject(text, intent) == ""


@pytest.mark.parametrize(
    "text",
    [
        "show me courses on recognition",
        "szukam kursu o uznawaniu kwalifikacji",
        "I want to work as a nurse in Germany. Which courses are there?",
        "Jestem pielęgniarką i chcę pracować w Niemczech. Jakie kursy macie?",
    ],
)
def test_who_looks_for_a_course_asks_nothing(text: str) -> None:
    assert subject(text, "find_offers") == ""
