"""Offers from schema.org's JSON-LD, from a file or from the blocks of an HTML page.

Read are Course and EducationalOccupationalProgram (and WorkBasedProgram), their CourseInstances,
and an EducationalOccupationalCredential that stands by itself. They may stand at the top, in a
``@graph``, or in what lists them: ItemList, OfferCatalog, a page's mainEntity. Terms as of
https://schema.org/version/29.0. Microdata and RDFa of a page are not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from guidance.catalogue.intake import json_stream, schema_org_page
from guidance.catalogue.intake.formats import HEAD
from guidance.catalogue.intake.json_graph import (
    CONTEXT,
    Graph,
    Names,
    identifier,
    is_reference,
    kinds,
)
from guidance.catalogue.intake.json_graph_reading import Reading
from guidance.catalogue.intake.json_graph_record import Unusable
from guidance.catalogue.intake.json_values import Object, objects
from guidance.catalogue.intake.report import Note, Read, Weight
from guidance.catalogue.intake.schema_org_offer import offers_of
from guidance.errors import UnreadableFile

SPACES = {
    "https://schema.org/": "schema",
    "http://schema.org/": "sdo",
    "https://www.schema.org/": "schemaorg",
}
COURSES = {"Course", "EducationalOccupationalProgram", "WorkBasedProgram"}
INSTANCES = {"CourseInstance"}
CREDENTIALS = {"EducationalOccupationalCredential"}
# What leads from a page, a list or an organisation to its courses.
LEADS = (
    "mainEntity",
    "itemListElement",
    "item",
    "itemOffered",
    "hasOfferCatalog",
    "makesOffer",
    "hasPart",
)
PARTS = ("hasCourse",)
DEEPEST_LIST = 8
SNIFFED = (*COURSES, *INSTANCES, *CREDENTIALS)


def recognises(path: Path, head: bytes) -> bool:  # noqa: ARG001
    """Whether a file seems to be a page with JSON-LD, or JSON that names schema.org's courses."""
    if schema_org_page.is_page(head):
        return True
    text = head.replace(b"\0", b"").decode("utf-8", "ignore").lstrip("\ufeff\ufffd \t\r\n")
    return (
        text.startswith(("{", "["))
        and "schema.org" in text
        and any(name in text for name in SNIFFED)
    )


def read(path: Path, source: str) -> Iterator[Read]:
    """Offers and notes. Raises UnreadableFile, also for a file without any course."""
    graph = Graph(Names(SPACES))
    with closing(graph):
        yield from _load(path, graph)
        found = False
        for one in _records(graph, source):
            found = True
            yield one
        if not found:
            raise UnreadableFile(
                "The file holds no Course, EducationalOccupationalProgram or "
                "EducationalOccupationalCredential of schema.org"
            )


def _load(path: Path, graph: Graph) -> Iterator[Note]:
    try:
        with path.open("rb") as file:
            page = schema_org_page.is_page(file.read(HEAD))
    except OSError as error:
        raise UnreadableFile(f"The file cannot be opened: {error.strerror}") from error
    if page:
        yield from _load_page(path, graph)
        return
    nodes, head = json_stream.nodes_and_head(path)
    for node in nodes:
        graph.add(node)
    graph.names.learn_all(head.get(CONTEXT))


def _load_page(path: Path, graph: Graph) -> Iterator[Note]:
    text = schema_org_page.text_of(path)
    found = 0
    for block in schema_org_page.blocks(text):
        found += 1
        try:
            # All of a block or nothing: half of a broken one may say what is not so.
            for node in list(json_stream.nodes_in(block.text)):
                graph.add(node)
        except UnreadableFile as error:
            problem = f"This block of the page is left out: {error}"
            yield Note(path.name, schema_org_page.SCRIPT, problem, Weight.REFUSED, block.line)
    microdata = schema_org_page.has_microdata(text)
    if not found:
        also = "; its microdata is not read" if microdata else ""
        raise UnreadableFile(f"The page has no JSON-LD ({schema_org_page.SCRIPT}){also}")
    if microdata:
        yield Note(path.name, "itemtype", "The page's microdata is not read, only its JSON-LD")


def _records(graph: Graph, source: str) -> Iterator[Read]:
    reading = Reading(graph, source)
    for node in graph.nodes(()):
        for course in _courses(graph, node):
            yield from _taken(course, reading)
    for node in graph.nodes(INSTANCES):
        if not reading.was_used(node):
            yield from _taken({**node, "hasCourseInstance": node}, reading)
    for node in graph.nodes(CREDENTIALS):
        if not reading.was_used(node):
            yield from _taken(node, reading)


def _courses(graph: Graph, node: Object, depth: int = 0) -> Iterator[Object]:
    course = not COURSES.isdisjoint(kinds(node))
    if course and not (depth and _stands_elsewhere(graph, node)):
        yield node
    if depth < DEEPEST_LIST:
        for lead in PARTS if course else LEADS:
            for inner in objects(node.get(lead)):
                yield from _courses(graph, inner, depth + 1)


def _stands_elsewhere(graph: Graph, node: Object) -> bool:
    """Whether a course in a list is the mention of one that the file describes by itself."""
    name = identifier(node)
    return is_reference(node) or (name is not None and graph.find(name) != node)


def _taken(node: Object, reading: Reading) -> Iterator[Read]:
    try:
        yield from offers_of(node, reading)
    except Unusable as error:
        yield reading.record.refused(error)
