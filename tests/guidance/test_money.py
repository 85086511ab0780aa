"""Amounts in other currencies, by a rate that is named with its day."""

from datetime import date
from decimal import Decimal

from guidance.money import Money, at_most, converted, in_euros, rates, used_rates


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


def test_amounts_in_one_currency_need_no_rate() -> None:
    nine, ten = Money(Decimal(9), "JPY"), Money(Decimal(10), "JPY")
    assert (at_most(nine, ten), at_most(ten, nine)) == (True, False)
    assert used_rates(nine, ten) == ()


def test_the_rates_between_two_currencies_are_named() -> None:
    pln, sek, eur, jpy = (Money(Decimal(100), code) for code in ("PLN", "SEK", "EUR", "JPY"))
    assert at_most(sek, pln) is True
    assert at_most(pln, sek) is False
    assert at_most(jpy, pln) is None
    assert [rate.currency for rate in used_rates(sek, pln)] == ["PLN", "SEK"]
    assert [rate.currency for rate in used_rates(pln, eur)] == ["PLN"]
    assert used_rates(Money(Decimal(0), "JPY"), pln) == ()


def test_an_amount_is_told_in_another_currency_in_whole_units() -> None:
    assert converted(Money(Decimal(100)), "PLN") == Money(Decimal(432), "PLN")
    assert converted(Money(Decimal(1000), "PLN"), "EUR") == Money(Decimal(232))
    assert converted(Money(Decimal(100), "SEK"), "PLN") == Money(Decimal(37), "PLN")
    assert converted(Money(Decimal(9)), "JPY") is None
    assert converted(Money(Decimal(9), "JPY"), "EUR") is None


def test_what_is_free_is_within_every_limit() -> None:
    free = Money(Decimal(0))
    assert at_most(free, Money(Decimal(9), "JPY")) is True
    assert at_most(Money(Decimal(0), "JPY"), Money(Decimal(0), "PLN")) is True
