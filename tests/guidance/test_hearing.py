"""From entities to criteria, whatever their values hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.criteria import Criteria, Span, from_data, to_data
from guidance.hearing import READERS, Entity, Heard, add
from guidance.money import Money

FULL = Criteria(
    topics=("excel",),
    level="4",
    ects=Span(Decimal(1)),
    hours=Span(Decimal(1)),
    duration=Span(Decimal(1)),
    price=Money(Decimal(5)),
    mode="online",
    place="Łódź",
    country=None,
    language="pl",
    start=(date(2026, 1, 1), None),
)


def said(*entities: tuple[str, Any], language: str = "en") -> Heard:
    """A message with entities of these names and values."""
    return Heard("inform", "…", language, tuple(Entity(name, value) for name, value in entities))


@pytest.mark.parametrize(
    ("name", "value", "meant"),
    [
        ("level", "5", "5"),
        ("level", 5, "5"),
        ("level", "beginner", "beginner"),
        ("ects", {"min": 3, "max": None}, Span(Decimal(3))),
        ("hours", {"min": None, "max": 5, "per": "week"}, Span(None, Decimal(5), "week")),
        ("hours", {"max": 40}, Span(None, Decimal(40))),
        ("duration", {"max": 2.5}, Span(None, Decimal("2.5"))),
        ("price", {"max": 500, "currency": "EUR"}, Money(Decimal(500))),
        ("price", {"max": 0, "currency": None}, Money(Decimal(0))),
        ("mode", "online", "online"),
        ("place", "Kraków", "Kraków"),
        ("country", "DE", "DE"),
        ("language", "en", "en"),
        ("start", {"from": "2026-03-01", "to": None}, (date(2026, 3, 1), None)),
    ],
)
def test_each_kind_of_entity_becomes_its_criterion(name: str, value: Any, meant: Any) -> None:
    assert add(Criteria(), said((name, value))) == Criteria(**{name: meant})


def test_where_no_currency_is_named_it_is_the_languages() -> None:
    limit = ("price", {"max": 300, "currency": None})
    assert add(Criteria(), said(limit, language="pl")).price == Money(Decimal(300), "PLN")
    assert add(Criteria(), said(limit)).price == Money(Decimal(300), "EUR")


def test_subjects_replace_the_goal_and_keep_the_limits() -> None:
    heard = said(("topic", "opieka"), ("topic", "demencja"), ("topic", "opieka"))
    assert add(FULL, heard) == add(FULL.without("topics"), heard)
    assert add(FULL, heard).topics == ("opieka", "demencja")
    assert add(FULL, heard).mode == "online"


def test_an_occupation_is_the_goal_where_no_subject_is_named() -> None:
    """“I am a nurse, something on wounds” is about wounds, “I want to be a nurse” about nursing."""
    nurse, wounds = ("occupation", "nurse"), ("topic", "wounds")
    assert add(FULL, said(nurse)).topics == ("nurse",)
    assert add(FULL, said(nurse, wounds)).topics == ("wounds",)


@pytest.mark.parametrize("name", sorted(READERS))
def test_nothing_as_a_value_leaves_a_limit_open(name: str) -> None:
    full = add(FULL, said(("country", "PL"))) if name == "country" else FULL
    assert getattr(full, name)
    assert add(full, said((name, None))) == full.without(name)


@pytest.mark.parametrize("name", ["ects", "hours", "duration", "price", "start"])
def test_an_empty_range_leaves_a_limit_open(name: str) -> None:
    for empty in ({}, {"min": None, "max": None, "from": None, "to": None}):
        assert add(FULL, said((name, empty))) == FULL.without(name)


USELESS: dict[str, list[Any]] = {
    "level": ["9", "expert", "²", "", [], {}],
    "mode": ["hybrid", "", ["online"]],
    "country": ["Polska", "P1", "", 48],
    "language": ["polski", "", ["pl"]],
    "place": ["", "  ", 5, ["Łódź"]],
    "start": ["2026", {"from": "jutro"}, {"from": 7}, [1]],
    "price": [{"max": "much"}, {"max": 5, "currency": ["EUR"]}, 5],
    "ects": [{"min": "NaN"}, {"min": "sNaN"}, {"min": "Infinity"}, {"min": "1e999"}, {"min": -1}],
    "hours": [{"max": []}, {"max": True}, "5", 5],
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name in USELESS for value in USELESS[name]]
)
def test_a_value_of_no_use_is_passed_over(name: str, value: Any) -> None:
    assert add(FULL, said((name, value))) == FULL


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["min", "max", "per", "currency", "from", "to"]), inner, max_size=4
        )
    ),
    max_leaves=5,
)
named = st.sampled_from([*READERS, "topic", "occupation", "mention", "email", "offer", "colour"])


@given(st.lists(st.tuples(named, values), max_size=5))
def test_no_value_at_all_makes_it_fail(entities: list[tuple[str, Any]]) -> None:
    heard = said(*entities)
    criteria = add(FULL, heard)
    assert from_data(to_data(criteria)) == criteria
    assert all(isinstance(one, int) or one == "last" for one in heard.mentions())


def test_a_named_place_replaces_a_country_and_the_other_way_round() -> None:
    in_germany = add(FULL, said(("country", "DE")))
    assert (in_germany.place, in_germany.country) == (None, "DE")
    in_lodz = add(in_germany, said(("place", "Łódź")))
    assert (in_lodz.place, in_lodz.country) == ("Łódź", None)
    both = add(Criteria(), said(("place", "Łódź"), ("country", "PL")))
    assert (both.place, both.country) == ("Łódź", None)


@pytest.mark.parametrize(
    ("value", "meant"),
    [("2", (2,)), (3, (3,)), ("last", ("last",)), ("abc", ()), ("²", ()), (None, ()), ("-1", ())],
)
def test_mentions_are_numbers_or_the_last(value: Any, meant: tuple[int | str, ...]) -> None:
    assert said(("mention", value)).mentions() == meant


def test_a_goal_is_words() -> None:
    goals = [("topic", None), ("topic", " "), ("topic", ["a"]), ("topic", "excel")]
    assert said(*goals).topics() == ("excel",)


@pytest.mark.parametrize(
    ("said", "mode"),
    [
        ("online", "online"),
        ("onsite+blended", "onsite+blended"),
        ("online+online", "online"),
        ("online+onsite+blended", None),
        ("online+nowhere", None),
    ],
)
def test_one_of_several_forms_will_do(said: str, mode: str | None) -> None:
    heard = Heard("inform", "…", "en", (Entity("mode", said),))
    assert add(Criteria(), heard).mode == mode
