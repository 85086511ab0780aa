"""What a record states that the catalogue has no place for."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.catalogue.intake import elm_terms
from guidance.catalogue.intake.elm_rdf_nodes import Node
from guidance.catalogue.intake.elm_rdf_record import Record

OPPORTUNITY = frozenset(
    [
        "applicationDeadline",
        "defaultLanguage",
        "description",
        "duration",
        "grant",
        "homepage",
        "identifier",
        "language",
        "learningAchievementSpecification",
        "learningActivitySpecification",
        "location",
        "mode",
        "modified",
        "priceDetail",
        "providedBy",
        "supplementaryDocument",
        "temporal",
        "title",
    ]
)
ACHIEVEMENT = frozenset(
    [
        "EQFLevel",
        "ISCEDFCode",
        "NQFLevel",
        "accreditation",
        "awardingOpportunity",
        "creditPoint",
        "dcType",
        "entryRequirement",
        "identifier",
        "isPartOf",
        "language",
        "learningOutcome",
        "learningOutcomeSummary",
        "provenBy",
        "targetGroup",
        "title",
        "volumeOfLearning",
    ]
)


def unread(record: Record, specification: str) -> Iterator[str]:
    """The names of the properties of an opportunity, and of what it leads to, that are not read."""
    yield from _beyond(record.node, OPPORTUNITY)
    for node in record.node.props.get(specification, []):
        yield from _beyond(node, ACHIEVEMENT)


def _beyond(node: Node, known: frozenset[str]) -> Iterator[str]:
    for name in node.props:
        if name not in known and not name.startswith(elm_terms.OWN) and name != "additionalNote":
            yield name.removeprefix("?")
