"""What of a message points at an offer, and at which."""

from __future__ import annotations

from typing import Any

import pytest

from guidance.hearing import Entity, Heard
from guidance.pointing import (
    covers,
    described,
    described_each,
    names_fully,
    orders,
    parts,
    phrases,
    without_name,
    without_pointers,
)
from tests.guidance.dialogue.market import market
from tests.guidance.offers import offer

EXCEL, DATA, CARE, FIRMS = market()


def told(text: str, focused: bool = False, **said: Any) -> list[str]:
    """The offers that a message describes."""
    entities = tuple(Entity(name, value) for name, value in said.items())
    found = described(Heard("ask_offer", text, "en", entities), market(), focused)
    return [one.id for one in found.offers]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("that from Kraków", ["excel"]),
        ("the one in krakow, how long is it?", ["excel"]),
        ("ten z Krakowa", ["excel"]),
        ("ten w Łodzi, ile kosztuje", ["care"]),
        ("the online one", ["data"]),
        ("ten zdalny", ["data"]),
        ("the English one", ["data"]),
        ("ten po angielsku", ["data"]),
        ("the free one", ["firms"]),
        ("ten darmowy", ["firms"]),
        ("the hybrid course", ["firms"]),
        ("the one by Vistula Colege", ["excel"]),
        ("ten z Akademii Bałtyk", ["data"]),
        ("the dementia care course", ["care"]),
        ("ten kurs o demncji", ["care"]),
        ("the Excel one", ["excel", "firms"]),
        ("the Excel one in Lublin", ["firms"]),
        ("the 5 ECTS one", ["data"]),
        ("ten za 300 zł", ["data"]),
        ("exel od podstaw - cena?", ["excel"]),
        ("this one", []),
        ("and the price?", []),
        ("/ask_offer", []),
    ],
)
def test_a_phrase_describes_an_offer(text: str, ids: list[str]) -> None:
    assert told(text) == ids


def test_what_asks_of_it_points_at_nothing() -> None:
    assert told("is it online?", mode="online") == []
    assert told("is it online?", focused=True, mode="online") == []
    assert told("czy to jest po angielsku?", focused=True, language="en") == []
    assert told("how long does the online one take?", focused=True, mode="online") == ["data"]


def test_a_place_or_country_that_none_has_is_missed() -> None:
    for text, said in (
        ("the one in Gdynia", {"place": "Gdynia"}),
        ("ten z Irlandii", {"country": "IE"}),
    ):
        entities = tuple(Entity(name, value) for name, value in said.items())
        found = described(Heard("ask_offer", text, "en", entities), market(), focused=False)
        assert (found.offers, found.missing, found.untold) == ((), True, False)
    assert told("ten z Niemiec", country="DE") == ["data"]


@pytest.mark.parametrize("text", ["the one at weekends", "ten w weekendy", "ten wieczorowy"])
def test_days_are_in_no_record(text: str) -> None:
    found = described(Heard("ask_offer", text, "en"), market(), focused=True)
    assert (found.offers, found.missing, found.untold) == ((), False, True)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the cheaper one", ("cheapest",)),
        ("ten tańszy", ("cheapest",)),
        ("ta najkrótsza", ("shortest",)),
        ("który trwa najdłużej?", ("longest",)),
        ("which starts first", ("soonest",)),
        ("the one with the most credits", ("most-credits",)),
        ("is it no longer open?", ()),
    ],
)
def test_orders_are_read(text: str, names: tuple[str, ...]) -> None:
    assert orders(text, focused=False) == names


def test_orders_of_what_is_asked_of_it_are_none() -> None:
    assert orders("is it longer than a month?", focused=True) == ()


def test_parts_point_one_by_one() -> None:
    text = "Excel w Krakowie czy opieka w Łodzi"
    assert [one.id for one in described_each(parts(text), market())] == ["excel", "care"]
    assert list(phrases("compare the online one and the one in Kraków")) == ["online", "krakow"]


def test_names_in_full_and_nearly() -> None:
    assert names_fully("ile trwa Excel od podstaw?", EXCEL)
    assert not names_fully("ile trwa Excel dla firm?", EXCEL)
    assert covers("o kursie Analizza danych", DATA)
    assert covers("opieka w demncji", CARE)
    assert not covers("how much does it cost", FIRMS)


def test_words_that_point_or_name_do_not_ask() -> None:
    assert "free" not in without_pointers("the free one")
    assert "free" in without_pointers("is it free?")
    assert "start" not in without_name("Excel from the start - price?", EXCEL)
    assert "start" not in without_name("Exel from the start - price?", EXCEL)
    assert "start" in without_name("when does the course start?", EXCEL)
    assert without_name("/enrol", EXCEL) == without_pointers("/enrol") == "/enrol"


def test_a_level_of_languages_tells_titles_apart() -> None:
    shown = (offer("low", "Polish for foreigners A1–A2"), offer("high", "Polish for foreigners B1"))
    heard = Heard("ask_offer", "the A1-A2, is it cost something?", "en")
    assert [one.id for one in described(heard, shown, False).offers] == ["low"]
