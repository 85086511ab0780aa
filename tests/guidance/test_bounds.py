"""Bounds that a message denies are turned round."""

from __future__ import annotations

from typing import Any

import pytest

from guidance.bounds import turned
from guidance.hearing import Entity, Heard

LEAST, MOST = {"min": 8, "max": None}, {"min": None, "max": 8}


def read(text: str, name: str, value: Any) -> Any:
    """The value of an entity after its message was looked at."""
    return turned(Heard("inform", text, "en", (Entity(name, value),))).entities[0].value


@pytest.mark.parametrize(
    "text",
    [
        "it must not take longer than 8 weeks",
        "it can't last more than 8 weeks",
        "I don't have more than 8 hours a week",
        "i żeby nie trwało dłużej niż 8 tygodni",
        "nie mogę uczyć się więcej niż 8 godzin tygodniowo",
        "nic, co trwa ponad 8 tygodni: nie chcę kursów ponad 8 tygodni",
    ],
)
def test_a_denied_least_is_a_most(text: str) -> None:
    assert read(text, "duration", LEAST) == MOST


@pytest.mark.parametrize("text", ["nie może trwać krócej niż 8", "it must not be less than 8"])
def test_a_denied_most_is_a_least(text: str) -> None:
    assert read(text, "ects", MOST) == LEAST


@pytest.mark.parametrize(
    "text",
    [
        "longer than 8 weeks",
        "I don't work now, more than 8 hours a week",
        "I don't mind if it takes more than 8 weeks",
        "nie przeszkadza mi więcej niż 8 tygodni",
        '/inform{"duration": {"min": 8}}',
    ],
)
def test_what_is_not_denied_stays(text: str) -> None:
    assert read(text, "hours", LEAST) == LEAST


def test_what_is_understood_already_stays() -> None:
    assert read("nie dłużej niż 8 tygodni", "duration", MOST) == MOST
    both = {"min": 2, "max": 8}
    assert read("not longer, no more than 8, not less than 2", "duration", both) == both


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("it should not cost more than 500 euro", 500),
        ("nie chcę wydać więcej niż 1 500 zł", 1500),
        ("no course over 400 euro please", 400),
        ("it can cost more than 300", None),
    ],
)
def test_a_denied_least_price_is_the_most_to_pay(text: str, most: int | None) -> None:
    price = {"max": None, "currency": "EUR"}
    assert read(text, "price", price) == {"max": most, "currency": "EUR"}


@pytest.mark.parametrize("most", [None, 5])
def test_a_time_to_spend_is_no_price(most: int | None) -> None:
    price = Entity("price", {"max": most, "currency": "EUR"})
    text = "I can't spend more than 5 hours a week"
    assert turned(Heard("inform", text, "en", (price,))).entities == ()


def test_a_price_that_is_known_stays() -> None:
    price = {"max": 100, "currency": "EUR"}
    assert read("I do not want to pay more than 500, 100 at most", "price", price) == price


def test_other_entities_are_left_alone() -> None:
    assert read("nie dalej ponad Łódź", "place", "Łódź") == "Łódź"
