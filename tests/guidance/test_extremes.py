"""The most and the least of what records state."""

from __future__ import annotations

from decimal import Decimal

import pytest

from guidance.criteria import Criteria
from guidance.extremes import ORDERS, extreme
from guidance.vocabulary import Price
from tests.guidance.dialogue.market import market
from tests.guidance.offers import DAY, offer


@pytest.mark.parametrize(
    ("order", "best", "untold"),
    [
        ("cheapest", ["firms"], ["care"]),
        ("dearest", ["excel"], ["care"]),
        ("shortest", ["excel"], ["care"]),
        ("longest", ["data", "firms"], ["care"]),
        ("soonest", ["data"], ["care", "firms"]),
        ("latest", ["excel"], ["care", "firms"]),
        ("most-credits", ["data"], ["care"]),
        ("fewest-credits", ["firms"], ["care"]),
        ("highest", ["data"], ["care", "firms"]),
        ("easiest", ["excel"], ["care", "firms"]),
        ("lightest", ["excel"], ["data", "care", "firms"]),
        ("heaviest", ["excel"], ["data", "care", "firms"]),
    ],
)
def test_the_best_are_told_and_the_unstated_left_out(
    order: str, best: list[str], untold: list[str]
) -> None:
    found = extreme(order, market(), Criteria(), DAY)
    assert [one.id for one in found.best] == best
    assert [one.id for one in found.untold] == untold
    assert len(found.stated) + len(found.untold) == len(market())


def test_prices_without_a_rate_cannot_be_compared() -> None:
    yen = offer("y", price=Price(Decimal(1), "JPY"))
    found = extreme("cheapest", (yen,), Criteria(), DAY)
    assert (found.best, found.stated, found.untold) == ((), (), (yen,))


def test_an_order_that_is_unknown_is_an_error() -> None:
    assert len(ORDERS) == 12
    with pytest.raises(KeyError):
        extreme("nicest", (), Criteria(), DAY)
