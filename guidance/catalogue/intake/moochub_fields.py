"""What a course of MOOChub is about, where and for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from guidance.catalogue.intake import values
from guidance.catalogue.intake.json_values import each, language_of, string
from guidance.catalogue.intake.record_notes import JsonRecord
from guidance.vocabulary import (
    UNDETERMINED,
    LearningOutcome,
    Mode,
    Skill,
    StackingLink,
    Texts,
    pick,
)

ISCED_F = re.compile(r"isced[\s_-]*f", re.IGNORECASE)
WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
WHEN = {"synchronous", "asynchronous"}
PLACES = {"online": Mode.ONLINE, "hybrid": Mode.BLENDED}


def labels(value: Any) -> Iterator[tuple[str, str]]:
    """A multilingual label: language and name of each; a plain text is of no known language."""
    for one in each(value):
        name = string(one.get("name")) if isinstance(one, dict) else string(one)
        tag = one.get("inLanguage") if isinstance(one, dict) else None
        if name:
            yield language_of(tag), name


def outcomes(record: JsonRecord) -> tuple[LearningOutcome, ...]:
    """What a course ``teaches``: the skill's description, or its name where it has none."""
    found = []
    for one in each(record.of.get("teaches")):
        if not isinstance(one, dict):
            said = record.texts("teaches", [(UNDETERMINED, record.string("teaches", one) or "")])
            found.append(LearningOutcome(said))
            continue
        names = record.texts("teaches", labels(one.get("name")))
        description = (UNDETERMINED, record.string("teaches", one.get("description")) or "")
        said = record.texts("teaches", [description]) or names
        uri = record.take("teaches", values.url, record.string("teaches", one.get("targetUrl")))
        skills = (Skill(_one(names), uri),) if names else ()
        found.append(LearningOutcome(said, skills))
    return tuple(one for one in found if one.texts)


def levels(record: JsonRecord) -> tuple[int | None, str | None]:
    """The EQF level where the framework is the EQF, and the others' names: how hard it is."""
    level, said = None, []
    for one in record.objects("educationalLevel"):
        if string(one.get("educationalFramework")) == "EQF":
            code = record.string("educationalLevel", one.get("shortCode"))
            level = level or record.take("educationalLevel", values.eqf_level, code)
        elif names := record.texts("educationalLevel", labels(one.get("name"))):
            said.append(_one(names))
    return level, "; ".join(dict.fromkeys(said)) or None


def isced_f(record: JsonRecord) -> tuple[str, ...]:
    """ISCED-F codes; subjects of other frameworks have none."""
    found = []
    for one in record.objects("educationalAlignment"):
        framework = string(one.get("educationalFramework")) or ""
        if ISCED_F.match(framework):
            code = one.get("shortCode") or one.get("targetUrl")
            said = record.string("educationalAlignment", code)
            found.append(record.take("educationalAlignment", values.isced_f, said))
        else:
            problem = f"names a subject of “{framework[:40]}”; only ISCED-F codes are read"
            record.warn("educationalAlignment", problem)
    return tuple(dict.fromkeys(code for code in found if code))


def languages(record: JsonRecord) -> tuple[str, ...]:
    """Languages of instruction."""
    found = (
        record.take("inLanguage", values.language, one) for one in record.all_said("inLanguage")
    )
    return tuple(dict.fromkeys(one for one in found if one))


def mode(record: JsonRecord) -> Mode | None:
    """Form of participation; a course both online and on site is not said to be blended."""
    said = [one for one in record.all_said("courseMode") if one.lower() not in WHEN]
    taken = (record.take("courseMode", values.mode, one) for one in said)
    found = {one for one in taken if one}
    if Mode.BLENDED in found:
        return Mode.BLENDED
    if len(found) > 1:
        record.warn("courseMode", "names both online and onsite, so it is not clear which it is")
        return None
    location = next(iter(record.objects("contentLocation")), {})
    named = (string(location.get("name")) or "").lower()
    return next(iter(found), None if said else PLACES.get(named))


def place(record: JsonRecord) -> tuple[str | None, str | None]:
    """Town and country of the course."""
    location = next(iter(record.objects("contentLocation")), {})
    address = location.get("address")
    if not isinstance(address, dict):
        return None, None
    town = record.text("contentLocation", record.string("contentLocation", address.get("city")))
    country = record.string("contentLocation", address.get("addressCountry"))
    return town, record.take("contentLocation", values.country, country)


def prerequisites(record: JsonRecord) -> Texts:
    """Names of the skills and courses that are required."""
    required = record.objects("competencyRequired")
    return record.texts(
        "competencyRequired", (label for one in required for label in labels(one.get("name")))
    )


def audience(record: JsonRecord) -> Texts:
    """Roles of the LRMI vocabulary by their names, such as general public for generalPublic."""
    roles = [one.rstrip("/").rpartition("/")[2] for one in record.all_said("audience")]
    said = ", ".join(WORDS.sub(" ", role).lower() for role in roles if role)
    return record.texts("audience", [("en", said)])


def access_modes(record: JsonRecord) -> Texts:
    """The senses a course asks for, of the accessibility vocabulary."""
    said = ", ".join(record.all_said("accessMode"))
    return record.texts("accessMode", [("en", f"Access modes: {said}" if said else "")])


def stacks_into(record: JsonRecord) -> tuple[StackingLink, ...]:
    """The programmes that a course is part of."""
    found = []
    for one in record.objects("isPartOf"):
        address = record.string("isPartOf", one.get("url"))
        found.append(record.take("isPartOf", values.url, address))
    return tuple(StackingLink(address) for address in dict.fromkeys(found) if address)


def _one(names: Texts) -> str:
    found = pick(names, "en")
    return found[0] if found else ""
