"""Qualifications and learning achievement specifications: what a learner gets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from guidance.catalogue.intake import elm_terms, values, workload
from guidance.catalogue.intake.elm_rdf_nodes import Node
from guidance.catalogue.intake.elm_rdf_organisation import organisation, qualities
from guidance.catalogue.intake.elm_rdf_record import Record, code_of, joined
from guidance.errors import BadValue
from guidance.vocabulary import (
    Credential,
    LearningOutcome,
    NationalLevel,
    Organisation,
    OtherCredits,
    Skill,
    StackingLink,
    Supervision,
    Texts,
)

ECTS = "http://data.europa.eu/snb/education-credit/6fcec5c5af"
ECTS_NAMES = frozenset(
    {"ects", "european credit transfer system", "european credit transfer and accumulation system"}
)
UNSUPERVISED = "http://data.europa.eu/snb/supervision-verification/c598449d64"
RECOGNITION = elm_terms.EXTENSION + "recognition"
DAYS_AND_TIME = re.compile(r"P([0-9]{1,6})D(T.+)")
CYCLES = ("short", "1", "2", "3")


def credential(record: Record, node: Node, identifier: str, title: str) -> Credential:
    """What is said of a credential whose identifier and title are known."""
    ects, other = _credits(record, node)
    return Credential(
        id=identifier,
        title=title,
        awarding_body=_awarding_body(record, node),
        kind=_label(record, node, "dcType"),
        outcomes=tuple(_outcomes(record, node)),
        skills=tuple(_skills(record, record.things(node, "cairn:skill"))),
        ects=ects,
        hours=_hours(record, node),
        other_credits=other,
        eqf_level=record.value(node, "EQFLevel", values.eqf_level),
        national_level=_national_level(record, node),
        cycle=record.value(node, "cairn:cycle", _cycle),
        difficulty=record.line(node, "cairn:difficulty"),
        assessment=_assessment(record, node),
        supervision=_supervision(record, node),
        quality=qualities(record, node),
        formats=record.lines(node, "cairn:format"),
        stand_alone=record.value(node, "cairn:standAlone", yes_or_no),
        stacks_into=tuple(_stacking(record, node)),
        recognition_note=notes_on(record, node, RECOGNITION),
    )


def notes_on(record: Record, node: Node, subject: str) -> Texts:
    """The additional notes on a subject of ours."""
    about = [
        note
        for note in record.things(node, "additionalNote")
        if any(subject in (one.id, one.text) for one in note.props.get("subject", []))
    ]
    return record.texts(Node(props={"additionalNote": about}), "additionalNote")


def yes_or_no(value: str) -> bool:
    """True or false. Raises BadValue."""
    if value not in {"true", "false"}:
        raise BadValue(f"“{value[:40]}” is neither true nor false")
    return value == "true"


def duration(record: Record, node: Node | None, name: str) -> workload.Length | None:
    """A duration, with its warning."""
    found = record.value(node, name, volume if name == "volumeOfLearning" else workload.length)
    if found and found.warning:
        record.note(name, found.warning)
    return found


def volume(value: str) -> workload.Length:
    """A volume of learning. Raises BadValue.

    P2DT14H is 62 hours: tools that keep durations by value write PT62H so. Two days alone stay
    two days, for nobody knows how many hours were meant.
    """
    found = DAYS_AND_TIME.fullmatch(value.strip().upper())
    if found is None:
        return workload.length(value)
    rest = workload.length(f"P{found.group(2)}").hours or Decimal(0)
    hours = min(24 * Decimal(found.group(1)), Decimal(values.MOST_HOURS)) + rest
    return workload.Length(None, values.number(str(hours), values.MOST_HOURS))


def _cycle(value: str) -> str:
    if value not in CYCLES:
        raise BadValue(f"“{value[:40]}” is none of the cycles {', '.join(CYCLES)}")
    return value


def _label(record: Record, node: Node, name: str) -> str | None:
    found = record.thing(node, name)
    return record.label(found, name) if found else None


def _awarding_body(record: Record, node: Node) -> Organisation | None:
    for opportunity in record.things(node, "awardingOpportunity"):
        body = record.thing(opportunity, "awardingBody")
        return organisation(record, body) if body else None
    return None


def _outcomes(record: Record, node: Node) -> Iterator[LearningOutcome]:
    for one in record.things(node, "learningOutcome"):
        said = record.texts(one, "title", "noteLiteral") if one.text is None else {}
        skills = list(_skills(record, record.things(one, "relatedSkill")))
        known = {skill.uri for skill in skills}
        esco = [skill for skill in record.things(one, "relatedESCOSkill") if skill.id not in known]
        skills.extend(_skills(record, esco))
        if said or skills:
            yield LearningOutcome(said, tuple(skills))
    if "learningOutcome" not in node.props:
        summary = record.texts(node, "learningOutcomeSummary")
        if summary:
            yield LearningOutcome(summary)


def _skills(record: Record, things: list[Node]) -> Iterator[Skill]:
    for one in things:
        label = record.label(one, "relatedSkill")
        named = one.id if one.id and "://" in one.id else None
        uri = named or record.identifier(one, "identifier")
        if label:
            yield Skill(label, uri)
        elif code_of(one):
            record.note("relatedSkill", f"“{(code_of(one) or '')[:80]}” has no label; left out")


def _credits(record: Record, node: Node) -> tuple[Decimal | None, tuple[OtherCredits, ...]]:
    ects: Decimal | None = None
    other: list[OtherCredits] = []
    for one in record.things(node, "creditPoint"):
        scheme = record.thing(one, "framework")
        if scheme is None:
            record.note("creditPoint", "names no framework, so that the points mean nothing")
        elif not _is_ects(record, scheme):
            other.extend(_other_credits(record, one, scheme))
        elif ects is None:
            ects = record.value(one, "point", lambda said: values.number(said, values.MOST_ECTS))
        else:
            record.note("creditPoint", "states ECTS twice; the first was taken")
    return ects, tuple(other)


def _is_ects(record: Record, scheme: Node) -> bool:
    named = scheme.id or scheme.text or ""
    if "://" in named or named.startswith("urn:"):
        return named == ECTS
    return (record.label(scheme, "framework") or "").casefold() in ECTS_NAMES


def _other_credits(record: Record, one: Node, scheme: Node) -> Iterator[OtherCredits]:
    name = record.label(scheme, "framework")
    points = record.value(one, "point", lambda said: values.number(said, values.MOST_HOURS))
    if name and points is not None:
        yield OtherCredits(points, name)
    elif points is not None:
        record.note("framework", "has no label; the credit points were left out")


def _hours(record: Record, node: Node) -> Decimal | None:
    exact = record.value(node, "cairn:hours", lambda said: values.number(said, values.MOST_HOURS))
    if exact is not None:
        return exact
    stated = duration(record, node, "volumeOfLearning")
    if stated and stated.hours is None:
        record.note("volumeOfLearning", "states no hours; the hours of work were left empty")
    return stated.hours if stated else None


def _national_level(record: Record, node: Node) -> NationalLevel | None:
    found = record.thing(node, "NQFLevel")
    level = record.label(found, "NQFLevel") if found else None
    if found is None or level is None:
        if found:
            record.note("NQFLevel", "has no label; it was left empty")
        return None
    scheme = record.thing(found, "inScheme")
    return NationalLevel(level, record.label(scheme, "inScheme") if scheme else None)


def _assessment(record: Record, node: Node) -> Texts:
    proofs = [one for one in record.things(node, "provenBy") if not _says_supervision(record, one)]
    return joined(record.texts(one, "title", "description") for one in proofs)


def _says_supervision(record: Record, proof: Node) -> bool:
    """Whether an assessment is there for its supervision only, as our export writes it."""
    said = _of_proof(record, proof)
    return said is not None and record.texts(proof, "title") == {"en": said.value}


def _supervision(record: Record, node: Node) -> Supervision | None:
    found = (_of_proof(record, proof) for proof in record.things(node, "provenBy"))
    return next((one for one in found if one), None)


def _of_proof(record: Record, proof: Node) -> Supervision | None:
    stated = record.thing(proof, "idVerification")
    if stated is None:
        return None
    if UNSUPERVISED in (stated.id, stated.text):
        return Supervision.UNSUPERVISED
    label = record.label(stated, "idVerification")
    return record.parsed("idVerification", label, supervision) if label else None


def supervision(value: str) -> Supervision:
    """One of the four kinds of Annex I, in its words or the EU's. Raises BadValue."""
    said = value.casefold()
    if "unsupervised" in said:
        return Supervision.UNSUPERVISED
    if "supervised" in said and ("without" in said or "no " in said):
        return Supervision.SUPERVISED
    if "supervised" in said and "online" in said:
        return Supervision.SUPERVISED_ONLINE
    if "supervised" in said and ("on site" in said or "onsite" in said or "on-site" in said):
        return Supervision.SUPERVISED_ONSITE
    raise BadValue(f"“{value[:80]}” is none of: {'; '.join(Supervision)}")


def _stacking(record: Record, node: Node) -> Iterator[StackingLink]:
    for larger in record.things(node, "isPartOf"):
        try:
            into = record.identity(larger) or larger.text
        except BadValue as error:
            record.note("isPartOf", str(error))
            continue
        if not into:
            record.note("isPartOf", "names something without an identifier; it was left out")
            continue
        yield StackingLink(
            into=into,
            title=record.line(larger, "title"),
            decided_by=record.line(larger, "cairn:decidedBy"),
            credits=record.value(
                larger, "cairn:credits", lambda said: values.number(said, values.MOST_ECTS)
            ),
            note=record.texts(larger, "additionalNote") if "cairn:stacking" in larger.props else {},
        )
