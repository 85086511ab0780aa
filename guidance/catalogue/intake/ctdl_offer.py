"""A credential or learning opportunity of CTDL as offers: one for each place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from guidance.catalogue.intake import values, workload
from guidance.catalogue.intake.ctdl_credential import aligned, credential
from guidance.catalogue.intake.ctdl_terms import (
    ENDED,
    MODES,
    organisation,
    place_of,
    price,
    status,
)
from guidance.catalogue.intake.json_graph import ID, Graph, kinds, local
from guidance.catalogue.intake.json_graph_reading import Reading
from guidance.catalogue.intake.json_graph_record import Record, Unusable
from guidance.catalogue.intake.json_values import Object, first, strings, tagged
from guidance.catalogue.intake.report import Read
from guidance.vocabulary import Mode, Offer, Organisation, Run

LEARNING = {"LearningOpportunityProfile", "LearningOpportunity", "Course", "LearningProgram"}
# The classes under ceterms:Credential end in one of these; those for organisations are no offers.
CREDENTIAL = re.compile(
    r"(?!QualityAssurance)\w*(?:Degree|Certificate|Diploma|Badge|Certification|License|Doctorate"
    r"|MicroCredential|CertificateOfCompletion|GeneralEducationDevelopment)"
)


def is_credential(node: Object) -> bool:
    """Whether a node is of a class of credentials."""
    return any(CREDENTIAL.fullmatch(kind) for kind in kinds(node))


def offers_of(node: Object, reading: Reading) -> Iterator[Read]:
    """The offers of a node and what is to be said of them. Raises Unusable."""
    names = tagged(node.get("name"))
    reading.start(names[0][1] if names else None)
    graph, record = reading.graph, reading.record
    stated = first(node.get(ID)) or ""
    identifier = reading.claim(
        first(node.get("ctid")) or "" if stated[:2] in {"", "_:"} else stated
    )
    title, titles = record.needed("name", node.get("name"))
    for element in ("lifeCycleStatusType", "credentialStatusType"):
        if (said := status(node.get(element), graph)) in ENDED:
            raise Unusable(element, f"says “{said}”: it is not on offer")
    provider = _provider(node, graph, record)
    length = _length(node, graph, record)
    reached = credential(node, identifier, title, length.hours, graph, record)
    if doubt := workload.doubtful(reached.ects, reached.hours):
        record.say("creditValue", doubt)
    common = _common(node, graph, record)
    for number, (place, country, region) in enumerate(_places(node, graph, record), 1):
        yield Offer(
            id=reading.further(identifier, number),
            provider=provider,
            credential=reached,
            titles=titles,
            weeks=length.weeks,
            place=place,
            country=country,
            region=region,
            source=reading.source,
            **common,
        )
    yield from record.notes()


def _provider(node: Object, graph: Graph, record: Record) -> Organisation:
    unnamed = None
    for element in ("offeredBy", "ownedBy"):
        for thing in graph.things(node.get(element)):
            if made := organisation(thing, element, graph, record):
                return made
            unnamed = unnamed or first(thing.get(ID))
    if unnamed:
        reason = f"{unnamed[:200]} stands nowhere in the file, so its name is not known"
        raise Unusable("offeredBy", reason)
    raise Unusable("offeredBy", "is not stated, nor is ownedBy, but an offer needs a provider")


def _places(
    node: Object, graph: Graph, record: Record
) -> list[tuple[str | None, str | None, str | None]]:
    found = [
        place_of(one, "availableAt", graph, record) for one in graph.things(node.get("availableAt"))
    ]
    return list(dict.fromkeys(found)) or [(None, None, None)]


def _length(node: Object, graph: Graph, record: Record) -> workload.Length:
    found = graph.things(node.get("estimatedDuration"))
    if len(found) > 1:
        record.say("estimatedDuration", "states several durations; the first is taken")
    for one in found:
        stated = one.get("exactDuration") or one.get("timeRequired")
        if stated:
            return record.length("exactDuration", stated)
        if "minimumDuration" in one or "maximumDuration" in one:
            record.say("estimatedDuration", "states a range and no exact duration; it is left out")
    return workload.Length(None, None)


def _common(node: Object, graph: Graph, record: Record) -> dict[str, Any]:
    return {
        "descriptions": record.joined("description", node.get("description")),
        "languages": record.languages("inLanguage", list(strings(node.get("inLanguage")))),
        "mode": _mode(node, graph, record),
        "runs": _runs(node, record),
        "price": price(node, graph, record),
        "funding": record.joined(
            "financialAssistance", _described(node, "financialAssistance", graph)
        ),
        "prerequisites": record.joined("entryCondition", _described(node, "entryCondition", graph)),
        "target_group": _audience(node, graph, record),
        "url": record.take("subjectWebpage", _page(node), values.url),
        "modified": record.take("dateModified", node.get("dateModified"), values.day),
    }


def _page(node: Object) -> Any:
    page = node.get("subjectWebpage")
    return page.get(ID) if isinstance(page, dict) and ID in page else page


def _audience(node: Object, graph: Graph, record: Record) -> Any:
    return record.joined("audienceType", [one[0] for one in aligned(node, "audienceType", graph)])


def _described(node: Object, element: str, graph: Graph) -> list[Any]:
    """The words of a profile: what it says of itself, and its conditions one by one."""
    found: list[Any] = []
    for one in graph.things(node.get(element)):
        found += [one.get("description") or one.get("name"), one.get("condition")]
    return found


def _mode(node: Object, graph: Graph, record: Record) -> Mode | None:
    for element in ("deliveryType", "learningDeliveryType"):
        said = {local(first(uri) or "") for _, uri, _ in aligned(node, element, graph)} - {""}
        modes = {MODES[one] for one in said if one in MODES}
        if len(modes) == 1 and len(said) == 1:
            return modes.pop()
        if said:
            words = ", ".join(sorted(said))[:100]
            record.say(element, f"“{words}” is no single form of participation; it is left out")
    return None


def _runs(node: Object, record: Record) -> tuple[Run, ...]:
    run = Run(
        start=record.take("startDate", node.get("startDate"), values.day),
        end=record.take("endDate", node.get("endDate"), values.day),
    )
    if "hasOffering" in node:
        record.say("hasOffering", "Scheduled offerings are not read; the offer has no such dates")
    return () if run == Run() else (run,)
