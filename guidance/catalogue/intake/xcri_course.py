"""What a course of XCRI says of itself and of the credential it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from guidance.catalogue.intake import values
from guidance.catalogue.intake.record_notes import Record
from guidance.catalogue.intake.report import Note
from guidance.catalogue.intake.xcri_credits import Credits
from guidance.catalogue.intake.xml_stream import (
    Element,
    child,
    children,
    language,
    local,
    text,
)
from guidance.vocabulary import (
    Credential,
    LearningOutcome,
    Offer,
    Organisation,
    QualityAssurance,
    Texts,
)

TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
ISCED_F = re.compile(r"isced-?f", re.IGNORECASE)
# Types of dc:description that have an element of their own here (XCRI-CAP 1.2 terms).
OUTCOMES = {"learningoutcome", "learningoutcomes"}
ASSESSMENT = {"assessmentstrategy"}
PREREQUISITES = {"prerequisites"}
AUDIENCE = {"targetaudience"}
ELSEWHERE = OUTCOMES | ASSESSMENT | PREREQUISITES | AUDIENCE


@dataclass(slots=True)
class Subjects:
    """Which schemes of subjects the file uses that say no field of study; each is told once."""

    told: set[str] = field(default_factory=set)
    notes: list[Note] = field(default_factory=list)

    def codes(self, record: Record, course: Element) -> tuple[str, ...]:
        """ISCED-F codes of a course; those of JACS and of other schemes are none."""
        found: dict[str, None] = {}
        for one in children(course, "subject"):
            kind = typed(one)
            code = one.get("identifier") or text(one) or ""
            if ISCED_F.search(kind) or "isced-f" in code.lower():
                if taken := record.take("dc:subject", values.isced_f, code):
                    found[taken] = None
            elif kind and kind not in self.told:
                self.told.add(kind)
                problem = f"codes of {kind[:40]} are no ISCED-F codes; no field is read from them"
                self.notes.append(Note("whole file", "dc:subject", problem, line=record.line))
        return tuple(found)

    def new(self) -> Iterator[Note]:
        """The notes since the last call."""
        found, self.notes = self.notes, []
        yield from found


def offer(
    record: Record,
    course: Element,
    given: str,
    provider: Organisation,
    source: str,
) -> Offer | None:
    """A course without its presentations; None where it has no title."""
    titles = _texts(record, "dc:title", children(course, "title"))
    title = record.title("dc:title", next(iter(titles.values()), None))
    if title is None:
        return None
    return Offer(
        id=given,
        provider=provider,
        credential=_credential(record, course, given, title, provider),
        titles=titles,
        descriptions=_descriptions(record, course),
        prerequisites=_said(record, course, "prerequisite", PREREQUISITES),
        target_group=_said(record, course, "audience", AUDIENCE),
        url=record.take("mlo:url", values.url, text(child(course, "url"))),
        modified=record.day("dcterms:modified", text(child(course, "modified"))),
        source=source,
    )


def identifier(element: Element) -> str | None:
    """The identifier without a type, or else the first one."""
    every = list(children(element, "identifier"))
    plain = [one for one in every if TYPE not in one.attrib]
    found = (text(one) for one in (*plain, *every))
    return next((one for one in found if one), None)


def typed(element: Element) -> str:
    """The local name of an element's type; empty where none is stated."""
    return element.get(TYPE, "").rpartition(":")[2].strip()


def _credential(
    record: Record, course: Element, given: str, title: str, provider: Organisation
) -> Credential:
    counted = Credits(record, course, provider.name)
    qualification = child(course, "qualification")
    kind = body = agency = None
    if qualification is not None:
        kind = record.text("mlo:qualification", text(child(qualification, "title")))
        body = record.text("awardedBy", text(child(qualification, "awardedBy")))
        agency = record.text("accreditedBy", text(child(qualification, "accreditedBy")))
    return Credential(
        id=given,
        title=title,
        awarding_body=_body(record, body, provider),
        kind=kind,
        outcomes=_outcomes(record, course),
        ects=counted.ects,
        other_credits=tuple(counted.others),
        eqf_level=counted.eqf_level,
        national_level=counted.national_level,
        assessment=_said(record, course, "assessment", ASSESSMENT),
        quality=(QualityAssurance(agency=agency),) if agency else (),
    )


def _body(record: Record, name: str | None, provider: Organisation) -> Organisation | None:
    """Who awards: the provider itself where it has the same name."""
    taken = record.take("awardedBy", values.name, name)
    if taken is None:
        return None
    return provider if taken == provider.name else Organisation(taken)


def _descriptions(record: Record, course: Element) -> Texts:
    """What has no type first, then what is typed; the abstract where there is neither."""
    every = [one for one in children(course, "description") if typed(one).lower() not in ELSEWHERE]
    ordered = sorted(every, key=lambda one: bool(typed(one)))
    found = _texts(record, "dc:description", ordered)
    return found or _texts(record, "abstract", children(course, "abstract"))


def _said(record: Record, course: Element, name: str, types: set[str]) -> Texts:
    """Elements of a name, and descriptions of these types."""
    described = (one for one in children(course, "description") if typed(one).lower() in types)
    return _texts(record, name, [*children(course, name), *described])


def _outcomes(record: Record, course: Element) -> tuple[LearningOutcome, ...]:
    """Learning outcomes, each item of a list one; where there are none, the objectives."""
    described = (one for one in children(course, "description") if typed(one).lower() in OUTCOMES)
    stated = [*children(course, "learningOutcome"), *described]
    stated = stated or list(children(course, "objective"))
    parts = (part for one in stated for part in _items(one))
    found = (_texts(record, "learningOutcome", [part]) for part in parts)
    return tuple(LearningOutcome(one) for one in found if one)


def _items(element: Element) -> list[Element]:
    """The items of the XHTML lists in an element; the element itself where it has none."""
    found = [one for one in element.iter() if local(one.tag) == "li"]
    inner = {part for one in found for part in one.iter() if part is not one}
    return [one for one in found if one not in inner] or [element]


def _texts(record: Record, name: str, every: Iterable[Element]) -> dict[str, str]:
    return record.texts(name, ((language(one), text(one) or "") for one in every))
