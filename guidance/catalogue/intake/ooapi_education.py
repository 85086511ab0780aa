"""What a course or programme of OOAPI says of itself."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from guidance.catalogue.intake import values
from guidance.catalogue.intake.json_values import Object, each, objects, string, tagged
from guidance.catalogue.intake.ooapi_organisation import provider
from guidance.catalogue.intake.ooapi_places import mode, place
from guidance.catalogue.intake.ooapi_shelf import Shelf
from guidance.catalogue.intake.record_notes import JsonRecord
from guidance.vocabulary import (
    Credential,
    LearningOutcome,
    Link,
    NationalLevel,
    Offer,
    OtherCredits,
    StackingLink,
    Texts,
)

# The level of a course is its cycle of higher education (OOAPI v5, enumerations/level).
CYCLES = {"associate degree": "short", "bachelor": "1", "master": "2", "doctoral": "3"}
NO_LEVELS = {"undefined", "undivided"}
# Hours of work; contact hours are only a part of them (enumerations/studyLoadUnit).
HOURS = {"sbu", "hour"}
CONTACT = {"contacttime", "contact_time"}
STUDY_POINTS = {"sp": "studiepunten (sp)"}
TARGETS = {"forStudents": "students", "forProfessionals": "professionals"}
STAND_ALONE = {"standalone": True, "stackable": False}


def offer(record: JsonRecord, identifier: str | None, source: str, shelf: Shelf) -> Offer | None:
    """The course as one offer without its offerings; None where it is refused."""
    given = record.identifier("courseId", identifier)
    titles = record.texts("name", tagged(record.of.get("name")))
    title = record.title("name", next(iter(titles.values()), None))
    organisation = provider(record, shelf)
    if given is None or title is None or organisation is None:
        return None
    weeks = record.length("duration", record.said("duration")).weeks
    town, country = place(record, record.of)
    return Offer(
        id=given,
        provider=organisation,
        credential=_credential(record, given, title),
        titles=titles,
        descriptions=said(record, "description"),
        languages=languages(record, record.of),
        mode=mode(record, record.of),
        place=town,
        country=country,
        weeks=weeks,
        prerequisites=said(record, "admissionRequirements") or said(record, "requirements"),
        target_group=_target_group(record),
        isced_f=_isced_f(record),
        url=record.url("link"),
        links=links(record, record.of),
        source=source,
    )


def said(record: JsonRecord, member: str) -> Texts:
    """A member's texts by language."""
    found = record.of.get(member)
    every = tagged(found)
    if found not in (None, "", [], {}) and not every:
        record.warn(member, "is no text and no list of texts with their languages")
    return record.texts(member, every)


def languages(record: JsonRecord, node: Object) -> tuple[str, ...]:
    """Languages of instruction."""
    stated = (record.string("teachingLanguage", one) for one in each(node.get("teachingLanguage")))
    found = (record.take("teachingLanguage", values.language, one) for one in stated)
    return tuple(dict.fromkeys(one for one in found if one))


def alliances(node: Object) -> tuple[Object, ...]:
    """What the consumer eduXchange is told, for each alliance."""
    consumers = objects(node.get("consumers"))
    told = (one for one in consumers if string(one.get("consumerKey")) == "eduxchange")
    return tuple(alliance for one in told for alliance in objects(one.get("alliances")))


def links(record: JsonRecord, node: Object) -> tuple[Link, ...]:
    """Pages to enrol on, from the consumer eduXchange."""
    found = []
    for one in alliances(node):
        for member, value in one.items():
            if member.startswith(("enrolmentUrl", "enrollmentUrl")):
                found.append(record.take(member, values.url, record.string(member, value)))
    return tuple(Link(url) for url in dict.fromkeys(found) if url)


