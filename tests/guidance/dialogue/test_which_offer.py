"""Which offer a message means, in both languages; and what is asked where that is not clear."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from guidance.answer import Listing, Term
from guidance.vocabulary import Mode
from tests.guidance.dialogue.market import Pointing, market
from tests.guidance.dialogue.talks import put_into_words
from tests.guidance.offers import DAY, Shelf, offer


@pytest.fixture
def talk() -> Pointing:
    """A learner who was shown the whole market."""
    return Pointing()


MEANT: list[tuple[str, str, dict[str, Any], str]] = [
    ("en", "the second one", {"mention": "2"}, "data"),
    ("en", "the second one", {}, "data"),
    ("pl", "a co z drugą?", {}, "data"),
    ("pl", "ten ostatni", {"mention": "last"}, "firms"),
    ("pl", "opowiedz o ostatniej", {}, "firms"),
    ("en", "that from Kraków", {"place": "Kraków"}, "excel"),
    ("pl", "ten z Krakowa", {"place": "Kraków"}, "excel"),
    ("en", "the one in Germany", {"country": "DE"}, "data"),
    ("en", "tell me about the online one", {"mode": "online"}, "data"),
    ("pl", "opowiedz o tym zdalnym", {"mode": "online"}, "data"),
    ("en", "the English one", {"language": "en"}, "data"),
    ("en", "the free one", {"price": {"max": 0, "currency": None}}, "firms"),
    ("pl", "ten darmowy", {}, "firms"),
    ("en", "the one by Vistula Colege", {"provider": "Vistula Colege"}, "excel"),
    ("pl", "ten z Akademii Bałtyk", {}, "data"),
    ("en", "the Vistla College course", {}, "excel"),
    ("pl", "kurs o demecji", {}, "care"),
    ("en", "the dearest", {}, "excel"),
    ("pl", "najdroższy", {}, "excel"),
    ("en", "the shortest one", {}, "excel"),
    ("en", "the one that starts first", {}, "data"),
    ("pl", "ten za 300 zł", {}, "data"),
    ("en", "Excel from the start", {}, "excel"),
    ("pl", "Excel dla firm", {}, "firms"),
]


@pytest.mark.parametrize(("language", "text", "said", "meant"), MEANT)
def test_one_of_those_shown_is_meant(
    talk: Pointing, language: str, text: str, said: dict[str, Any], meant: str
) -> None:
    talk.language = language
    talk.say("tell_offer", text, "ask_offer", **said)
    assert talk.shown() == [meant]
    assert talk.state.focus == meant


def test_a_pointer_does_not_ask_for_a_fact(talk: Pointing) -> None:
    talk.say("tell_offer", "the free one", "ask_offer")
    assert "offers-details" in talk.sentences()
    talk.say("tell_offer", "is it really free?", "ask_offer")
    assert talk.sentences() == ["details-fact-free"]


@pytest.mark.parametrize("text", ["the Excel one", "ten kurs z Excela"])
def test_where_two_fit_both_are_named(talk: Pointing, text: str) -> None:
    talk.say("tell_offer", f"{text}, when does it start?", "ask_offer")
    assert talk.sentences() == ["details-which"]
    titles = talk.said()["details-which"]["titles"]
    assert isinstance(titles, Listing)
    assert [one.fields["title"] for one in titles.items if isinstance(one, Term)] == [
        "Excel from the start",
        "Excel for business",
    ]
    assert [choice.entities for choice in talk.answer.choices] == [
        {"mention": "1"},
        {"mention": "4"},
    ]


def test_the_answer_to_which_gets_what_was_asked_for(talk: Pointing) -> None:
    talk.say("tell_offer", "ile kosztuje ten z Excela?", "ask_offer")
    talk.press(0)
    assert (talk.shown(), talk.sentences()) == (["excel"], ["details-fact-price"])
    talk.say("tell_offer", "the second one", "ask_offer", mention="2")
    assert "offers-details" in talk.sentences(), "the question was answered before"


def test_saving_and_signing_up_go_on_after_which(talk: Pointing) -> None:
    talk.say("save_offer", "save the Excel one", "save_offer")
    talk.say("tell_offer", "the first one", "ask_offer", mention="1")
    assert talk.state.saved == ("excel",)
    talk.state = talk.state.now(focus=None)
    talk.say("enrol", "sign me up for the Excel one", "enrol")
    talk.say("tell_offer", "the last one", "ask_offer", mention="4")
    assert talk.sentences()[0] == "offers-enrol"
    assert talk.shown() == ["firms"]


def test_a_superlative_says_of_how_many_it_speaks(talk: Pointing) -> None:
    talk.say("tell_offer", "the cheaper one", "ask_offer")
    told = talk.said()["details-order-some"]
    assert (told["stated"], told["every"]) == (3, 4)
    assert talk.shown() == ["firms"]


def test_a_superlative_that_nobody_states_is_not_guessed() -> None:
    two = tuple(offer(name, name.title()) for name in ("spawanie", "opieka"))
    talk = Pointing(Shelf(two))
    talk.state = replace(talk.state, shown=("spawanie", "opieka"))
    talk.say("tell_offer", "która tańsza?", "ask_offer")
    assert talk.sentences() == ["details-order-untold", "offers-which"]


def test_two_that_are_equally_long_are_both_named(talk: Pointing) -> None:
    talk.state = talk.state.now(shown=("excel", "data", "firms"))
    talk.say("tell_offer", "the longest", "ask_offer")
    assert talk.sentences() == ["details-order-tied", "details-which"]
    assert [choice.entities for choice in talk.answer.choices] == [
        {"mention": "2"},
        {"mention": "3"},
    ]


def test_what_records_never_tell_is_said(talk: Pointing) -> None:
    talk.state = talk.state.now(focus="excel")
    talk.say("tell_offer", "the one at weekends", "ask_offer")
    assert talk.sentences() == ["details-days-untold", "offers-which"]
    talk.say("tell_offer", "ten w Gdyni", "ask_offer", place="Gdynia")
    assert talk.sentences() == ["details-none-such", "offers-which"]


@pytest.mark.parametrize("text", ["is it online?", "czy ten kurs jest w weekendy?", "this one"])
def test_it_is_the_one_spoken_of_last(talk: Pointing, text: str) -> None:
    talk.state = talk.state.now(focus="excel")
    talk.say("tell_offer", text, "ask_offer", mode="online")
    assert talk.shown() == ["excel"]


def test_it_is_nothing_while_several_are_shown(talk: Pointing) -> None:
    talk.say("tell_offer", "is it online?", "ask_offer", mode="online")
    assert talk.sentences() == ["offers-which"]
    talk.press(2)
    assert (talk.shown(), talk.sentences()[0]) == (["care"], "details-fact-form")


def test_the_whole_catalogue_is_looked_at_by_name() -> None:
    talk = Pointing(Shelf((*market(), offer("weld", "Spawanie TIG"))))
    talk.say("tell_offer", "ile trwa Spawanie TIG?", "ask_offer")
    assert talk.shown() == ["weld"]
    talk.say("tell_offer", "a co z drugim?", "ask_offer", mention="2")
    assert talk.shown() == ["data"]


def test_of_one_title_in_two_places_both_are_named() -> None:
    cities = ("Kraków", "Łódź")
    twins = tuple(offer(f"t-{c}", "Spawanie TIG", place=c, mode=Mode.ONSITE) for c in cities)
    talk = Pointing(Shelf((*market(), *twins)))
    talk.say("tell_offer", "Spawanie TIG", "ask_offer")
    assert talk.sentences() == ["details-which"]
    for code in ("en", "pl"):
        assert "Spawanie TIG (Kraków)" in put_into_words(talk.answer)[code]
    assert talk.state.shown == ("t-Kraków", "t-Łódź"), "the buttons are numbered anew"
    talk.press(1)
    assert talk.shown() == ["t-Łódź"]
    talk.say("tell_offer", "Spawanie TIG w Krakowie", "ask_offer", place="Kraków")
    assert talk.shown() == ["t-Kraków"]


def test_several_numbers_are_told_one_after_the_other(talk: Pointing) -> None:
    talk.say("tell_offer", "ile kosztują pierwszy i drugi?", "ask_offer", mention=["1", "2"])
    assert talk.sentences()[:2] == ["details-fact-price", "details-fact-price"]
    assert talk.shown() == ["excel", "data"]


def test_every_order_can_be_asked_for(talk: Pointing) -> None:
    one = offer("x", "Xxx", ects=Decimal(9), eqf_level=7, hours_per_week=Decimal(40), start=DAY)
    talk.facts = Shelf((*market(), one))
    talk.state = talk.state.now(shown=("excel", "x"))
    for text in ("most credits", "the hardest", "najwięcej godzin", "the earliest"):
        talk.say("tell_offer", text, "ask_offer")
        assert talk.shown() == ["x"], text
