"""CTDL's concepts, organisations, places and costs in the catalogue's terms."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from guidance.catalogue.intake import values
from guidance.catalogue.intake.json_graph import ID, Graph, local
from guidance.catalogue.intake.json_graph_record import Record
from guidance.catalogue.intake.json_values import Object, first, strings
from guidance.vocabulary import Mode, Organisation, Price

# Concepts of ceterms:Delivery, ceterms:LifeCycleStatus and ceterms:CredentialStatus.
MODES = {
    "OnlineOnly": Mode.ONLINE,
    "InPerson": Mode.ONSITE,
    "BlendedDelivery": Mode.BLENDED,
}
ENDED = {"Ceased", "Suspended", "Development", "Planned", "Deprecated", "Superseded", "TeachOut"}
TOTAL = "AggregateCost"
MOST = 1_000_000


def concept(value: Any, graph: Graph) -> tuple[str, str] | None:
    """A concept's local name and what it is called: from an alignment, an address or a name."""
    for one in graph.things(value):
        uri = next(iter(_uris(one.get("targetNode"))), None) or first(one.get(ID))
        label = next(
            (
                s
                for key in ("targetNodeName", "targetName", "prefLabel", "name")
                if (s := _label(one.get(key)))
            ),
            None,
        )
        if uri or label:
            return local(uri or label or ""), label or local(uri or "")
    return None


def status(value: Any, graph: Graph) -> str | None:
    """The local name of a status; None where it is not stated."""
    found = concept(value, graph)
    return found[0] if found else None


def _uris(value: Any) -> tuple[str, ...]:
    stated = value if isinstance(value, list) else [value]
    plain = [one.get(ID) if isinstance(one, dict) and ID in one else one for one in stated]
    return strings(plain)


def _label(value: Any) -> str | None:
    if isinstance(value, dict) and "@value" not in value:
        return next((text for inner in value.values() for text in strings(inner)), None)
    return first(value)


def organisation(thing: Object, element: str, graph: Graph, record: Record) -> Organisation | None:
    """An organisation that has a name; None for one that is known by its address only."""
    name = record.line(f"{element}.name", thing.get("name"))
    if name is None:
        return None
    places = graph.things(thing.get("address"))
    _, country, region = (
        place_of(places[0], f"{element}.address", graph, record) if places else (None, None, None)
    )
    identifier = first(thing.get(ID)) or first(thing.get("ctid")) or ""
    return Organisation(
        name=name,
        country=country,
        region=region,
        names=record.texts(f"{element}.name", thing.get("name")),
        identifier=identifier if 0 < len(identifier) <= values.LONGEST_NAME else None,
        homepage=record.take(
            f"{element}.subjectWebpage",
            next(iter(_uris(thing.get("subjectWebpage"))), None),
            values.url,
        ),
    )


def place_of(
    thing: Object, element: str, graph: Graph, record: Record
) -> tuple[str | None, str | None, str | None]:
    """Town, country and region of a place, whose address may be its own or within it."""
    inner = graph.things(thing.get("address"))
    spot = inner[0] if inner else thing
    town = record.line(f"{element}.addressLocality", spot.get("addressLocality"))
    stated = spot.get("addressCountry")
    # The country is a text by language: its code is found by the English name.
    country = record.country(f"{element}.addressCountry", _label(stated))
    region = record.line(f"{element}.addressRegion", spot.get("addressRegion"))
    return town or record.line(element, thing.get("name")), country, region


def price(node: Object, graph: Graph, record: Record) -> Price | None:
    """The cost: the one that is stated, or of several the one that is their total."""
    costs = [one for one in graph.things(node.get("estimatedCost")) if "price" in one]
    totals = [one for one in costs if status(one.get("directCostType"), graph) == TOTAL]
    chosen = totals if totals else costs
    if len(chosen) > 1:
        record.say("estimatedCost", f"states {len(chosen)} costs and no total; they are left out")
    if len(chosen) != 1:
        return None
    amount = record.number("estimatedCost.price", chosen[0].get("price"), MOST)
    currency = record.take("estimatedCost.currency", chosen[0].get("currency"), values.currency)
    return _priced(amount, currency, chosen[0], record)


def _priced(
    amount: Decimal | None, currency: str | None, cost: Object, record: Record
) -> Price | None:
    if amount is None:
        return None
    if currency is None and amount:
        record.say("estimatedCost", f"has no currency, so the price of {amount} is left out")
        return None
    includes = record.joined("estimatedCost.description", cost.get("description"))
    return Price(amount, currency or "EUR", includes)
