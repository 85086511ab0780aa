"""What a course of MOOChub costs: ``access`` and the prices under ``offer``."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from guidance.catalogue.intake import values
from guidance.catalogue.intake.json_values import Object, string
from guidance.catalogue.intake.record_notes import JsonRecord
from guidance.vocabulary import Price

# What a price is for, by its category (MOOChub v3, Offer.category).
INCLUDES = {"course": "the course", "complete": "the course and its certificate"}
CERTIFICATE = "certificate"


def prices(record: JsonRecord) -> tuple[Price, ...]:
    """One for each way to pay for the course; that of its certificate is told beside it."""
    stated = record.objects("offer")
    entries = [(string(one.get("category")), _price(record, one)) for one in stated]
    course = {
        (price.amount, price.currency): replace(price, includes=_includes(category))
        for category, price in reversed(entries)
        if price is not None and category != CERTIFICATE
    }
    found = tuple(reversed(course.values())) or _free(record, bool(stated))
    extra = [price for category, price in entries if price is not None and category == CERTIFICATE]
    if not extra:
        return found
    if not found:
        record.warn("offer", "states what the certificate costs, but not what the course does")
    return tuple(_with_certificate(price, extra[0]) for price in found)


def _price(record: JsonRecord, entry: Object) -> Price | None:
    amount = record.take(
        "offer",
        lambda said: values.number(said, values.MOST_PRICE),
        record.string("offer", entry.get("price")),
    )
    currency = record.take(
        "offer", values.currency, record.string("offer", entry.get("priceCurrency"))
    )
    often = string(entry.get("paymentFrequency"))
    if amount is None:
        return None
    if amount and currency is None:
        record.warn("offer", f"states the price {amount} without a currency; it is left out")
        return None
    if amount and often not in {None, "one-time"}:
        record.warn("offer", f"states a price paid “{often}”, from which the whole is not known")
        return None
    return Price(amount, currency) if currency else Price(Decimal(0))


def _includes(category: str | None) -> dict[str, str]:
    return {"en": INCLUDES[category]} if category in INCLUDES else {}


def _free(record: JsonRecord, priced: bool) -> tuple[Price, ...]:
    """What ``access`` says where no price is stated: free for everyone, or nothing for sure."""
    access = set(record.all_said("access"))
    if access == {"free"} and not priced:
        return (Price(Decimal(0)),)
    if "free" in access and len(access) > 1 and not priced:
        record.warn("access", "names more than “free”, but no offer says what costs how much")
    return ()


def _with_certificate(price: Price, extra: Price) -> Price:
    said = price.includes.get("en", "the course")
    costs = f"{extra.amount:f} {extra.currency}" if extra.amount else "nothing"
    return replace(price, includes={"en": f"{said}; its certificate costs {costs}"})
