"""What a record of CTDL leads to, and what that counts towards.

A stacking link is made where the record says that it counts: ``isPartOf`` (or another's
``hasPart``), ``isRequiredFor``, ``isAdvancedStandingFor``, ``providesTransferValueFor``, and any
connection that states the credits counted. What it only prepares for or is recommended for is no
stacking link, and that is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from guidance.catalogue.intake import values
from guidance.catalogue.intake.ctdl_terms import concept, organisation
from guidance.catalogue.intake.json_graph import ID, Graph, identifier, kinds
from guidance.catalogue.intake.json_graph_record import Record, eqf, national
from guidance.catalogue.intake.json_values import Object, first
from guidance.vocabulary import (
    Credential,
    LearningOutcome,
    NationalLevel,
    OtherCredits,
    QualityAssurance,
    Skill,
    StackingLink,
)

COUNTS = ("isPartOf", "isRequiredFor", "isAdvancedStandingFor", "providesTransferValueFor")
PREPARES = ("isPreparationFor", "isRecommendedFor")
TARGETS = ("targetCredential", "targetLearningOpportunity")
QUALITY = ("accreditedBy", "approvedBy", "recognizedBy", "regulatedBy")
# What is no credential and no learning: nothing counts towards a department.
NO_TARGET = ("Organization", "Agency", "Department", "Person", "Pathway", "Component")
OPEN_BADGE = {"OpenBadge"}
MOST_LINKS = 200

Aligned = tuple[Any, Any, Any]


def aligned(node: Object, element: str, graph: Graph) -> list[Aligned]:
    """Name, address and framework of each alignment under an element."""
    found: list[Aligned] = []
    for one in graph.things(node.get(element)):
        target = one.get("targetNode")
        uri = target.get(ID) if isinstance(target, dict) else target
        label = one.get("targetNodeName") or one.get("targetName") or one.get("name")
        framework = one.get("frameworkName") or one.get("framework")
        found.append((label or one.get("competencyText"), uri or one.get(ID), framework))
    return found


def credential(
    node: Object, name: str, title: str, hours: Decimal | None, graph: Graph, record: Record
) -> Credential:
    """The credential of a record; a learning opportunity's carries its own name."""
    ects, other = _credits(node, "creditValue", graph, record)
    owners = graph.things(node.get("ownedBy"))
    level, national_level = _level(node, graph, record)
    audience = next(iter(aligned(node, "audienceLevelType", graph)), None)
    return Credential(
        id=name,
        title=title,
        awarding_body=organisation(owners[0], "ownedBy", graph, record) if owners else None,
        kind=next(iter(kinds(node)), None),
        outcomes=_outcomes(node, graph, record),
        skills=_skills(node, graph, record),
        ects=ects,
        hours=hours,
        other_credits=other,
        eqf_level=level,
        national_level=national_level,
        difficulty=record.line("audienceLevelType", audience[0]) if audience else None,
        assessment=record.joined(
            "assessmentMethodDescription", node.get("assessmentMethodDescription")
        ),
        quality=tuple(_quality(node, graph, record)),
        formats=("Open Badge",) if not OPEN_BADGE.isdisjoint(kinds(node)) else (),
        stacks_into=_links(node, name, graph, record),
    )


def _credits(
    node: Object, element: str, graph: Graph, record: Record
) -> tuple[Decimal | None, tuple[OtherCredits, ...]]:
    ects: Decimal | None = None
    other: list[OtherCredits] = []
    for one in graph.things(node.get(element)):
        unit = concept(one.get("creditUnitType"), graph)
        said = record.line("creditUnitTypeDescription", one.get("creditUnitTypeDescription"))
        if "minValue" in one and "value" not in one:
            record.say(element, "states a range and no single value; it is left out")
            continue
        amount = one.get("value", None if "creditUnitType" in one else one.get("name"))
        found, others = record.credits(element, amount, unit[1] if unit else said)
        ects = ects or found
        other.extend(others)
    return ects, tuple(other)


def _level(node: Object, graph: Graph, record: Record) -> tuple[int | None, NationalLevel | None]:
    level: int | None = None
    other: NationalLevel | None = None
    for label, uri, framework in aligned(node, "atLevel", graph):
        text = record.line("atLevel", label) or first(uri)
        named = record.line("frameworkName", framework)
        level = level or eqf(text, named)
        other = other or national(text, named)
    return level, other


def _outcomes(node: Object, graph: Graph, record: Record) -> tuple[LearningOutcome, ...]:
    found = []
    for label, uri, _ in aligned(node, "teaches", graph):
        texts = record.texts("teaches", label)
        skill = record.skill("teaches", label, uri) if uri else None
        if texts:
            found.append(LearningOutcome(texts, (skill,) if skill else ()))
    return tuple(found)


def _skills(node: Object, graph: Graph, record: Record) -> tuple[Skill, ...]:
    """The competencies that a credential's requirements name."""
    found = (
        record.skill("targetCompetency", label, uri)
        for condition in graph.things(node.get("requires"))
        for label, uri, _ in aligned(condition, "targetCompetency", graph)
    )
    return tuple(dict.fromkeys(one for one in found if one))


def _quality(node: Object, graph: Graph, record: Record) -> Iterator[QualityAssurance]:
    for element in QUALITY:
        for thing in graph.things(node.get(element)):
            agency = record.line(element, thing.get("name"))
            if agency:
                page = record.take(element, thing.get("subjectWebpage"), values.url)
                yield QualityAssurance(kind=element, agency=agency, url=page)


def _links(node: Object, name: str, graph: Graph, record: Record) -> tuple[StackingLink, ...]:
    found: dict[str, StackingLink] = {}
    for element in (*COUNTS, *PREPARES):
        for profile in graph.things(node.get(element)):
            for link in _of_profile(profile, element, graph, record):
                found.setdefault(link.into, link)
    for whole in graph.wholes(name):
        larger = _link(graph.find(whole) or {ID: whole}, {}, graph, record)
        if larger:
            found.setdefault(larger.into, larger)
    if len(found) > MOST_LINKS:
        record.say("isPartOf", f"leads to more than {MOST_LINKS} others; the first are taken")
    return tuple(found.values())[:MOST_LINKS]


def _of_profile(
    profile: Object, element: str, graph: Graph, record: Record
) -> Iterator[StackingLink]:
    """The links of a connection, which is a condition profile or the target itself."""
    if element in PREPARES and "creditValue" not in profile:
        record.say(element, "does not say that it counts towards it; it is no stacking link")
        return
    targets = [one for target in TARGETS for one in graph.things(profile.get(target))]
    for target in targets or [profile]:
        if link := _link(target, profile if targets else {}, graph, record):
            yield link


def _link(target: Object, profile: Object, graph: Graph, record: Record) -> StackingLink | None:
    into = identifier(target) or first(target.get("ctid")) or ""
    if not 0 < len(into) <= values.LONGEST_NAME or into.startswith("_:"):
        return None
    if any(kind.endswith(NO_TARGET) for kind in kinds(target)):
        return None
    asserted = graph.things(profile.get("assertedBy"))
    counted, _ = _credits(profile, "creditValue", graph, record)
    return StackingLink(
        into=into,
        title=record.line("isPartOf", target.get("name")),
        decided_by=record.line("assertedBy", asserted[0].get("name")) if asserted else None,
        credits=counted,
        note=record.joined("isPartOf", profile.get("description")),
    )
