"""Accreditations as registers publish them by themselves: the Accreditation Metadata Schema (AMS)
of the European Learning Model, in XML (ams.xsd) and in JSON-LD.

The file is read twice: first for what accreditations refer to, which waits in a temporary file,
then for the accreditations, one by one. An accreditation of several organisations is one for
each: that of the second ends in ``#2``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from guidance.catalogue.intake import elm_rdf_json
from guidance.catalogue.intake.accreditations_record import ACCREDITATION, accreditations, unread
from guidance.catalogue.intake.elm_rdf_nodes import Node, Nodes, nodes_on_disk
from guidance.catalogue.intake.elm_rdf_record import Record
from guidance.catalogue.intake.elm_xml_nodes import AMS, Sections, as_in_xml, is_profile
from guidance.catalogue.intake.report import Note, Read, Weight
from guidance.catalogue.intake.xml_stream import root
from guidance.errors import BadValue, UnreadableFile

HEAD = 65_536
# A class is the value of a key, which a name that a context defines is not.
CLASS = re.compile(rb'"@?type"\s*:\s*(?:\[[^\]]{0,500})?"(?:[^"]{0,200}[:/#])?Accreditation"')
OTHER = re.compile(
    rb'"@?type"\s*:\s*(?:\[[^\]]{0,500})?"(?:[^"]{0,200}[:/#])?'
    rb"(?:LearningOpportunity|LearningAchievementSpecification|Qualification|"
    rb'VerifiableCredential|VerifiablePresentation|EuropeanDigitalCredential)"'
)


def recognises(path: Path, head: bytes) -> bool:  # noqa: ARG001  (of the importers' shape)
    """XML of the AMS profile, or JSON with accreditations and without what they are of."""
    if is_profile(root(head), AMS):
        return True
    plain = head.replace(b"\0", b"")
    return _is_json(plain) and bool(CLASS.search(plain)) and not OTHER.search(plain)


def read(path: Path, source: str) -> Iterator[Read]:
    """Accreditations and notes. Raises UnreadableFile."""
    file = _File(path, _starts_as_json(path))
    with nodes_on_disk() as nodes:
        for one in file.nodes():
            if isinstance(one, Node):
                nodes.put(one)
            else:
                yield one
        if ACCREDITATION not in nodes.classes():
            raise UnreadableFile("The file has no accreditations in it")
        yield from _records(file, nodes, source)


@dataclass(slots=True)
class _File:
    path: Path
    json: bool
    sections: Sections | None = None

    def nodes(self) -> Iterator[Node | Note]:
        """All that stands at the top. Raises UnreadableFile."""
        if self.json:
            return elm_rdf_json.nodes(self.path)
        sections = Sections(self.path, turned=False)
        # Those of the first reading know all lines when the second begins.
        self.sections = self.sections or sections
        return sections.read()

    def note_missing(self, record: Record) -> None:
        """Tells of what a record names and the file has not, in XML."""
        for element, name in self.sections.missing(record.node) if self.sections else ():
            record.note(element, f"names “{name[:80]}”, which is not in the file")

    def line(self, node: Node) -> int | None:
        """The line on which a record stands, in XML."""
        return self.sections.lines.get(node.id or "") if self.sections else None


def _records(file: _File, nodes: Nodes, source: str) -> Iterator[Read]:
    seen: set[str] = set()
    told: set[str] = set()
    for top in file.nodes():
        for node in _found(top) if isinstance(top, Node) else ():
            record = Record(nodes, node)
            file.note_missing(record)
            found = (*_accreditations(record, source, seen), *_beyond(record, told))
            for one in (*found, *record.notes):
                if isinstance(one, Note) and not file.json:
                    yield as_in_xml(one, file.line(node))
                else:
                    yield one


def _found(node: Node) -> Iterator[Node]:
    """The accreditations among a node and those within it; references to them are not."""
    if ACCREDITATION in node.types and node.props:
        yield node
    for values in node.props.values():
        for value in values:
            yield from _found(value)


def _accreditations(record: Record, source: str, seen: set[str]) -> Iterator[Read]:
    try:
        for found in accreditations(record):
            if found.id in seen:
                problem = "is that of an accreditation further up too; this one is left out"
                yield Note(found.id, "identifier", problem, Weight.REFUSED)
                return
            seen.add(found.id)
            yield replace(found, source=source)
    except BadValue as error:
        element, _, problem = str(error).partition(": ")
        yield Note(record.name, element, problem, Weight.REFUSED)


def _beyond(record: Record, told: set[str]) -> Iterator[Note]:
    for element in unread(record):
        if element not in told:
            told.add(element)
            problem = "is not kept in the catalogue (said once for the whole file)"
            yield Note(record.name, element, problem)


def _is_json(head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] in {b"{", b"["}


def _starts_as_json(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return _is_json(file.read(HEAD).replace(b"\0", b""))
    except OSError as error:
        raise UnreadableFile(f"The file cannot be read: {error.strerror}") from error
