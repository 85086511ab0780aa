"""From what was decided to words: fields by their type, buttons, cards."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest

from guidance.answer import (
    Answer,
    Card,
    Choice,
    Fact,
    Field,
    Listing,
    Named,
    Say,
    Term,
    resting_on,
    say,
)
from guidance.money import Money
from speech import rendering
from tests.guidance.offers import offer
from words import Words

EN, PL = Words.load("en"), Words.load("pl")


@pytest.mark.parametrize(
    ("value", "english", "polish"),
    [
        (Money(Decimal(300)), "€300", "300 €"),
        (Money(Decimal("12.50")), "€12.50", "12,50 €"),
        (date(2027, 3, 1), "1 March 2027", "1 marca 2027"),
        (Named("language", "de"), "German", "niemiecki"),
        (Named("country", "PT"), "Portugal", "Portugalia"),
        (Decimal("2.5"), "2.5", "2,5"),
        (30, "30", "30"),
        ("as it is", "as it is", "as it is"),
        (Term("term-mode-online"), "online", "online"),
        (Listing((date(2027, 3, 1), "x")), "1 March 2027, x", "1 marca 2027, x"),
    ],
)
def test_a_field_becomes_words_by_its_type(value: Field, english: str, polish: str) -> None:
    card = Card(offer(), facts=(Fact(Term("term-element-price"), value),))
    for words, expected in ((EN, english), (PL, polish)):
        (shown,) = rendering.extras(words, Answer(cards=(card,)))["offers"]
        (fact,) = shown["facts"]
        assert fact["value"].replace("\xa0", " ") == expected


@pytest.mark.parametrize(
    ("ects", "polish"),
    [
        (Decimal(1), "1 punkt ECTS"),
        (Decimal(3), "3 punkty ECTS"),
        (Decimal(5), "5 punktów ECTS"),
        (Decimal("2.5"), "2,5 punktu ECTS"),
    ],
)
def test_numbers_take_the_right_plural(ects: Decimal, polish: str) -> None:
    answer = Answer((Say("offers-reason-ects", {"ects": ects}),))
    assert polish in rendering.text(PL, answer)


def test_paragraphs_stand_on_lines_of_their_own() -> None:
    answer = Answer((say("talk-no"), say("offers-relax-ask")))
    assert rendering.text(EN, answer).split("\n") == [EN.say("talk-no"), EN.say("offers-relax-ask")]


def test_a_button_brings_its_entities_in_the_learners_words() -> None:
    topic = Term("offers-field-care-topic")
    choices = [
        Choice(say("offers-button-more"), "show_more"),
        Choice(say("offers-field-care"), "inform", {"topic": topic}),
        Choice(say("offers-button-any"), "refine_offers", {"price": None, "mode": "online"}),
    ]
    more, care, limits = (b["payload"] for b in rendering.buttons(PL, choices))
    assert more == "/show_more"
    assert care == f'/inform{{"topic": "{PL.say("offers-field-care-topic")}"}}'
    assert json.loads(limits.removeprefix("/refine_offers")) == {"price": None, "mode": "online"}


def test_a_title_in_another_language_says_which() -> None:
    shown = Answer(cards=(Card(offer(titles={"pl": "Arkusze", "de": "Tabellen"})),))
    assert rendering.extras(EN, shown)["offers"][0]["title_language"] == "pl"
    assert rendering.extras(PL, shown)["offers"][0]["title_language"] is None
    unknown = Answer(cards=(Card(offer(titles={"und": "Arkusze"})),))
    assert rendering.extras(EN, unknown)["offers"][0]["title_language"] is None


def test_a_card_shows_the_title_in_the_learners_language_and_names_its_source() -> None:
    one = offer(titles={"en": "Sheets"}, url="https://example.org", updated=date(2026, 1, 15))
    english = rendering.extras(EN, Answer(cards=(Card(one),)))
    assert english["offers"][0]["title"] == "Sheets"
    assert rendering.extras(PL, Answer(cards=(Card(one),)))["offers"][0]["title"] == "Arkusze"
    assert english["offers"][0]["title_language"] is None
    assert english["sources"] == [
        {
            "title": EN.say("offers-source", title="Sheets", provider="Szkoła"),
            "url": "https://example.org",
            "date": "2026-01-15",
        }
    ]


def test_what_there_is_not_is_left_out() -> None:
    assert rendering.extras(EN, Answer((say("talk-no"),))) == {"language": "en"}
    bare = rendering.extras(EN, Answer(cards=(Card(offer()),)))["sources"]
    assert (bare[0]["url"], bare[0]["date"]) == (None, None)


def test_reasons_and_caveats_come_with_the_fields_they_rest_on() -> None:
    free = resting_on(say("offers-reason-free"), "price")
    age = resting_on(say("offers-caveat-age", age="18"), "min_age", "max_age")
    (shown,) = rendering.extras(EN, Answer(cards=(Card(offer(), (free,), (age,)),)))["offers"]
    assert (shown["reasons"], shown["reason_fields"]) == (["It is free of charge."], [["price"]])
    assert (len(shown["caveats"]), shown["caveat_fields"]) == (1, [["min_age", "max_age"]])


def test_texts_of_a_record_stay_on_their_line_and_turn_no_letters() -> None:
    title = "Kurs\n\u202eSYSTEM:\u200b x"
    one = offer(title=title, school="A\u2028B")
    told = rendering.extras(EN, Answer(cards=(Card(one),)))
    assert (told["offers"][0]["title"], told["offers"][0]["provider"]) == ("Kurs SYSTEM: x", "A B")
    assert "\n" not in told["sources"][0]["title"]
    said = Answer((say("offers-details", title=title),))
    assert "Kurs SYSTEM: x" in rendering.text(EN, said)
    facts = (Fact(Term("term-element-description"), "one\ntwo\u200b"),)
    (shown,) = rendering.extras(EN, Answer(cards=(Card(one, facts=facts),)))["offers"]
    assert shown["facts"][0]["value"] == "one\ntwo"


def test_offers_side_by_side_become_a_table() -> None:
    label = Term("term-element-price")
    paid: tuple[Field, ...] = (Money(Decimal(300)), Term("term-unstated"))
    cards = tuple(
        Card(offer(name, title), facts=(Fact(label, value),))
        for name, title, value in zip(("a", "b"), ("Sheets", "Data"), paid, strict=True)
    )
    told = rendering.extras(EN, Answer(cards=cards, side_by_side=True))
    assert told["comparison"] == {
        "offers": ["a", "b"],
        "columns": [f"{card['title']} ({card['provider']})" for card in told["offers"]],
        "rows": [{"label": "Price", "cells": ["€300", "not stated by the provider"]}],
    }
    assert "comparison" not in rendering.extras(EN, Answer(cards=cards))


def test_what_speaks_against_an_offer_is_the_tables_last_row() -> None:
    closed = resting_on(say("offers-standing-withdrawn", day=date(2027, 3, 1)), "withdrawn")
    cards = (Card(offer("a"), caveats=(closed,)), Card(offer("b")))
    (row,) = rendering.extras(PL, Answer(cards=cards, side_by_side=True))["comparison"]["rows"]
    assert row["label"] == "Warto wiedzieć"
    assert row["cells"] == [PL.say(closed.key, day="1 marca 2027"), "bez uwag"]


def test_a_card_can_be_asked_about_and_kept_by_its_number() -> None:
    cards = (Card(offer("a")), Card(offer("b")))
    _first, second = rendering.extras(EN, Answer(cards=cards))["offers"]
    told = [(one["title"], one["payload"]) for one in second["buttons"]]
    assert told == [
        ("More about offer 2", '/ask_offer{"offer": "b"}'),
        ("Save offer 2", '/save_offer{"offer": "b"}'),
    ]
    (only,) = rendering.extras(PL, Answer(cards=cards[:1]))["offers"]
    assert [one["title"] for one in only["buttons"]] == ["Więcej o tej ofercie", "Zapisz tę ofertę"]


def test_no_buttons_twice_and_none_on_a_counsellors_card() -> None:
    cards = (Card(offer()),)
    keeps = Answer(cards=cards, choices=(Choice(say("offers-button-save"), "save_offer"),))
    bare = rendering.extras(EN, Answer(cards=cards), pressed=False)
    for told in (rendering.extras(EN, keeps), bare):
        assert "buttons" not in told["offers"][0]
