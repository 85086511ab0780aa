"""Offers from XCRI-CAP 1.2 and other catalogues of the Metadata for Learning Opportunities.

A catalogue has providers, a provider courses, a course presentations: EN 15982 (MLO) and its
profile XCRI-CAP 1.2, also with the names of MLO in place of the profile's. ``isPartOf`` names a
department there, no credential to stack into.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from guidance.catalogue.intake import values
from guidance.catalogue.intake.record_notes import Record
from guidance.catalogue.intake.report import Read
from guidance.catalogue.intake.ways import first_of_each, offers
from guidance.catalogue.intake.xcri_course import Subjects, identifier, offer
from guidance.catalogue.intake.xcri_presentations import Presentations
from guidance.catalogue.intake.xml_stream import (
    Element,
    Found,
    child,
    elements,
    local,
    root,
    text,
)
from guidance.errors import UnreadableFile
from guidance.vocabulary import Offer, Organisation

COURSES = frozenset(
    {"course", "learningOpportunitySpecification", "LearningOpportunitySpecification"}
)
PROVIDERS = frozenset({"provider", "learningOpportunityProvider", "LearningOpportunityProvider"})
ROOTS = {"catalog", "catalogue", "learningOpportunities", "LearningOpportunities"} | PROVIDERS
# Parts of the namespaces of XCRI-CAP 1.1 and 1.2 and of MLO.
NAMESPACES = (b"xcri.org/profiles", b"purl.org/net/mlo")
HEAD = 65_536
Place = tuple[str | None, str | None]


def recognises(_path: Path, head: bytes) -> bool:
    """Whether the file's outermost element and its namespaces are those of XCRI or MLO."""
    plain = head.replace(b"\0", b"")
    return any(one in plain for one in NAMESPACES) and local(root(head) or "") in ROOTS


def read(path: Path, source: str) -> Iterator[Read]:
    """Offers and notes. Raises UnreadableFile.

    The file is read twice: where a provider is stands after its courses.
    """
    _check(path)
    places = _places(path)
    subjects = Subjects()
    seen: dict[str, str] = {}
    for found in elements(path, COURSES, around=PROVIDERS):
        record = Record(identifier(found.element) or "course", found.line)
        taken = _course(record, found, places, source, subjects)
        yield from record.notes
        yield from subjects.new()
        yield from first_of_each(taken, seen, f"line {found.line}", "dc:identifier", found.line)


def _check(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise UnreadableFile(f"The file cannot be opened: {error.strerror}") from error
    name = root(head)
    # What has a document type is refused for that, by whoever reads it.
    if name is not None and local(name) not in ROOTS and b"<!DOCTYPE" not in head:
        raise UnreadableFile(
            f"The file is no XCRI catalogue: its outermost element is “{local(name)[:80]}”"
        )


def _course(
    record: Record, found: Found, places: dict[str, Place], source: str, subjects: Subjects
) -> list[Offer]:
    given = record.identifier("dc:identifier", identifier(found.element))
    provider = _provider(record, found, places)
    if given is None or provider is None:
        return []
    one = offer(record, found.element, given, provider, source)
    if one is None:
        return []
    presentations = Presentations(record, found.element)
    length, ages = presentations.length(), presentations.ages()
    whole = replace(
        one,
        credential=replace(one.credential, hours=length.hours),
        weeks=length.weeks,
        min_age=ages[0],
        max_age=ages[1],
        isced_f=subjects.codes(record, found.element),
        links=presentations.links(one.url),
    )
    record.doubt("credit:value", whole.credential.ects, length.hours)
    return list(offers(record, "presentation", whole, presentations.met()))


def _provider(record: Record, found: Found, places: dict[str, Place]) -> Organisation | None:
    around = [one for one in found.around if local(one.tag) in PROVIDERS]
    if not around:
        record.refuse("provider", "is missing: the course stands in none")
        return None
    node = around[-1]
    name = record.title("provider", text(child(node, "title")))
    if name is None:
        return None
    country, contact = places.get(_key(node), (None, None))
    return Organisation(
        name=name,
        country=record.take("provider", values.country, country),
        identifier=record.take("provider", values.name, identifier(node)),
        homepage=record.take("provider", values.url, text(child(node, "url"))),
        contact=record.text("provider", contact),
    )


def _places(path: Path) -> dict[str, Place]:
    """Country and e-mail address of each provider that states one of them."""
    found = {}
    for one in elements(path, PROVIDERS, without=COURSES):
        location = child(one.element, "location")
        if location is not None:
            place = text(child(location, "country")), text(child(location, "email"))
            if any(place):
                found[_key(one.element)] = place
    return found


def _key(provider: Element) -> str:
    return f"{identifier(provider)} {text(child(provider, 'title'))}"
