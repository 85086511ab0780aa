"""What a course of schema.org leads to."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from guidance.catalogue.intake import values, workload
from guidance.catalogue.intake.json_graph import ID, Graph, kinds
from guidance.catalogue.intake.json_graph_record import Record, eqf, national
from guidance.catalogue.intake.json_values import Object, first
from guidance.catalogue.intake.schema_org_way import Way
from guidance.vocabulary import (
    Credential,
    LearningOutcome,
    NationalLevel,
    Organisation,
    OtherCredits,
    QualityAssurance,
    Skill,
)

AWARDS = ("educationalCredentialAwarded", "occupationalCredentialAwarded")
CREDENTIAL = "EducationalOccupationalCredential"


def awarded(node: Object, graph: Graph) -> tuple[Object, ...]:
    """The credentials that a course leads to; a credential by itself is its own."""
    if CREDENTIAL in kinds(node):
        return (node,)
    return tuple(one for award in AWARDS for one in graph.things(node.get(award)))


def credential(
    node: Object,
    award: tuple[Object, ...],
    identifier: str,
    title: str,
    way: Way,
    graph: Graph,
    record: Record,
) -> Credential:
    """The credential of a course; named as the course where the record does not name it."""
    if len(award) > 1:
        record.say(AWARDS[0], "names several credentials; the first is taken")
    first_award = award[0] if award else {}
    ects, other = _credits(node, first_award, graph, record)
    doubt = workload.doubtful(ects, way.hours)
    if doubt:
        record.say("numberOfCredits", doubt)
    level, national_level, difficulty = _level(node, first_award, graph, record)
    return Credential(
        id=_identifier(first_award) or identifier,
        title=record.line(AWARDS[0], first_award.get("name")) or title,
        awarding_body=_awarding_body(first_award, graph, record),
        kind=_kind(first_award, graph, record),
        outcomes=_outcomes(node, graph, record),
        skills=_skills(first_award, graph, record),
        ects=ects,
        hours=way.hours,
        other_credits=other,
        eqf_level=level,
        national_level=national_level,
        difficulty=difficulty,
        quality=_recognition(first_award, graph, record),
    )


def _identifier(award: Object) -> str | None:
    for found in (first(award.get(ID)), first(award.get("url"))):
        if found and "://" in found and len(found) <= values.LONGEST_NAME:
            return found
    return None


def _organisation(award: Object, element: str, graph: Graph, record: Record) -> Organisation | None:
    for thing in graph.things(award.get(element)):
        if name := record.line(element, thing.get("name")):
            names = record.texts(element, thing.get("name"))
            homepage = record.take(f"{element}.url", thing.get("url"), values.url)
            return Organisation(name=name, names=names, homepage=homepage)
    return None


def _awarding_body(award: Object, graph: Graph, record: Record) -> Organisation | None:
    """Who creates or provides the credential; ``recognizedBy`` is who acknowledges it."""
    return _organisation(award, "creator", graph, record) or _organisation(
        award, "provider", graph, record
    )


def _recognition(award: Object, graph: Graph, record: Record) -> tuple[QualityAssurance, ...]:
    found = _organisation(award, "recognizedBy", graph, record)
    if found is None:
        return ()
    return (QualityAssurance(kind="recognizedBy", agency=found.name, url=found.homepage),)


def _kind(award: Object, graph: Graph, record: Record) -> str | None:
    category = next(iter(graph.things(award.get("credentialCategory"))), {})
    return record.line("credentialCategory", category.get("name"))


def _credits(
    node: Object, award: Object, graph: Graph, record: Record
) -> tuple[Decimal | None, tuple[OtherCredits, ...]]:
    element = "numberOfCredits"
    for one in graph.things(node.get(element, award.get(element))):
        unit = next(
            (
                found
                for key in ("unitText", "unitCode", "propertyID", "additionalType")
                if (found := first(one.get(key)))
            ),
            None,
        )
        amount = one.get("value", None if "value" in one else one.get("name"))
        return record.credits(element, amount, unit)
    return None, ()


def _level(
    node: Object, award: Object, graph: Graph, record: Record
) -> tuple[int | None, NationalLevel | None, str | None]:
    """The EQF level, a level of another framework, and any other words on how hard it is."""
    level: int | None = None
    other: NationalLevel | None = None
    words: str | None = None
    for value in (node.get("educationalLevel"), award.get("educationalLevel")):
        for term in graph.things(value):
            text = record.line("educationalLevel", _said(term))
            framework = _framework(term, graph, record)
            found, named = eqf(text, framework), national(text, framework)
            level, other = level or found, other or named
            words = words or (None if found or named else text)
    return level, other, words


def _said(term: Object) -> Any:
    return term.get("name") or term.get("termCode") or term.get(ID)


def _framework(term: Object, graph: Graph, record: Record) -> str | None:
    for one in graph.things(term.get("inDefinedTermSet")):
        return record.line("inDefinedTermSet", one.get("name") or one.get("url") or one.get(ID))
    return None


def _outcomes(node: Object, graph: Graph, record: Record) -> tuple[LearningOutcome, ...]:
    found = []
    for one in graph.things(node.get("teaches")):
        texts = record.joined("teaches", one.get("name") or one.get("description"))
        skill = _skill("teaches", one, record) if _uri(one) else None
        if texts:
            found.append(LearningOutcome(texts, (skill,) if skill else ()))
    return tuple(found)


def _skills(award: Object, graph: Graph, record: Record) -> tuple[Skill, ...]:
    element = "competencyRequired"
    found = (_skill(element, one, record) for one in graph.things(award.get(element)))
    return tuple(dict.fromkeys(one for one in found if one))


def _skill(element: str, term: Object, record: Record) -> Skill | None:
    label = term.get("name") or term.get("description") or term.get("termCode")
    return record.skill(element, label, _uri(term))


def _uri(term: Object) -> str | None:
    return first(term.get(ID)) or first(term.get("url"))
