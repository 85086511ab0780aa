"""Prices in the learner's currency.

Catalogue prices are in euros. A limit in another currency is converted at a reference rate that
is named with its date wherever it decides something.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

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
