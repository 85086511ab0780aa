"""Offers from the Open Education API v5, as saved: a page of ``items``, a list, or lines.

Source: github.com/open-education-api/specification, v5 (schemas Course, Program, Offering,
Organization; consumer eduXchange). A course or programme is the credential; its offerings are the
ways to learn, and their dates its runs. What an ``expand`` put into a node is read there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from guidance.catalogue.intake import ooapi_education as education
from guidance.catalogue.intake import ooapi_offerings as offerings
from guidance.catalogue.intake.json_stream import nodes
from guidance.catalogue.intake.json_values import Object, objects, string
from guidance.catalogue.intake.ooapi_shelf import Shelf, shelf
from guidance.catalogue.intake.record_notes import JsonRecord
from guidance.catalogue.intake.report import Note, Read, Weight
from guidance.catalogue.intake.ways import first_of_each, offers

CONTAINERS = ("items",)
EDUCATION = ("courseId", "programId", "programmeId")
ORGANISATION = ("organizationId", "organisationId")
IDENTIFIED = re.compile(rb'"(?:courseId|programId|programmeId|offeringId)"\s*:\s*"')
SIGNS = re.compile(
    rb'"(?:primaryCode|abbreviation|studyLoad|teachingLanguage|offeringType|modeOfDelivery)"\s*:'
)
# Descriptions of the format itself, and formats that have the same words.
OTHERS = re.compile(rb'"(?:\$schema|openapi|swagger|@context)"\s*:')


def recognises(_path: Path, head: bytes) -> bool:
    """Whether the file's beginning looks like OOAPI's JSON, in UTF-8 or UTF-16."""
    plain = head.replace(b"\0", b"")
    found = IDENTIFIED.search(plain) and SIGNS.search(plain)
    return found is not None and not OTHERS.search(plain[:2000])


def read(path: Path, source: str) -> Iterator[Read]:
    """Offers and notes, once the whole file was sorted. Raises UnreadableFile."""
    with shelf() as sorted_:
        yield from _sort(path, sorted_)
        seen: dict[str, str] = {}
        for here, node in sorted_.educations():
            yield from _course(node, here, source, sorted_, seen)
        for identifier, of in sorted_.lost():
            problem = f"names “{of[:80]}”, which is not in the file; save it with expand=course"
            yield Note(identifier, "course", problem, Weight.REFUSED)


def _course(
    node: Object, here: str, source: str, sorted_: Shelf, seen: dict[str, str]
) -> Iterator[Read]:
    record = JsonRecord(_identifier(node, EDUCATION) or here, of=node)
    identifier = _identifier(node, EDUCATION)
    one = education.offer(record, identifier, source, sorted_)
    found = []
    if one is not None:
        taken = offerings.Offerings(record, one, sorted_.offerings(identifier or here))
        found = list(offers(record, "offerings", taken.course(), taken.met))
    yield from record.notes
    yield from first_of_each(found, seen, here, "courseId")


def _sort(path: Path, sorted_: Shelf) -> Iterator[Note]:
    """Puts each node where it belongs; what is neither is told of once for each kind."""
    told: set[str] = set()
    for number, node in enumerate(nodes(path, CONTAINERS), 1):
        here = f"record {number}"
        if not isinstance(node, dict):
            yield Note(here, "items", "is no object, so no course", Weight.REFUSED)
        elif "offeringId" in node:
            yield from _sort_offering(node, here, sorted_)
        elif any(key in node for key in EDUCATION):
            _sort_education(node, here, sorted_)
        elif identifier := _identifier(node, ORGANISATION):
            sorted_.add_organisation(identifier, node)
        elif (kind := _kind(node)) not in told:
            told.add(kind)
            problem = "is no course, programme, offering or organisation; these are not read"
            yield Note(here, kind, problem, Weight.REFUSED)


def _sort_education(node: Object, here: str, sorted_: Shelf, inner: bool = False) -> None:
    identifier = _identifier(node, EDUCATION) or here
    sorted_.add_education(identifier, node, here, inner)
    for one in objects(node.get("offerings")):
        sorted_.add_offering(string(one.get("offeringId")) or here, identifier, one)


def _sort_offering(node: Object, here: str, sorted_: Shelf) -> Iterator[Note]:
    identifier = string(node.get("offeringId")) or here
    for member in ("course", "program", "programme"):
        of = node.get(member)
        if isinstance(of, dict) and _identifier(of, EDUCATION):
            _sort_education(of, here, sorted_, inner=True)
            of = _identifier(of, EDUCATION)
        if isinstance(of, str) and of.strip():
            sorted_.add_offering(identifier, of.strip(), node)
            return
    problem = "is missing, so the offering belongs to no course"
    yield Note(identifier, "course", problem, Weight.REFUSED)


def _identifier(node: Object, members: tuple[str, ...]) -> str | None:
    found = (string(node.get(member)) for member in members)
    return next((one for one in found if one), None)


def _kind(node: Object) -> str:
    """The name of the member that identifies a node, for the note on it."""
    return next((key for key in node if key.endswith("Id")), "courseId")[:40]
