"""One fact of an offer, in both languages: stated, not stated, never stated; nothing promised."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from guidance.answer import Listing, Term
from guidance.criteria import Criteria
from guidance.dialogue.one_fact import SENTENCES, facts_told
from guidance.dialogue.turn import Scene
from guidance.hearing import Heard
from guidance.money import Money
from guidance.state import State
from guidance.vocabulary import Price, Run
from tests.guidance.dialogue.market import Pointing
from tests.guidance.dialogue.talks import put_into_words
from tests.guidance.full import FULL, LATER
from tests.guidance.offers import DAY, Shelf, offer

TOLD = [
    ("en", "how much is it?", "“Excel from the start” costs €100."),
    ("pl", "ile to kosztuje?", "„Excel od podstaw” kosztuje 100 €."),
    ("en", "what is in the price?", "The price of “Excel from the start” includes: books"),
    ("pl", "co jest w cenie?", "Cena „Excel od podstaw” obejmuje: książki"),
    ("en", "when does it start?", "Start date of “Excel from the start”: 25 January 2026"),
    ("pl", "kiedy się zaczyna?", "Data rozpoczęcia „Excel od podstaw”: 25 stycznia 2026"),
    ("en", "what's the deadline?", "Last day to apply for “Excel from the start”: 23 January 2026"),
    ("pl", "do kiedy są zapisy?", "Ostatni dzień zgłoszeń na „Excel od podstaw”: 23 stycznia 2026"),
    ("en", "are there places left?", "Free places in “Excel from the start”: 7"),
    ("en", "how many hours a week?", "“Excel from the start” takes 6 hours a week (stated by"),
    ("pl", "ile godzin w tygodniu?", "Czas na naukę w „Excel od podstaw”: 6 godzin tygodniowo"),
    ("en", "what language is it in?", "“Excel from the start” is taught in Polish."),
    ("pl", "gdzie są zajęcia?", "Forma i miejsce zajęć w „Excel od podstaw”: stacjonarnie, Kraków"),
    (
        "en",
        "do I need to know anything beforehand?",
        "Entry requirements of “Excel from the start”",
    ),
    ("en", "is there an exam?", "How “Excel from the start” is assessed: a written exam"),
    ("pl", "kto organizuje ten kurs?", "Organizator „Excel od podstaw”: Vistula College"),
    ("en", "can I have the link?", "The page of “Excel from the start”: https://example.org/excel"),
]


@pytest.fixture
def talk() -> Pointing:
    """A learner who spoke of Excel last."""
    started = Pointing()
    started.state = started.state.now(focus="excel")
    return started


@pytest.mark.parametrize(("language", "question", "sentence"), TOLD)
def test_the_fact_comes_first(talk: Pointing, language: str, question: str, sentence: str) -> None:
    talk.language = language
    talk.say("tell_offer", question, "ask_offer")
    text = put_into_words(talk.answer)[language].replace("\xa0", " ")
    assert text.startswith(sentence)
    assert talk.shown() == ["excel"]


def test_two_facts_are_both_told_and_all_can_be_asked_for(talk: Pointing) -> None:
    talk.say("tell_offer", "price and exam?", "ask_offer")
    assert talk.sentences() == ["details-fact-price", "details-fact-assessment"]
    (card,) = talk.answer.cards
    assert [fact.label.key for fact in card.facts] == [
        "term-element-price",
        "term-element-assessment",
    ]
    intents = [choice.intent for choice in talk.answer.choices]
    assert intents == ["ask_offer", "enrol", "save_offer", "compare_offers", "request_human"]
    talk.press(0)
    assert "offers-details" in talk.sentences()


def test_what_the_record_does_not_state_is_said_with_whom_to_ask(talk: Pointing) -> None:
    talk.say("tell_offer", "cena i egzamin tego trzeciego?", "ask_offer", mention="3")
    assert talk.sentences() == ["details-unstated", "details-ask"]
    assert talk.said()["details-unstated"]["what"] == Listing(
        (Term("term-element-price"), Term("term-element-assessment"))
    )
    assert talk.said()["details-ask"]["where"] == "kursy@example.org"
    talk.facts = Shelf((offer("o", "Kurs"),))
    talk.state = talk.state.now(shown=("o",), focus="o")
    talk.say("tell_offer", "is there an exam?", "ask_offer")
    assert talk.sentences() == ["details-unstated", "details-ask-nowhere"]


@pytest.mark.parametrize(
    "text", ["who teaches it?", "w jakie dni są zajęcia?", "can I pay it in instalments"]
)
def test_what_no_record_holds_is_said(talk: Pointing, text: str) -> None:
    talk.say("tell_offer", text.replace("pay it ", ""), "ask_offer")
    assert talk.sentences()[-2:] == ["details-not-kept", "details-ask"]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("will my university recognise it?", "details-note-recognition"),
        ("czy uczelnia to uzna?", "details-note-recognition"),
        ("does it count towards something bigger?", "details-note-stacking"),
        ("do czego liczy się ten kurs?", "details-note-stacking"),
    ],
)
@pytest.mark.parametrize("name", ["excel", "care"])
def test_recognition_and_stacking_are_never_promised(
    talk: Pointing, text: str, note: str, name: str
) -> None:
    talk.state = talk.state.now(focus=name)
    talk.say("tell_offer", text, "ask_offer")
    assert note in talk.sentences()
    said = put_into_words(talk.answer)
    assert "decides" in said["en"]
    assert "ecyduje" in said["pl"]


def test_a_level_is_not_how_hard_it_is(talk: Pointing) -> None:
    talk.say("tell_offer", "is it for beginners?", "ask_offer")
    assert talk.sentences() == ["details-fact-level", "details-note-level"]


def test_a_price_is_told_in_the_learners_currency_with_rate_and_day(talk: Pointing) -> None:
    talk.language = "pl"
    talk.say("tell_offer", "ile kosztuje?", "ask_offer")
    assert talk.said()["details-converted"]["money"] == Money(Decimal(432), "PLN")
    assert (
        "4,317 PLN za 1 euro (OJ C/2024/3844, 30 kwietnia 2024)"
        in (put_into_words(talk.answer)["pl"])
    )
    talk.state = talk.state.now(criteria=Criteria(price=Money(Decimal(500), "CZK")))
    talk.say("tell_offer", "ile kosztuje?", "ask_offer")
    assert talk.said()["details-converted"]["money"] == Money(Decimal(2525), "CZK")
    talk.state = talk.state.now(criteria=Criteria(price=Money(Decimal(500), "JPY")))
    talk.say("tell_offer", "ile kosztuje?", "ask_offer")
    assert talk.sentences() == ["details-fact-price"], "no rate is known"


@pytest.mark.parametrize("text", ["how much is it in zloty?", "ile to w złotych?"])
def test_a_currency_that_is_named_is_the_one_told(talk: Pointing, text: str) -> None:
    talk.say("tell_offer", text, "ask_offer")
    assert talk.said()["details-converted"]["money"] == Money(Decimal(432), "PLN")


def test_whether_one_can_still_join(talk: Pointing) -> None:
    talk.say("tell_offer", "is it still open?", "ask_offer")
    assert talk.sentences() == ["offers-enrol-until"]
    talk.say("tell_offer", "czy trzeci jest jeszcze aktualny?", "ask_offer", mention="3")
    assert talk.sentences() == ["details-open-undated"]


def test_further_starts_are_told() -> None:
    runs = (Run(DAY), Run(DAY.replace(month=5)))
    talk = Pointing(Shelf((offer("o", "Kurs", runs=runs),)))
    talk.state = talk.state.now(shown=("o",), focus="o")
    talk.say("tell_offer", "kiedy się zaczyna?", "ask_offer")
    assert talk.sentences() == ["details-fact-start", "details-fact-further"]


@pytest.mark.parametrize("name", SENTENCES)
@pytest.mark.parametrize("language", ["en", "pl"])
def test_every_fact_of_a_full_record_is_told_and_none_of_an_empty_one(
    name: str, language: str
) -> None:
    scene = Scene(Heard("ask_offer", "…", language), State(), Shelf(), LATER, ("en", "pl"))
    full = replace(FULL, price=Price(Decimal(9), "EUR", {"en": "lunch"}), url="https://example.org")
    school = replace(full.provider, contact="a@example.org")
    says, _ = facts_told(scene, replace(full, provider=school), (name,), {})
    assert says[0].key == SENTENCES[name]
    if name not in {"provider", "awarding-body"}:
        says, _ = facts_told(scene, offer(), (name,), {})
        assert says[0].key == "details-unstated"


@pytest.mark.parametrize(
    ("text", "known", "sentences"),
    [
        ("how many credits?", True, ["details-fact-credits"]),
        ("ile punktów ects?", True, ["details-fact-credits"]),
        ("how many credits?", False, ["details-unstated", "details-fact-workload"]),
    ],
)
def test_credits_that_are_not_stated_are_said_not_to_be(
    talk: Pointing, text: str, known: bool, sentences: list[str]
) -> None:
    shelf = talk.facts
    assert isinstance(shelf, Shelf)
    excel, *others = shelf.kept
    hours = replace(excel.credential, ects=None, hours=Decimal(50))
    talk.facts = Shelf((excel if known else replace(excel, credential=hours), *others))
    talk.say("tell_offer", text, "ask_offer")
    assert talk.sentences()[: len(sentences)] == sentences
