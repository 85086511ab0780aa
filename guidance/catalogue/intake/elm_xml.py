"""The European Learning Model in XML (QDR, LOQ profile, version 3): learning opportunities with
the qualifications they lead to.

The whole file is read before the first record is given, for what a record refers to may stand
anywhere; meanwhile it waits in a temporary file. What its elements mean in the vocabulary is the
same as in JSON-LD (``elm_rdf_offer``).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from guidance.catalogue.intake import elm_terms
from guidance.catalogue.intake.elm_rdf_nodes import OFFERS, SPECIFICATIONS, Nodes, nodes_on_disk
from guidance.catalogue.intake.elm_rdf_offer import SPECIFICATION, offers
from guidance.catalogue.intake.elm_rdf_record import Record
from guidance.catalogue.intake.elm_rdf_unread import unread
from guidance.catalogue.intake.elm_xml_nodes import LOQ, Sections, as_in_xml, is_profile
from guidance.catalogue.intake.report import Note, Read, Weight
from guidance.catalogue.intake.xml_stream import local, root
from guidance.errors import BadValue, UnreadableFile

# Europass credentials of version 2, bare and wrapped for a mandate.
CREDENTIALS = frozenset({"europassCredential", "verifiablePresentation"})
CREDENTIALS_NAMESPACE = "{http://data.europa.eu/snb"
PERSONAL = (
    "The file is a person's credential (European Digital Credential in XML), not a catalogue of "
    "learning opportunities. Nothing was read from it, and nothing of it is kept"
)
HEAD = 65_536


def recognises(path: Path, head: bytes) -> bool:  # noqa: ARG001  (of the importers' shape)
    """XML of the LOQ profile; or a credential, which is refused with what it is."""
    tag = root(head)
    return is_profile(tag, LOQ) or _is_credential(tag)


def read(path: Path, source: str) -> Iterator[Read]:
    """Offers and notes. Raises UnreadableFile, also for a person's credential."""
    _check_root(path)
    sections = Sections(path)
    with nodes_on_disk() as nodes:
        for one in sections.read():
            if isinstance(one, Note):
                yield one
            else:
                nodes.put(one)
        if not {elm_terms.OPPORTUNITY, *elm_terms.SPECIFICATIONS} & nodes.classes().keys():
            raise UnreadableFile("The file has no “learningOpportunity” in it")
        yield from _records(nodes, sections, source)


def _check_root(path: Path) -> None:
    try:
        with path.open("rb") as file:
            tag = root(file.read(HEAD))
    except OSError as error:
        raise UnreadableFile(f"The file cannot be read: {error.strerror}") from error
    if _is_credential(tag):
        raise UnreadableFile(PERSONAL)


def _is_credential(tag: str | None) -> bool:
    known = tag is not None and tag.startswith(CREDENTIALS_NAMESPACE)
    return known and local(tag or "") in CREDENTIALS


def _records(nodes: Nodes, sections: Sections, source: str) -> Iterator[Read]:
    seen: set[str] = set()
    told: set[str] = set()
    for node in nodes.records(OFFERS):
        record = Record(nodes, node)
        line = sections.lines.get(node.id or "")
        _missing(record, sections)
        for found in (*_offers(record, source, seen), *_beyond(record, told), *record.notes):
            yield as_in_xml(found, line) if isinstance(found, Note) else found
    yield from _without_offers(nodes)


def _missing(record: Record, sections: Sections) -> None:
    for node in (record.node, *record.things(record.node, SPECIFICATION)):
        for element, name in sections.missing(node):
            record.note(element, f"names “{name[:80]}”, which is not in the file")


def _offers(record: Record, source: str, seen: set[str]) -> Iterator[Read]:
    try:
        for offer in offers(record, source):
            if offer.id in seen:
                problem = "is that of an opportunity further up too; this one is left out"
                yield Note(offer.id, "identifier", problem, Weight.REFUSED)
                return
            seen.add(offer.id)
            yield offer
    except BadValue as error:
        element, _, problem = str(error).rpartition(": ")
        yield Note(record.name, element or "identifier", problem, Weight.REFUSED)


def _beyond(record: Record, told: set[str]) -> Iterator[Note]:
    for element in unread(record, SPECIFICATION):
        if element not in told:
            told.add(element)
            problem = "is not kept in the catalogue (said once for the whole file)"
            yield Note(record.name, element, problem)


def _without_offers(nodes: Nodes) -> Iterator[Note]:
    for node in nodes.records(SPECIFICATIONS):
        if node.id is None or not nodes.is_named(node.id):
            record = Record(nodes, node)
            problem = "no learningOpportunity leads to it, so that nobody offers it; it is left out"
            name = record.line(node, "title") or record.name
            yield Note(name, SPECIFICATION, problem, Weight.REFUSED)
