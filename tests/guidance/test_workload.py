"""Credits, hours, weeks: what follows from what a learner told, and on what basis."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.workload import (
    GUIDE,
    LARGEST,
    SMALLEST,
    STEPS,
    Amount,
    Work,
    amount,
    basis,
    convert,
    ects_of,
    hours_of,
    outwards,
    told,
)

NUMBERS = st.decimals(SMALLEST, LARGEST, places=2, allow_nan=False)
AMOUNTS = st.tuples(NUMBERS, NUMBERS).map(lambda ends: Amount(min(ends), max(ends)))
COUNTRIES = st.sampled_from(["", "PL", "AT", "NL", "FI", "IE", "XX"])
HOSTILE = st.one_of(
    st.none(),
    st.booleans(),
    st.text(max_size=30),
    st.integers(),
    st.floats(),
    st.dictionaries(st.sampled_from(["min", "max", "per"]), st.floats() | st.text(max_size=5)),
    st.lists(st.integers(), max_size=2),
)


def exact(number: int | str) -> Amount:
    return Amount(Decimal(number), Decimal(number))


def of(least: int | str, most: int | str) -> Amount:
    return Amount(Decimal(least), Decimal(most))


def test_without_a_country_the_guide_counts() -> None:
    assert GUIDE.hours == of(25, 30)
    assert GUIDE.provenance is None
    assert basis() == basis("XX") == GUIDE


@pytest.mark.parametrize(
    ("country", "hours"),
    [("PL", of(25, 30)), ("AT", exact(25)), ("NL", exact(28)), ("IE", of(20, 25))],
)
def test_a_country_counts_as_its_own_source_says(country: str, hours: Amount) -> None:
    found = basis(country)
    assert found.hours == hours
    assert found.country == country
    assert found.provenance is not None
    assert found.provenance.status == "verified"


def test_credits_give_hours() -> None:
    assert convert(told(ects={"min": 5, "max": 5})).work.hours == of(125, 150)
    assert convert(told(ects={"min": 5, "max": 5}), basis("NL")).work.hours == exact(140)


def test_credits_and_hours_a_week_give_weeks_rounded_outwards() -> None:
    heard = told(
        ects={"min": 1, "max": 1}, hours={"min": None, "max": 6, "per": "week"}, duration=None
    )
    converted = convert(heard)
    assert converted.work.weeks == of(4, 5)
    assert converted.derived == ("hours", "weeks")


def test_hours_give_credits_and_hours_a_week() -> None:
    converted = convert(told(hours={"min": 60, "max": 60, "per": "total"}, duration={"max": 4}))
    assert converted.work.ects == of("2.0", "2.4")
    assert converted.work.per_week == exact(15)
    assert converted.derived == ("ects", "per_week")


def test_weeks_and_hours_a_week_give_hours_and_credits() -> None:
    converted = convert(told(duration={"min": 10, "max": 10}, per_week=5))
    assert converted.work.hours == exact(50)
    assert converted.work.ects == of("1.6", "2.0")


def test_one_end_alone_is_both() -> None:
    assert amount({"min": None, "max": 6}) == amount({"min": 6, "max": None}) == exact(6)


def test_credits_and_hours_that_do_not_fit_are_told() -> None:
    assert convert(told(ects=2, hours=55)).agrees
    assert not convert(told(ects=2, hours=200)).agrees
    assert convert(told(ects=2, hours=200)).derived == ()


def test_nothing_told_gives_nothing() -> None:
    assert convert(Work()).work == Work()
    assert convert(told(duration=3)).derived == ()


def test_more_hours_than_a_week_has_are_none() -> None:
    assert told(hours={"max": 200, "per": "week"}).per_week is None


@pytest.mark.parametrize(
    "value",
    [True, "abc", "NaN", "Infinity", -1, 0, "1e9", 10**400, {"min": 9, "max": 2}, {}, [], None],
)
def test_what_is_no_amount_of_work_is_none(value: object) -> None:
    assert amount(value) is None


@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE, COUNTRIES)
def test_nothing_told_breaks_it(
    ects: object, hours: object, duration: object, per_week: object, country: str
) -> None:
    converted = convert(told(ects, hours, duration, per_week), basis(country))
    for name in STEPS:
        value = getattr(converted.work, name)
        assert value is None or 0 < value.least <= value.most


@given(AMOUNTS, COUNTRIES)
def test_there_and_back_holds_what_was_told(ects: Amount, country: str) -> None:
    by = basis(country)
    back = ects_of(hours_of(ects, by), by)
    close = Decimal("0.000001")
    assert back.least <= ects.least + close
    assert back.most >= ects.most - close


@given(AMOUNTS, st.sampled_from(list(STEPS.values())))
def test_rounding_never_makes_a_range_smaller(value: Amount, step: Decimal) -> None:
    rounded = outwards(value, step)
    assert rounded.most >= value.most
    assert rounded.least <= max(value.least, step)
    assert rounded.least % step == rounded.most % step == 0
    assert rounded.least >= step


@given(AMOUNTS, AMOUNTS, COUNTRIES)
def test_more_credits_are_never_fewer_hours(one: Amount, other: Amount, country: str) -> None:
    by = basis(country)
    less, more = sorted((one, other), key=lambda given: (given.most, given.least))
    assert hours_of(less, by).most <= hours_of(more, by).most


@given(AMOUNTS, AMOUNTS)
def test_what_was_told_stays_as_told(ects: Amount, weeks: Amount) -> None:
    converted = convert(Work(ects=ects, weeks=weeks))
    assert (converted.work.ects, converted.work.weeks) == (ects, weeks)
    assert converted.derived == ("hours", "per_week")
