"""The criteria: what is a limit, and that nothing is lost on the way through a slot."""

import json
from decimal import Decimal

import pytest
from hypothesis import given

from guidance.criteria import Criteria, Span, from_data, to_data
from guidance.money import Money
from tests.guidance.offers import criteria


@given(criteria)
def test_criteria_come_back_from_json_as_they_were(asked: Criteria) -> None:
    assert from_data(json.loads(json.dumps(to_data(asked)))) == asked


def test_what_is_open_takes_no_room_and_unknown_names_are_passed_over() -> None:
    assert to_data(Criteria()) == {}
    assert from_data({"colour": "red", "level": None, "mode": "online"}) == Criteria(mode="online")


def test_topic_order_and_a_level_in_words_are_no_limits() -> None:
    soft = Criteria(topics=("excel",), order="price", level="beginner")
    assert soft.limits() == ()
    hard = Criteria(level="4", price=Money(Decimal(0)), mode="online", hours=Span(most=Decimal(5)))
    assert set(hard.limits()) == {"level", "price", "mode", "hours"}


def test_leaving_open_clears_and_keeps_the_rest() -> None:
    asked = Criteria(topics=("excel",), mode="online", place="Łódź")
    assert asked.without("place", "topics") == Criteria(mode="online")
    assert asked.without("topics", "mode", "place").is_empty()
    with pytest.raises(TypeError):
        asked.without("colour")


def test_a_range_holds_its_ends() -> None:
    span = Span(Decimal(2), Decimal(5))
    assert [span.holds(Decimal(n)) for n in (1, 2, 5, 6)] == [False, True, True, False]
    assert Span().holds(Decimal(0))
