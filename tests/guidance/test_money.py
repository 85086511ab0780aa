"""Amounts in other currencies, by a rate that is named with its day."""

from datetime import date
from decimal import Decimal

from guidance.money import Money, in_euros, rates


def test_every_rate_names_its_day_and_source() -> None:
    assert {"PLN", "SEK", "GBP"} <= set(rates())
    for currency, rate in rates().items():
        assert rate.currency == currency
        assert rate.per_euro > 0
        assert rate.source
        assert date(2024, 1, 1) <= rate.day


def test_an_amount_is_converted_at_the_rate() -> None:
    assert in_euros(Money(Decimal(300))) == 300
    assert in_euros(Money(rates()["PLN"].per_euro, "PLN")) == 1
    assert in_euros(Money(Decimal(300), "JPY")) is None


def test_nothing_is_nothing_in_every_currency() -> None:
    assert in_euros(Money(Decimal(0), "JPY")) == 0
