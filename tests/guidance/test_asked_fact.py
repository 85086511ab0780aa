"""Which facts of an offer a message asks for."""

from __future__ import annotations

import pytest

from guidance.asked_fact import MOST, NOT_KEPT, asked
from guidance.dialogue.one_fact import NOT_KEPT as SAID_NEVER
from guidance.dialogue.one_fact import SENTENCES

ASKED = [
    ("how much does the first one cost?", ["price"]),
    ("ile kosztuje pierwszy", ["price"]),
    ("what's in the price? books?", ["includes"]),
    ("co jest w cenie? książki?", ["includes"]),
    ("when does it start", ["start"]),
    ("kiedy rusza następna edycja", ["start"]),
    ("kiedy się kończy ten kurs", ["end"]),
    ("when's the deadline for the last one", ["deadline"]),
    ("do kiedy można się na niego zgłaszać", ["deadline"]),
    ("until what day can I apply", ["deadline"]),
    ("czy to mi zaliczą na studiach", []),
    ("are there any places left on the first", ["seats"]),
    ("sa jeszcze miejsca?", ["seats"]),
    ("how long does this course take", ["length"]),
    ("jak długo trwa ten kurs", ["length"]),
    ("How many hours a week would I have to spend on this?", ["hours-week"]),
    ("Ile godzin w tygodniu by mi to zajęło?", ["hours-week"]),
    ("how many credits is it", ["credits"]),
    ("ile ECTS jest za drugi kurs", ["credits"]),
    ("what level is the first one", ["level"]),
    ("jaki poziom PRK ma kurs analizy danych", ["level"]),
    ("what language is it taught in", ["language"]),
    ("w jakim języku są zajęcia na tym kursie", ["language"]),
    ("where do the classes take place", ["form"]),
    ("to jest online czy na miejscu", ["form"]),
    ("are there any prerequisites", ["prerequisites"]),
    ("co trzeba mieć, żeby się dostać", ["prerequisites"]),
    ("minimum age for that?", ["age"]),
    ("od ilu lat mozna?", ["age"]),
    ("how is it assessed?", ["assessment"]),
    ("czy na tym kursie jest egzamin końcowy", ["assessment"]),
    ("is the exam supervised?", ["assessment", "supervision"]),
    ("do I get a badge", ["formats"]),
    ("dostanę po tym EDC czy zwykły pdf?", ["formats"]),
    ("who awards the credential", ["awarding-body"]),
    ("kto wystawia poświadczenie?", ["awarding-body"]),
    ("is it accredited", ["quality"]),
    ("does it count towards something bigger", ["stacking"]),
    ("do czego się liczy ten kurs?", ["stacking"]),
    ("will my university recognise it?", ["recognition"]),
    ("czy moja uczelnia to uzna?", ["recognition"]),
    ("is the second one funded", ["funding"]),
    ("czy drugi ma dofinansowanie", ["funding"]),
    ("is it wheelchair accessible", ["accessibility"]),
    ("who is it for", ["target-group"]),
    ("dla kogo to jest", ["target-group"]),
    ("What are the learning outcomes?", ["outcomes"]),
    ("o czym to jest", ["description"]),
    ("link to the first one please", ["link"]),
    ("kontakt do organizatora", ["contact", "provider"]),
    ("why did you suggest this one", ["why"]),
    ("dlaczego akurat ten polecasz", ["why"]),
    ("is it still available", ["standing"]),
    ("w jakie dni są lekcje", ["schedule"]),
    ("mozna zaplacic za niego w ratach?", ["price", "refund"]),
    ("price and start date?", ["price", "start"]),
    ("cena, poziom, egzamin i link", ["price", "level", "assessment", "link"]),
]
WHOLE = [
    "the second one",
    "tell me more about number 3",
    "poproszę szczegóły",
    "drugi",
    "pokaż o nim wszystko",
    "the cheapest one",
    "",
    '/ask_offer{"mention": "2"}',
]


@pytest.mark.parametrize(("text", "names"), ASKED)
def test_facts_are_read_from_questions(text: str, names: list[str]) -> None:
    assert list(asked(text)) == names


@pytest.mark.parametrize("text", WHOLE)
def test_without_a_fact_all_is_meant(text: str) -> None:
    assert asked(text) == ()


def test_the_longer_reading_holds_and_only_so_many_are_told() -> None:
    assert asked("w cenie") == ("includes",)
    assert len(asked("cena, poziom, egzamin, link, język, gdzie, kiedy")) == MOST


def test_every_fact_has_its_sentence() -> None:
    told = SENTENCES.keys() | SAID_NEVER.keys() | {"why", "standing"}
    assert {name for text, names in ASKED for name in names} <= told
    assert SAID_NEVER.keys() == NOT_KEPT


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("is there a later group", ["later"]),
        ("jest po tym kolejna edycja?", ["later"]),
        ("nie spóźniłem się?", ["standing"]),
        ("am I too late for it", ["standing"]),
        ("Czy byliby Państwo łaskawi podać termin zgłoszeń?", ["deadline"]),
        ("what do they make me hand in at the end?", ["assessment"]),
        ("co trzeba oddać na koniec", ["assessment"]),
        ("who gives me the licence then?", ["awarding-body", "recognition"]),
        ("kto mi da uprawnienia?", ["awarding-body", "recognition"]),
        ("what papers must I have to join", ["prerequisites"]),
        ("where else is it?", []),
        ("a gdzie indziej na przewodnika?", []),
    ],
)
def test_other_words_for_the_same_facts(text: str, names: list[str]) -> None:
    assert list(asked(text)) == names
