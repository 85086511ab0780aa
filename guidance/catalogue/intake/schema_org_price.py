"""What schema.org's Offers say a course costs."""

from __future__ import annotations

from decimal import Decimal

from guidance.catalogue.intake import values
from guidance.catalogue.intake.json_graph import Graph
from guidance.catalogue.intake.json_graph_record import Record
from guidance.catalogue.intake.json_values import Object, boolean, first
from guidance.vocabulary import Price

MOST = 1_000_000
MOST_PRICES = 50


def prices(course: Object, instance: Object, graph: Graph, record: Record) -> list[Price | None]:
    """The prices of an instance, else of its course, each once; None where none is stated."""
    found: list[Price] = []
    for node in (instance, course):
        for offer in _single(graph.things(node.get("offers")), graph):
            price = _price(offer, graph, record)
            if price and price not in found:
                found.append(price)
        if found:
            break
    if len(found) > MOST_PRICES:
        record.say("offers", f"has more than {MOST_PRICES} prices; the first of them are taken")
    free = boolean(instance.get("isAccessibleForFree", course.get("isAccessibleForFree")))
    if not found and free:
        return [Price(Decimal(0))]
    return [*found[:MOST_PRICES]] or [None]


def _single(offers: tuple[Object, ...], graph: Graph) -> list[Object]:
    """The offers with a price of their own: those within an AggregateOffer in its place."""
    single: list[Object] = []
    for one in offers:
        inner = [part for part in graph.things(one.get("offers")) if "offers" not in part]
        single.extend(inner or [one])
    return single


def _price(offer: Object, graph: Graph, record: Record) -> Price | None:
    stated = next(iter(graph.things(offer.get("priceSpecification"))), offer)
    if first(stated.get("price")) is None:
        stated = offer
    amount = record.number("price", _amount(stated, record), MOST)
    category = first(offer.get("category")) or ""
    if amount is None:
        return Price(Decimal(0)) if category.strip().lower() == "free" else None
    currency = record.take("priceCurrency", stated.get("priceCurrency"), values.currency)
    if currency is None and amount:
        record.say("priceCurrency", f"is not stated, so the price of {amount} is left out")
        return None
    includes = record.joined("offers.category", offer.get("category"))
    return Price(amount, currency or "EUR", includes)


def _amount(offer: Object, record: Record) -> object:
    low, high = first(offer.get("lowPrice")), first(offer.get("highPrice"))
    if "price" in offer or low is None:
        return offer.get("price")
    if low == high:
        return low
    record.say("offers", f"a price from {low[:20]} to {(high or '?')[:20]} is no price; left out")
    return None
