"""MOOChub v3: what a course costs, and when one can join it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from guidance.catalogue.intake.moochub_prices import prices
from guidance.catalogue.intake.moochub_times import runs, workload
from guidance.catalogue.intake.record_notes import JsonRecord
from guidance.vocabulary import Price, Run

FREE = Price(Decimal(0))


def entry(price: Any, category: str = "course", **members: Any) -> dict[str, Any]:
    once = {"priceCurrency": "CHF", "paymentFrequency": "one-time"}
    return {"price": price, "category": category, **once, **members}


def test_each_price_of_the_course_is_a_way_to_learn() -> None:
    record = JsonRecord("c", of={"offer": [entry(0), entry(80, "complete"), entry(80, "complete")]})
    assert prices(record) == (
        Price(Decimal(0), "CHF", {"en": "the course"}),
        Price(Decimal(80), "CHF", {"en": "the course and its certificate"}),
    )
    assert record.notes == []


def test_the_price_of_the_certificate_is_told_beside_that_of_the_course() -> None:
    record = JsonRecord("c", of={"offer": [entry(30, "certificate"), entry(0)]})
    assert prices(record) == (
        Price(Decimal(0), "CHF", {"en": "the course; its certificate costs 30 CHF"}),
    )


def test_the_price_of_the_certificate_alone_is_no_price_of_the_course() -> None:
    record = JsonRecord("c", of={"offer": [entry(30, "certificate")]})
    assert prices(record) == ()
    assert [note.element for note in record.notes] == ["offer"]


@pytest.mark.parametrize(
    "bad",
    [
        entry(10, priceCurrency=None),
        entry(10, priceCurrency="credits"),
        entry(10, paymentFrequency="monthly"),
        entry("ten"),
        entry("1e999999"),
        entry(-5),
        entry([1]),
    ],
)
def test_no_price_where_amount_and_currency_are_not_sure(bad: dict[str, Any]) -> None:
    record = JsonRecord("c", of={"offer": [bad], "access": ["free"]})
    assert prices(record) == ()
    assert {note.element for note in record.notes} == {"offer"}


@pytest.mark.parametrize(
    ("access", "expected", "warned"),
    [
        (["free"], (FREE,), False),
        ("free", (FREE,), False),
        (["free", "paid"], (), True),
        (["paid"], (), False),
        (None, (), False),
    ],
)
def test_free_only_where_access_says_nothing_else(
    access: Any, expected: tuple[Price, ...], warned: bool
) -> None:
    record = JsonRecord("c", of={"access": access})
    assert prices(record) == expected
    assert bool(record.notes) is warned


def test_a_course_can_be_joined_until_it_expires() -> None:
    record = JsonRecord("c", of={"startDate": ["2027-01-11"], "expires": ["2028-01-01"]})
    assert runs(record) == (Run(date(2027, 1, 11), None, date(2028, 1, 1)),)


def test_the_deadline_comes_before_the_expiry() -> None:
    members = {
        "startDate": "2027-01-11",
        "expires": ["2028-01-01"],
        "applicationDeadline": "2027-01-05T00:00:00Z",
    }
    record = JsonRecord("c", of=members)
    assert runs(record) == (Run(date(2027, 1, 11), None, date(2027, 1, 5)),)


def test_one_deadline_for_several_runs_is_left_out() -> None:
    members = {"startDate": ["2027-01-11", "2027-03-01"], "applicationDeadline": "2027-01-05"}
    record = JsonRecord("c", of=members)
    assert [run.deadline for run in runs(record)] == [None, None]
    assert [note.element for note in record.notes] == ["applicationDeadline"]


def test_ends_that_belong_to_no_certain_start_are_left_out() -> None:
    record = JsonRecord(
        "c", of={"startDate": ["2027-01-11", "2027-03-01"], "endDate": ["2027-02-01"]}
    )
    assert [run.end for run in runs(record)] == [None, None]
    assert [note.element for note in record.notes] == ["endDate"]


def test_hours_a_month_become_hours_a_week_and_are_named_as_derived() -> None:
    said = {"timeValue": 13, "timeUnit": "h/month"}
    spent = workload(JsonRecord("c", of={"workload": said, "duration": "P10W"}))
    assert (spent.per_week, spent.hours) == (Decimal(3), Decimal(30))
    assert spent.derived == ("hours", "hours_per_week")


def test_stated_hours_are_not_worked_out_again() -> None:
    said = {"timeValue": 5, "timeUnit": "h/week"}
    spent = workload(JsonRecord("c", of={"workload": said, "duration": "P2WT20H"}))
    assert (spent.weeks, spent.hours, spent.derived) == (Decimal(2), Decimal(20), ())