def _credential(record: JsonRecord, identifier: str, title: str) -> Credential:
    ects, hours, other = _study_load(record)
    record.doubt("studyLoad", ects, hours)
    kinds = {string(one.get("microcredential")) for one in alliances(record.of)} & {*STAND_ALONE}
    awarded = record.text("qualificationAwarded", record.said("qualificationAwarded"))
    level, national = _levels(record)
    return Credential(
        id=identifier,
        title=title,
        kind=awarded or ("micro-credential" if kinds else None),
        outcomes=_outcomes(record),
        ects=ects,
        hours=hours,
        other_credits=other,
        eqf_level=level,
        national_level=national,
        cycle=CYCLES.get((string(record.of.get("level")) or "").lower()),
        assessment=said(record, "assessment"),
        stand_alone=STAND_ALONE[str(kinds.pop())] if len(kinds) == 1 else None,
        stacks_into=_stacks_into(record),
    )


def _study_load(
    record: JsonRecord,
) -> tuple[Decimal | None, Decimal | None, tuple[OtherCredits, ...]]:
    """ECTS, hours of work and other credits; 0 says that there are none."""
    ects = record.number("ects", record.said("ects"), values.MOST_ECTS) or None
    hours = record.length("duration", record.said("duration")).hours
    other = []
    for one in record.objects("studyLoad"):
        unit = string(one.get("studyLoadUnit") or one.get("typeOfStudyLoad")) or ""
        most = values.MOST_ECTS if unit == "ects" else values.MOST_HOURS
        value = record.number("studyLoad", record.string("studyLoad", one.get("value")), most)
        if not value:
            continue
        if unit == "ects":
            ects = value
        elif unit in HOURS:
            hours = value
        elif unit in STUDY_POINTS:
            other.append(OtherCredits(value, STUDY_POINTS[unit]))
        else:
            record.warn("studyLoad", _unread(unit))
    return ects, hours, tuple(other)


def _unread(unit: str) -> str:
    if unit in CONTACT:
        return "states contact hours, which are not the whole work; they are left out"
    return f"is given in “{unit[:40]}”, which is none of ects, sbu, sp and hour"


def _levels(record: JsonRecord) -> tuple[int | None, NationalLevel | None]:
    qualification = record.said("levelOfQualification")
    level = (string(record.of.get("level")) or "").lower()
    if qualification and "4" in qualification and qualification.lower().endswith(("+", "plus")):
        return None, NationalLevel("4+", "NLQF")
    code = qualification.lower().removeprefix("eqf_") if qualification else None
    found = record.take("levelOfQualification", values.eqf_level, code)
    stated = level not in CYCLES and level not in NO_LEVELS
    return found, NationalLevel(level[:200]) if level and stated else None


def _outcomes(record: JsonRecord) -> tuple[LearningOutcome, ...]:
    """Each is a list of texts by language; a plain text and an object with a name are read too."""
    member = "learningOutcomes"
    stated = record.of.get(member)
    every = stated if isinstance(stated, list) else [] if stated is None else [stated]
    found = (LearningOutcome(record.texts(member, tagged(_named(one)))) for one in every)
    outcomes = tuple(one for one in found if one.texts)
    if len(outcomes) < len(every):
        record.warn(member, "has a value without a text")
    return outcomes


def _named(value: Any) -> Any:
    inside = isinstance(value, dict) and "value" not in value
    return (value.get("name") or value.get("description")) if inside else value


def _isced_f(record: JsonRecord) -> tuple[str, ...]:
    stated = record.all_said("fieldsOfStudy")
    found = (record.take("fieldsOfStudy", values.isced_f, one) for one in stated)
    return tuple(dict.fromkeys(one for one in found if one))


def _target_group(record: JsonRecord) -> Texts:
    groups = (string(one.get("targetGroup")) or "" for one in alliances(record.of))
    found = dict.fromkeys(TARGETS[one] for one in groups if one in TARGETS)
    return {"en": ", ".join(found)} if found else {}


def _stacks_into(record: JsonRecord) -> tuple[StackingLink, ...]:
    """The programmes that a course belongs to, and the one a programme is part of."""
    found: dict[str, StackingLink] = {}
    for member in ("programs", "programmes", "parent"):
        for one in each(record.of.get(member)):
            given = one.get("programId") or one.get("programmeId") if isinstance(one, dict) else one
            into = record.take(member, values.name, record.string(member, given))
            if into:
                names = tagged(one.get("name")) if isinstance(one, dict) else ()
                title = next(iter(record.texts(member, names[:1]).values()), None)
                found.setdefault(into, StackingLink(into, title))
    return tuple(found.values())
