"""The European Learning Model (LOQ profile) as JSON-LD or other RDF: catalogues of learning
opportunities with the qualifications they lead to.

JSON-LD is read item by item, Turtle, N-Triples and RDF/XML as a whole (20 MB at most). Nodes wait
in a temporary file until what they refer to has come. No context is ever fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from guidance.catalogue.intake import elm_rdf_graph, elm_rdf_json, elm_terms
from guidance.catalogue.intake.elm_rdf_nodes import (
    OFFERS,
    SPECIFICATIONS,
    Node,
    Nodes,
    nodes_on_disk,
)
from guidance.catalogue.intake.elm_rdf_offer import SPECIFICATION, offers
from guidance.catalogue.intake.elm_rdf_record import Record
from guidance.catalogue.intake.elm_rdf_unread import unread
from guidance.catalogue.intake.report import Note, Read, Weight
from guidance.errors import BadValue, UnreadableFile

HEAD = 65_536
SUFFIXES = {".ttl": "turtle", ".n3": "turtle", ".nt": "nt", ".rdf": "xml", ".owl": "xml"}
MARK = re.compile(rb"data\.europa\.eu/snb/|EuropeanDigitalCredential")
SEALED = re.compile(rb'\s*\{\s*"payload"\s*:\s*"')
# Classes that tell nothing of what a file is about.
PARTS = frozenset(
    {"Address", "Concept", "ConceptScheme", "ContactPoint", "Identifier", "LegalIdentifier"}
    | {"Location", "Note", "WebResource"}
)
TURTLE = re.compile(rb"(?im)^\s*(?:@?prefix|@?base)\s")
TRIPLES = re.compile(rb"(?m)^\s*(?:<[^>\n]+>|_:\S+)\s+<[^>\n]+>\s+\S.*\.\s*$")


def recognises(path: Path, head: bytes) -> bool:
    """JSON or RDF that names the European Learning Model, or a sealed credential."""
    syntax = _syntax(path, head)
    if syntax is None:
        return False
    text = head.replace(b"\0", b"").replace(b"\\/", b"/")
    return bool(MARK.search(text) or (syntax == "json" and SEALED.match(text)))


def read(path: Path, source: str) -> Iterator[Read]:
    """Offers and notes. Raises UnreadableFile, also for a person's credential."""
    with nodes_on_disk() as nodes:
        for node in _all(path):
            nodes.put(node)
        _refuse_without_records(nodes)
        yield from _offers(nodes, source)
        yield from _left_over(nodes)


def _all(path: Path) -> Iterator[Node]:
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise UnreadableFile(f"The file cannot be opened: {error.strerror}") from error
    syntax = _syntax(path, head)
    if syntax is None:
        raise UnreadableFile("The file is neither JSON-LD nor Turtle, N-Triples or RDF/XML")
    return elm_rdf_json.nodes(path) if syntax == "json" else elm_rdf_graph.nodes(path, syntax)


def _syntax(path: Path, head: bytes) -> str | None:
    """json, turtle, nt or xml; None for none of them."""
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if start[:1] in {b"{", b"["}:
        return "json"
    if start[:1] == b"<" and b"rdf:RDF" in start:
        return "xml"
    if path.suffix.lower() in SUFFIXES:
        return SUFFIXES[path.suffix.lower()]
    if start[:2] in {b"<?", b"<!"}:  # other XML, such as the model's schema
        return None
    if TURTLE.search(start):
        return "turtle"
    return "nt" if TRIPLES.search(start) else None


def _refuse_without_records(nodes: Nodes) -> None:
    classes = nodes.classes()
    if elm_terms.OPPORTUNITY in classes or elm_terms.SPECIFICATIONS & classes.keys():
        return
    telling = {name: count for name, count in classes.items() if name not in PARTS}
    held = ", ".join(f"{count} {name}" for name, count in list(telling.items())[:3])
    said = f"it holds {held}" if held else "nothing in it states a class"
    also = "; accreditations are read as --format ams" if "Accreditation" in classes else ""
    raise UnreadableFile(
        f"The file holds no LearningOpportunity of the European Learning Model ({said}){also}"
    )


def _offers(nodes: Nodes, source: str) -> Iterator[Read]:
    seen: dict[str, int] = {}
    told: set[str] = set()
    for number, node in enumerate(nodes.records(OFFERS), 1):
        record = Record(nodes, node)
        yield from _of_record(record, source, seen, number)
        for element in unread(record, SPECIFICATION):
            if element not in told:
                told.add(element)
                record.note(element, "is not kept in the catalogue (said once for the whole file)")
        yield from record.notes


def _of_record(record: Record, source: str, seen: dict[str, int], number: int) -> Iterator[Read]:
    try:
        for offer in offers(record, source):
            if offer.id in seen:
                where = f"opportunity {seen[offer.id]} of the file has this identifier too"
                yield Note(offer.id, "identifier", where, Weight.REFUSED)
                return
            seen[offer.id] = number
            yield offer
    except BadValue as error:
        element, _, problem = str(error).rpartition(": ")
        yield Note(record.name, element or "identifier", problem, Weight.REFUSED)


def _left_over(nodes: Nodes) -> Iterator[Note]:
    """Qualifications to which no opportunity leads: nobody is known to provide them."""
    for node in nodes.records(SPECIFICATIONS):
        if node.id is None or not nodes.is_named(node.id):
            record = Record(nodes, node)
            problem = "no learning opportunity of the file leads to it, so that nobody offers it"
            title = record.line(node, "title")
            yield Note(title or record.name, SPECIFICATION, problem, Weight.REFUSED)
