"""Dates that contradict each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from guidance.catalogue.checking import dates
from guidance.catalogue.checking.findings import Kind
from guidance.vocabulary import QualityAssurance, Run
from tests.guidance.offers import DAY, offer

SOON = DAY + timedelta(days=30)


def day(days: int) -> date:
    return SOON + timedelta(days=days)


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ({}, []),
        ({"start": SOON, "end": SOON, "deadline": SOON}, []),
        ({"start": SOON, "end": day(-1)}, [Kind.END_BEFORE_START]),
        ({"start": SOON, "end": day(5), "deadline": day(5)}, []),
        ({"start": SOON, "end": day(5), "deadline": day(6)}, [Kind.DEADLINE_AFTER_END]),
        ({"start": SOON, "end": day(7 * 366)}, [Kind.RUN_LONG]),
        ({"start": day(5 * 366)}, [Kind.START_FAR]),
        ({"start": DAY, "modified": DAY}, []),
        ({"modified": day(1)}, [Kind.MODIFIED_LATER]),
    ],
)
def test_dates_that_contradict(stated: dict[str, Any], expected: list[Kind]) -> None:
    assert [wrong.kind for wrong in dates.check(offer(**stated), DAY)] == expected


def test_an_offer_whose_dates_are_over_is_told_with_how_long() -> None:
    runs = (Run(deadline=DAY - timedelta(days=40)), Run(start=DAY - timedelta(days=10)))
    (wrong,) = dates.check(replace(offer(), runs=runs), DAY)
    assert wrong.kind is Kind.EXPIRED
    assert wrong.values == {"day": DAY - timedelta(days=10), "days": 10}


@pytest.mark.parametrize("run", [Run(), Run(start=DAY), Run(start=SOON, seats_left=0)])
def test_an_offer_with_a_date_to_come_is_not_over(run: Run) -> None:
    old = Run(start=date(2020, 1, 1))
    assert not list(dates.check(replace(offer(), runs=(old, run)), DAY))


@pytest.mark.parametrize(
    ("valid", "expected"),
    [
        ((None, DAY), []),
        ((None, DAY - timedelta(days=1)), [Kind.QUALITY_OVER]),
        ((SOON, SOON), []),
        ((day(1), SOON), [Kind.QUALITY_DATES]),
    ],
)
def test_validity_of_quality_assurance(
    valid: tuple[date | None, date | None], expected: list[Kind]
) -> None:
    one = QualityAssurance(agency="PKA", valid_from=valid[0], valid_to=valid[1])
    checked = offer()
    provider = replace(checked.provider, quality=(one,))
    credential = replace(checked.credential, awarding_body=provider, quality=(one,))
    both = replace(checked, provider=provider, credential=credential)
    assert [wrong.kind for wrong in dates.check(both, DAY)] == expected
