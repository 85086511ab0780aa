"""Turtle, N-Triples and RDF/XML into nodes, by rdflib."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax import ContentHandler, SAXException

import rdflib
from defusedxml.common import DefusedXmlException
from defusedxml.sax import make_parser
from rdflib.term import Literal, URIRef

from guidance.catalogue.intake import elm_terms
from guidance.catalogue.intake.elm_rdf_json import PERSONAL
from guidance.catalogue.intake.elm_rdf_nodes import Node
from guidance.errors import UnreadableFile

# rdflib keeps the whole graph in memory, about 20 bytes for each byte of Turtle.
LARGEST = 20_000_000
# For a literal of many lines rdflib takes the square of their number: none is longer than this.
LONGEST_LITERAL = 100_000
TOO_LONG = f"A single text in the file has more than {LONGEST_LITERAL} characters"
# The tokens of Turtle and N-Triples in which a quotation mark opens nothing, and the literals,
# also one that is never closed.
TOKENS = re.compile(
    rb'<[^<>"\s]*+>|#[^\r\n]*+'
    rb'|"""(?:[^"\\]++|\\.|"(?!""))*+(?:"""|\\?\Z)|"(?:[^"\\\r\n]++|\\.)*+'
    rb"|'''(?:[^'\\]++|\\.|'(?!''))*+(?:'''|\\?\Z)|'(?:[^'\\\r\n]++|\\.)*+",
    re.DOTALL,
)
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
SUBJECT = "/credentials#credentialSubject"
HALF = re.compile("[\ud800-\udfff]")
TITLES = {"xml": "RDF/XML", "turtle": "Turtle", "nt": "N-Triples"}


def nodes(path: Path, syntax: str) -> Iterator[Node]:
    """The nodes of a graph in the order of the file. ``syntax``: turtle, nt or xml.

    Raises UnreadableFile for a file of more than 20 MB, with a DTD, not in that syntax, or that
    is a person's credential.
    """
    _check_size(path)
    if syntax == "xml":
        _check_xml(path)
    else:
        _check_literals(path)
    graph = _parsed(path, syntax)
    for _, name, value in graph:
        said = str(value) if str(name) == TYPE else ""
        if elm_terms.class_of(said) in elm_terms.CREDENTIALS or str(name).endswith(SUBJECT):
            raise UnreadableFile(PERSONAL)
    for subject in dict.fromkeys(graph.subjects()):
        yield _node(graph, subject)


def _check_size(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise UnreadableFile(f"The file cannot be opened: {error.strerror}") from error
    if size > LARGEST:
        raise UnreadableFile(
            f"The file is larger than {LARGEST // 1_000_000} MB, and RDF in this form has to be "
            "held in memory as a whole; provide it as JSON-LD, which may be of any size"
        )


def _check_literals(path: Path) -> None:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(f"The file cannot be opened: {error.strerror}") from error
    if any(found.end() - found.start() > LONGEST_LITERAL for found in TOKENS.finditer(content)):
        raise UnreadableFile(TOO_LONG)


class _Texts(ContentHandler):
    """Counts the characters of each text, whatever the parts in which it comes."""

    length = 0

    def startElement(self, name: str, attrs: object) -> None:  # noqa: ARG002, N802 - xml.sax's
        self.length = 0

    def endElement(self, name: str) -> None:  # noqa: ARG002, N802 - xml.sax's
        self.length = 0

    def characters(self, content: str) -> None:
        self.length += len(content)
        if self.length > LONGEST_LITERAL:
            raise UnreadableFile(TOO_LONG)


def _check_xml(path: Path) -> None:
    parser = make_parser()
    parser.forbid_dtd = True
    parser.setContentHandler(_Texts())
    try:
        with path.open("rb") as file:
            parser.parse(file)
    except DefusedXmlException as error:
        raise UnreadableFile(
            "The file has a document type declaration or entities; both can be used to attack a "
            "reader, and RDF/XML needs neither"
        ) from error
    except (OSError, ValueError, LookupError, SAXException) as error:
        raise UnreadableFile("The file is not well-formed XML") from error


def _parsed(path: Path, syntax: str) -> rdflib.Graph:
    graph = rdflib.Graph(bind_namespaces="none")
    try:
        with _as_written():
            graph.parse(path, format=syntax, publicID="urn:file:")
    # Of broken files rdflib raises nearly everything: BadSyntax, AssertionError, IndexError,
    # RecursionError, UnicodeError, errors of SAX. None of them is more than "not this syntax".
    except Exception as error:
        # What it says quotes the file, which may hold personal data.
        line = getattr(error, "lines", None)
        where = f" from line {line + 1} on" if isinstance(line, int) else ""
        raise UnreadableFile(f"The file is not {TITLES[syntax]}{where}") from error
    return graph


@contextmanager
def _as_written() -> Iterator[None]:
    """Literals as they stand in the file (P60M is no P5Y), and no word in the log about them."""
    before, logger = rdflib.NORMALIZE_LITERALS, logging.getLogger("rdflib")
    level = logger.level
    rdflib.NORMALIZE_LITERALS = False
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        rdflib.NORMALIZE_LITERALS = before
        logger.setLevel(level)


def _node(graph: rdflib.Graph, subject: rdflib.term.Node) -> Node:
    node = Node(id=_key(subject))
    types: list[str] = []
    for name, value in graph.predicate_objects(subject):
        if str(name) == TYPE:
            types.append(elm_terms.class_of(_whole(str(value))))
            continue
        known = elm_terms.property_of(str(name))
        node.props.setdefault(known or _whole(f"?{name}"), []).append(_value(value))
    node.types = tuple(types)
    return node


def _value(value: rdflib.term.Node) -> Node:
    if isinstance(value, Literal):
        return Node(text=_whole(str(value)), language=value.language)
    return Node(id=_key(value))


def _key(term: rdflib.term.Node) -> str:
    return _whole(str(term)) if isinstance(term, URIRef) else f"_:{term}"


def _whole(text: str) -> str:
    if HALF.search(text):
        raise UnreadableFile("The file holds half a character (\\uD800 to \\uDFFF alone)")
    return text
