"""Levels, workloads, prices and ages out of range."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from guidance.catalogue.checking import amounts
from guidance.catalogue.checking.findings import Kind
from guidance.vocabulary import Price
from tests.guidance.offers import offer


def kinds(**stated: Any) -> list[Kind]:
    return [wrong.kind for wrong in amounts.check(offer(**stated))]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ({}, []),
        ({"ects": Decimal(60)}, []),
        ({"ects": Decimal("60.5")}, [Kind.ECTS_MANY]),
        ({"ects": Decimal(0)}, [Kind.ECTS_NONE]),
        ({"hours": Decimal(1800)}, []),
        ({"hours": Decimal(1801)}, [Kind.HOURS_MANY]),
        ({"hours": Decimal(0)}, [Kind.HOURS_NONE]),
        ({"ects": Decimal(2), "hours": Decimal(50)}, []),
        ({"ects": Decimal(2), "hours": Decimal(60)}, []),
        ({"ects": Decimal(2), "hours": Decimal(61)}, [Kind.HOURS_PER_ECTS]),
        ({"hours_per_week": Decimal(60)}, []),
        ({"hours_per_week": Decimal(61)}, [Kind.HOURS_A_WEEK]),
        ({"hours": Decimal(130), "weeks": Decimal(2)}, [Kind.HOURS_A_WEEK]),
        ({"weeks": Decimal(157)}, [Kind.WEEKS_MANY]),
        ({"min_age": 18, "max_age": 18}, []),
        ({"min_age": 19, "max_age": 18}, [Kind.AGES]),
    ],
)
def test_workload_and_age(stated: dict[str, Any], expected: list[Kind]) -> None:
    assert kinds(**stated) == expected


@pytest.mark.parametrize(
    ("level", "cycle", "expected"),
    [
        (8, None, []),
        (9, None, [Kind.LEVEL_OUT]),
        (0, None, [Kind.LEVEL_OUT]),
        (7, "2", []),
        (5, "short", []),
        (4, "2", [Kind.LEVEL_CYCLE]),
        (None, "2", []),
    ],
)
def test_level_and_cycle(level: int | None, cycle: str | None, expected: list[Kind]) -> None:
    assert kinds(eqf_level=level, cycle=cycle) == expected


@pytest.mark.parametrize(
    ("price", "expected"),
    [
        (Price(Decimal(0)), []),
        (Price(Decimal(20_000)), []),
        (Price(Decimal(20_001)), [Kind.PRICE_MANY]),
        (Price(Decimal("0.99")), [Kind.PRICE_SMALL]),
        # Some 4,700 euros: what counts is the amount in euros.
        (Price(Decimal(20_001), "PLN"), []),
        (Price(Decimal(999_999), "PLN"), [Kind.PRICE_MANY]),
        (Price(Decimal(999_999), "XTS"), []),
    ],
)
def test_price(price: Price, expected: list[Kind]) -> None:
    assert kinds(price=price) == expected


def test_values_show_what_is_wrong() -> None:
    wrong = next(amounts.check(offer(ects=Decimal(10), hours=Decimal(217))))
    assert wrong.values == {"hours": 217, "ects": 10, "per": Decimal("21.7")}
