"""OOAPI v5: the offerings of a course are its ways to learn, their dates its runs."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from guidance.vocabulary import Mode, Price, Run
from tests.guidance.catalogue.intake.test_ooapi import COURSE, OFFERING, collect, of, page


@pytest.mark.parametrize("nested", [False, True])
def test_offerings_are_ways_and_runs(tmp_path: Path, nested: bool) -> None:
    later = {**OFFERING, "offeringId": "f2", "startDate": "2027-09-01", "enrollEndDate": None}
    online = {
        **OFFERING,
        "offeringId": "f3",
        "modeOfDelivery": ["online"],
        "priceInformation": [{"costType": "total costs", "amount": 99, "currency": "EUR"}],
    }
    every = [OFFERING, online, later]
    offers, notes = collect(
        tmp_path, [{**COURSE, "offerings": every}] if nested else [*every, COURSE]
    )
    assert notes == []
    assert [one.id for one in offers] == ["c1", "c1#2"]
    assert [one.mode for one in offers] == [Mode.ONSITE, Mode.ONLINE]
    assert [one.price for one in offers] == [Price(Decimal("340.84")), Price(Decimal(99))]
    assert offers[0].credential == offers[1].credential
    assert offers[0].runs == (
        Run(date(2027, 2, 1), date(2027, 4, 10), date(2027, 1, 15), 2),
        Run(date(2027, 9, 1), date(2027, 4, 10), None, 2),
    )


def test_names_with_time_and_entry_at_any_time(tmp_path: Path) -> None:
    offering = {
        "offeringId": "f1",
        "startDateTime": "2027-02-01T09:00:00+01:00",
        "flexibleEntryPeriodEnd": "2027-06-30",
    }
    offer, _ = of(tmp_path, offerings=[offering])
    assert offer.runs == (Run(date(2027, 2, 1), None, date(2027, 6, 30)),)


def test_an_expanded_course_is_read_from_its_offering(tmp_path: Path) -> None:
    lines = "\n".join(
        json.dumps({**OFFERING, "offeringId": one, "course": COURSE}) for one in ("f1", "f2")
    )
    offers, notes = collect(tmp_path, lines)
    assert ([one.id for one in offers], notes) == (["c1"], [])
    assert len(offers[0].runs) == 1


def test_refused_offerings_of_no_course(tmp_path: Path) -> None:
    alone = {"offeringId": "f2", "offeringType": "course"}
    offers, notes = collect(tmp_path, page(OFFERING, alone))
    assert offers == []
    assert [(note.record, note.refused) for note in notes] == [("f2", True), ("f1", True)]


@pytest.mark.parametrize(
    "costs",
    [
        [{"costType": "total costs", "amount": "340,84 EUR", "currency": "EUR"}],
        [{"costType": "total costs", "amount": "340"}],
        [{"costType": "STAP eligible", "amount": "340", "currency": "EUR"}],
        [
            {"costType": "total costs", "amount": "340", "currency": "EUR"},
            {"costType": "total costs", "amount": "400", "currency": "EUR"},
        ],
    ],
)
def test_no_price_where_the_whole_is_not_sure(tmp_path: Path, costs: Any) -> None:
    offer, notes = of(tmp_path, offerings=[{**OFFERING, "priceInformation": costs}])
    assert offer.price is None
    assert {note.element for note in notes} == {"priceInformation"}
