"""The definition of one badge as an offer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guidance.catalogue.intake import values, workload
from guidance.catalogue.intake.json_graph import ID, Graph
from guidance.catalogue.intake.json_graph_reading import Reading
from guidance.catalogue.intake.json_graph_record import Record, Unusable, eqf
from guidance.catalogue.intake.json_values import Object, first, language_of, objects, tagged
from guidance.catalogue.intake.report import Read
from guidance.vocabulary import (
    Credential,
    LearningOutcome,
    Link,
    Offer,
    Organisation,
    Skill,
)

FORMAT = "Open Badge"
# Members by which Open Badges 2.0 and 3.0 say the same (sections B.2 and B.10 of 3.0).
AWARDS = ("creator", "issuer")
ALIGNMENTS = ("alignment", "alignments")
# Kinds of targets that are no skills: other credentials, rubrics (targetType of 3.0).
NO_SKILL = {"CTDL", "ceterms:Credential", "CFRubric", "CFRubricCriterion", "CFRubricCriterionLevel"}
# Extensions of 2.0 that Dutch institutions use (edubadges): member, and the value's within it.
EXTENSIONS = {
    "ects": ("extensions:ECTSExtension", "ECTS"),
    "eqf": ("extensions:EQFExtension", "EQF"),
    "hours": ("extensions:StudyLoadExtension", "StudyLoad"),
    "outcome": ("extensions:LearningOutcomeExtension", "LearningOutcome"),
    "language": ("extensions:LanguageExtension", "Language"),
}


def offer_of(node: Object, reading: Reading) -> Iterator[Read]:
    """The offer of a definition and what is to be said of it. Raises Unusable."""
    names = tagged(node.get("name"))
    reading.start(names[0][1] if names else None)
    graph, record = reading.graph, reading.record
    identifier = reading.claim(_identifier(node))
    awarding = _awarding(node, graph, record)
    # The language of the definition is not that of the awarding body's name.
    stated = node.get("inLanguage", _extension(node, "language"))
    record.language = language_of(first(stated), record.language)
    title, titles = record.needed("name", node.get("name"))
    record.say(
        "issuer",
        "A badge's definition says who awards it, not who teaches; the awarding body stands as "
        "the provider",
    )
    page = _page(node, graph, record)
    yield Offer(
        id=identifier,
        provider=awarding,
        credential=_credential(node, identifier, title, awarding, graph, record),
        titles=titles,
        descriptions=record.joined("description", node.get("description")),
        languages=record.languages("inLanguage", stated),
        isced_f=tuple(dict.fromkeys(_isced(node, graph, record))),
        url=page,
        links=(Link(page, "criteria"),) if page else (),
        source=reading.source,
    )
    yield from record.notes()


def _identifier(node: Object) -> str:
    found = first(node.get(ID)) or first(node.get("entityId")) or first(node.get("humanCode"))
    if not found or found.startswith("_:"):
        raise Unusable("id", "is missing, but a record needs it")
    return found


def _extension(node: Object, name: str) -> Any:
    member, inner = EXTENSIONS[name]
    return next((one.get(inner) for one in objects(node.get(member))), None)


def _awarding(node: Object, graph: Graph, record: Record) -> Organisation:
    element = next((name for name in AWARDS if name in node), "issuer")
    for thing in graph.things(node.get(element)):
        if name := record.line(f"{element}.name", thing.get("name")):
            return _organisation(thing, name, element, record)
        if address := first(thing.get(ID)):
            reason = f"{address[:200]} stands nowhere in the file, so its name is not known"
            raise Unusable(element, reason)
    raise Unusable(element, "is not stated, but an offer needs who awards the badge")


def _organisation(thing: Object, name: str, element: str, record: Record) -> Organisation:
    address = next(iter(objects(thing.get("address"))), {})
    country = address.get("addressCountryCode", address.get("addressCountry"))
    identifier = first(thing.get(ID)) or ""
    return Organisation(
        name=name,
        country=record.country(f"{element}.address", country),
        region=record.line(f"{element}.address", address.get("addressRegion")),
        names=record.texts(f"{element}.name", thing.get("name")),
        identifier=identifier if 0 < len(identifier) <= values.LONGEST_NAME else None,
        homepage=record.take(f"{element}.url", thing.get("url"), values.url),
    )


def _criteria(node: Object, graph: Graph) -> tuple[Object, ...]:
    return graph.things(node.get("criteria"))


def _page(node: Object, graph: Graph, record: Record) -> str | None:
    """The page of the criteria: the one address of a definition that is meant for people."""
    for one in _criteria(node, graph):
        address = first(one.get(ID)) or ""
        if address.startswith(("http://", "https://")):
            return record.take("criteria", address, values.url)
    return None


def _alignments(node: Object, graph: Graph) -> list[Object]:
    return [one for name in ALIGNMENTS for one in graph.things(node.get(name))]


def _isced(node: Object, graph: Graph, record: Record) -> Iterator[str]:
    for one in _alignments(node, graph):
        if "isced" in (first(one.get("targetFramework")) or "").lower():
            code = record.take("alignment.targetCode", one.get("targetCode"), values.isced_f)
            if code:
                yield code


def _skills(node: Object, graph: Graph, record: Record) -> Iterator[Skill]:
    for one in _alignments(node, graph):
        framework = first(one.get("targetFramework")) or ""
        level = eqf(first(one.get("targetCode")) or first(one.get("targetName")), framework)
        no_skill = first(one.get("targetType")) in NO_SKILL or "isced" in framework.lower()
        if level is None and not no_skill:
            skill = record.skill("alignment", one.get("targetName"), one.get("targetUrl"))
            if skill:
                yield skill


def _level(node: Object, graph: Graph, record: Record) -> int | None:
    for one in _alignments(node, graph):
        framework = first(one.get("targetFramework"))
        for said in (first(one.get("targetCode")), first(one.get("targetName"))):
            if level := eqf(said, framework):
                return level
    return record.take("extensions:EQFExtension", _extension(node, "eqf"), values.eqf_level)


def _credential(
    node: Object, name: str, title: str, awarding: Organisation, graph: Graph, record: Record
) -> Credential:
    ects = record.number("ECTS", _extension(node, "ects"), values.MOST_ECTS)
    hours = record.number("StudyLoad", _extension(node, "hours"), values.MOST_HOURS)
    if "creditsAvailable" in node:
        record.credits("creditsAvailable", node["creditsAvailable"], None)
    if doubt := workload.doubtful(ects, hours):
        record.say("ECTS", doubt)
    outcome = record.joined("LearningOutcome", _extension(node, "outcome"))
    return Credential(
        id=name,
        title=title,
        awarding_body=awarding,
        kind=record.line("achievementType", node.get("achievementType")),
        outcomes=(LearningOutcome(outcome),) if outcome else (),
        skills=tuple(dict.fromkeys(_skills(node, graph, record))),
        ects=ects,
        hours=hours,
        eqf_level=_level(node, graph, record),
        assessment=record.joined("criteria", _assessed(node, graph)),
        formats=(FORMAT,),
    )


def _assessed(node: Object, graph: Graph) -> list[Any]:
    """What the criteria say, and the results that the badge's holders get."""
    said = [one.get("narrative", one.get("name")) for one in _criteria(node, graph)]
    results = [one.get("name") for one in graph.things(node.get("resultDescription"))]
    return [*said, *results]
