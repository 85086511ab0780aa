"""Prices and limits in different currencies.

Amounts in one currency are compared as they are. Others are converted at a reference rate that is
named with its date wherever it decides something.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path

from guidance.vocabulary import Price

RATES_FILE = Path(__file__).with_name("rates.csv")


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217)."""

    amount: Decimal
    currency: str = "EUR"


@dataclass(frozen=True, slots=True)
class Rate:
    """How many units of a currency one euro buys, by whom and on which day."""

    currency: str
    per_euro: Decimal
    day: date
    source: str


@cache
def rates() -> dict[str, Rate]:
    """The reference rates by currency (ISO 4217), from rates.csv."""
    with RATES_FILE.open(encoding="utf-8", newline="") as file:
        return {
            row["currency"]: Rate(
                row["currency"],
                Decimal(row["per_euro"]),
                date.fromisoformat(row["date"]),
                row["source"],
            )
            for row in csv.DictReader(file)
        }


def in_euros(money: Money) -> Decimal | None:
    """The amount in euros, or None for a currency without a known rate."""
    if money.currency == "EUR" or not money.amount:
        return money.amount
    rate = rates().get(money.currency)
    return None if rate is None else money.amount / rate.per_euro


def converted(money: Money, currency: str) -> Money | None:
    """About as much in another currency, in whole units; None where a rate is not known."""
    euros, rate = in_euros(money), rates().get(currency)
    per_euro = Decimal(1) if currency == "EUR" else None if rate is None else rate.per_euro
    if euros is None or per_euro is None:
        return None
    return Money((euros * per_euro).quantize(Decimal(1), ROUND_HALF_UP), currency)


def amount(price: Price) -> Money:
    """The amount of a price with its currency."""
    return Money(price.amount, price.currency)


def at_most(price: Money, limit: Money) -> bool | None:
    """Whether a price is within a limit; None where a rate that would tell is not known."""
    if price.currency == limit.currency or not (limit.amount and price.amount):
        return price.amount <= limit.amount
    asked, most = in_euros(price), in_euros(limit)
    return None if asked is None or most is None else asked <= most


def used_rates(price: Money, limit: Money) -> tuple[Rate, ...]:
    """The rates at which a price and a limit are compared: none, one, or one for each."""
    if price.currency == limit.currency or not price.amount or not limit.amount:
        return ()
    known = (rates().get(money.currency) for money in (limit, price))
    return tuple(rate for rate in known if rate is not None)
