"""A course or programme of schema.org as offers: one for each place, form and price."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guidance.catalogue.intake import schema_org_way, values
from guidance.catalogue.intake.json_graph import ID, Graph, kinds
from guidance.catalogue.intake.json_graph_reading import Reading
from guidance.catalogue.intake.json_graph_record import Record, Unusable
from guidance.catalogue.intake.json_values import Object, first, tagged
from guidance.catalogue.intake.report import Read
from guidance.catalogue.intake.schema_org_credential import awarded, credential
from guidance.catalogue.intake.schema_org_way import Way
from guidance.vocabulary import Offer, Organisation, Texts


def offers_of(node: Object, reading: Reading) -> Iterator[Read]:
    """The offers of a node and what is to be said of them. Raises Unusable."""
    names = tagged(node.get("name"))
    reading.start(names[0][1] if names else None)
    record = reading.record
    identifier = reading.claim(_identifier(node))
    # What stands on others is marked first: a refused course has still used them.
    instances = reading.use(reading.graph.things(node.get("hasCourseInstance")))
    award = awarded(node, reading.graph)
    reading.use(award)
    title, titles = record.needed("name", node.get("name"))
    provider = _provider(node, instances, reading)
    ways = schema_org_way.ways(node, instances, reading.graph, record)
    reached = credential(node, award, identifier, title, ways[0], reading.graph, record)
    common = _common(node, reading)
    for number, way in enumerate(ways, 1):
        yield Offer(
            id=reading.further(identifier, number),
            provider=provider,
            credential=reached,
            titles=titles,
            source=reading.source,
            **common,
            **_of_way(way, ways[0]),
        )
    yield from record.notes()


def _identifier(node: Object) -> str:
    """``@id``, ``identifier``, ``url`` or ``courseCode``, the first that says which one it is."""
    said = first(node.get(ID)) or ""
    whole = None if said.startswith("_:") or "://" not in said else said
    fragment = said if said.strip("./") and not said.startswith("_:") else None
    stated = node.get("identifier")
    value = stated.get("value") if isinstance(stated, dict) else None
    for found in (
        whole,
        first(stated) or first(value),
        first(node.get("url")) or _address(node.get("url")),
        first(node.get("courseCode")),
        fragment,
    ):
        if found:
            return found
    raise Unusable(ID, "is missing, as are identifier, url and courseCode; a record needs one")


def _address(value: Any) -> str | None:
    return first(value.get(ID)) if isinstance(value, dict) else None


def _provider(node: Object, instances: tuple[Object, ...], reading: Reading) -> Organisation:
    graph, record = reading.graph, reading.record
    stated = [node.get("provider"), *(one.get("provider") for one in instances)]
    stated += [one.get("organizer") for one in (node, *instances)]
    for one in (node, *instances):
        stated += [offer.get("offeredBy") for offer in graph.things(one.get("offers"))]
    found = [thing for value in stated for thing in graph.things(value)]
    for thing in found:
        if made := organisation(thing, "provider", graph, record):
            return made
    if found and ID in found[0]:
        reason = f"{first(found[0][ID])} stands nowhere in the file, so its name is not known"
        raise Unusable("provider", reason)
    raise Unusable("provider", "is not stated, but an offer needs one")


def organisation(thing: Object, element: str, graph: Graph, record: Record) -> Organisation | None:
    """An organisation that has a name; None for one that is known by its address only."""
    name = record.line(element, thing.get("name")) or record.line(element, thing.get("legalName"))
    if name is None:
        return None
    place = schema_org_way.address(thing, graph)
    person = "Person" in kinds(thing)
    url = thing.get("url")
    return Organisation(
        name=name,
        country=record.country(f"{element}.addressCountry", place.get("addressCountry")),
        region=record.line(f"{element}.addressRegion", place.get("addressRegion")),
        names=record.texts(element, thing.get("name")),
        identifier=_known(first(thing.get(ID))),
        homepage=record.take(f"{element}.url", _address(url) or url, values.url),
        contact=None if person else record.line(f"{element}.email", thing.get("email")),
    )


def _known(name: str | None) -> str | None:
    return name if name and "://" in name and len(name) <= values.LONGEST_NAME else None


def _common(node: Object, reading: Reading) -> dict[str, Any]:
    graph, record = reading.graph, reading.record
    url = node.get("url")
    return {
        "descriptions": record.joined("description", node.get("description")),
        "funding": _named(node, "financialAidEligible", reading),
        "prerequisites": _prerequisites(node, reading),
        "target_group": _audience(graph.things(node.get("audience")), record),
        "accessibility": record.joined("accessibilitySummary", node.get("accessibilitySummary")),
        "url": record.take("url", _address(url) or url, values.url),
        "modified": record.take("dateModified", node.get("dateModified"), values.day),
    }


def _audience(things: tuple[Object, ...], record: Record) -> Texts:
    stated = [
        one.get("audienceType") or one.get("educationalRole") or one.get("name") for one in things
    ]
    return record.joined("audience", stated)


def _prerequisites(node: Object, reading: Reading) -> Texts:
    found = _named(node, "coursePrerequisites", reading)
    return found or _named(node, "programPrerequisites", reading)


def _named(node: Object, element: str, reading: Reading) -> Texts:
    """What texts, terms, courses or alignments under an element are called."""
    stated = [
        one.get("name")
        or one.get("targetName")
        or one.get("credentialCategory")
        or one.get("description")
        for one in reading.graph.things(node.get(element))
    ]
    return reading.record.joined(element, stated)


def _of_way(way: Way, first_way: Way) -> dict[str, Any]:
    # The hours are the credential's, from the first way.
    worked_out = {"hours"} & {*first_way.derived}
    return {
        "languages": way.languages,
        "mode": way.mode,
        "place": way.place,
        "country": way.country,
        "region": way.region,
        "weeks": way.weeks,
        "hours_per_week": way.hours_per_week,
        "derived": tuple(sorted({*way.derived} - {"hours"} | worked_out)),
        "runs": way.runs,
        "price": way.price,
    }
