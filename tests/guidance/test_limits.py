"""Each limit keeps, breaks or is not stated."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from guidance.criteria import Criteria, Span
from guidance.limits import CHECKS, Verdict, plain, verdict
from guidance.money import Money
from guidance.vocabulary import Mode
from tests.guidance.offers import offer

KEEPS, BREAKS, UNSTATED = Verdict.KEEPS, Verdict.BREAKS, Verdict.UNSTATED
UP_TO_5 = Span(None, Decimal(5))
WEEKLY = Span(None, Decimal(5), "week")
MARCH = (date(2026, 3, 1), date(2026, 3, 31))


@pytest.mark.parametrize(
    ("limit", "wanted", "stated", "found"),
    [
        ("level", "4", {"eqf_level": 4}, KEEPS),
        ("level", "4", {"eqf_level": 5}, BREAKS),
        ("level", "4", {}, UNSTATED),
        ("ects", UP_TO_5, {"ects": Decimal(5)}, KEEPS),
        ("ects", UP_TO_5, {"ects": Decimal("5.5")}, BREAKS),
        ("ects", UP_TO_5, {"hours": Decimal(5)}, UNSTATED),
        ("hours", UP_TO_5, {"hours": Decimal(5)}, KEEPS),
        ("hours", UP_TO_5, {"hours": Decimal(6)}, BREAKS),
        ("hours", UP_TO_5, {}, UNSTATED),
        ("hours", Span(None, Decimal(60)), {"ects": Decimal(2)}, KEEPS),
        ("hours", Span(None, Decimal(59)), {"ects": Decimal(2)}, BREAKS),
        ("hours", WEEKLY, {"hours": Decimal(400)}, KEEPS),
        ("duration", UP_TO_5, {}, KEEPS),
        ("price", Money(Decimal(100)), {"price": Decimal(100)}, KEEPS),
        ("price", Money(Decimal(100)), {"price": Decimal("100.01")}, BREAKS),
        ("price", Money(Decimal(100)), {}, UNSTATED),
        ("price", Money(Decimal(432), "PLN"), {"price": Decimal(100)}, KEEPS),
        ("price", Money(Decimal(431), "PLN"), {"price": Decimal(100)}, BREAKS),
        ("price", Money(Decimal(9), "JPY"), {"price": Decimal(0)}, UNSTATED),
        ("price", Money(Decimal(0), "JPY"), {"price": Decimal(0)}, KEEPS),
        ("mode", "online", {"mode": Mode.ONLINE}, KEEPS),
        ("mode", "online", {"mode": Mode.BLENDED}, BREAKS),
        ("mode", "online", {}, UNSTATED),
        ("place", "Łódź", {"place": "Lodz"}, KEEPS),
        ("place", "Łódź", {"place": "Kraków"}, BREAKS),
        ("place", "Łódź", {"mode": Mode.ONLINE}, KEEPS),
        ("place", "Łódź", {}, UNSTATED),
        ("country", "PL", {"country": "PL"}, KEEPS),
        ("country", "PL", {"country": "DE"}, BREAKS),
        ("country", "PL", {"country": "DE", "mode": Mode.ONLINE}, KEEPS),
        ("country", "PL", {}, UNSTATED),
        ("language", "pl", {"languages": ("en", "pl")}, KEEPS),
        ("language", "pl", {"languages": ("en",)}, BREAKS),
        ("language", "pl", {}, UNSTATED),
        ("start", MARCH, {"start": date(2026, 3, 31)}, KEEPS),
        ("start", MARCH, {"start": date(2026, 4, 1)}, BREAKS),
        ("start", (MARCH[0], None), {"start": date(2026, 2, 28)}, BREAKS),
        ("start", (None, MARCH[1]), {"start": date(2025, 1, 1)}, KEEPS),
        ("start", MARCH, {}, UNSTATED),
    ],
)
def test_a_limit(limit: str, wanted: Any, stated: dict[str, Any], found: Verdict) -> None:
    assert verdict(limit, offer(**stated), Criteria(**{limit: wanted})) is found


def test_every_limit_has_a_check_and_no_other_name() -> None:
    said: dict[str, Any] = dict.fromkeys(("level", "mode", "place", "country", "language"), "4")
    said.update(dict.fromkeys(("ects", "hours", "duration"), UP_TO_5))
    every = Criteria(topics=("excel",), price=Money(Decimal(1)), start=MARCH, order="price", **said)
    assert set(every.limits()) == set(CHECKS)
    with pytest.raises(KeyError):
        verdict("colour", offer(), every)


def test_places_are_compared_without_case_and_diacritics() -> None:
    assert plain(" ŁÓDŹ ") == plain("lodz") == "lodz"
