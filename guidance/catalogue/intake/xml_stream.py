"""XML as a stream of complete elements: nothing is fetched, nothing large is kept.

    for found in elements(path, frozenset({"course"}), around=frozenset({"provider"})):
        title = text(child(found.element, "title"))
        provider = found.around[-1]

Names are ``{namespace}local``, or the bare local name, which means that name in any namespace;
so everywhere here. Elements are those of ``xml.etree.ElementTree``, tags ``{namespace}local``.

A document type declaration, entities and external references are forbidden (defusedxml). Every
encoding that Python knows is read, as the byte order mark or the XML declaration says. The limits
stand in ``xml_builder``. What breaks the file raises UnreadableFile with a sentence for its
provider, also after elements have been given.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from html import escape
from io import BytesIO, TextIOWrapper
from pathlib import Path
from pyexpat import XMLParserType
from xml.etree.ElementTree import Element  # only the class; defusedxml parses

from defusedxml.common import DefusedXmlException, DTDForbidden
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from guidance.catalogue.intake import values
from guidance.catalogue.intake.xml_builder import XML_LANG, Builder, Found, local, named
from guidance.errors import BadValue, UnreadableFile
from guidance.vocabulary import UNDETERMINED

__all__ = [
    "Element", "Found", "child", "children", "elements", "encoding", "language", "local", "root",
    "text",
]  # fmt: skip

CHUNK = 65_536
LONGEST_TOKEN = 4_000_000
# A byte order mark, or how “<” begins without one, and the encoding it stands for.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
DECLARED = re.compile(rb"<\?xml[^>]{0,200}?\sencoding\s*=\s*[\"']([A-Za-z][\w.-]{0,40})[\"']")
# Codecs that are no encodings of files, or that hide markup from whoever checks the file.
NO_ENCODINGS = frozenset(
    {"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"}
)


def elements(
    path: Path,
    names: frozenset[str],
    around: frozenset[str] = frozenset(),
    without: frozenset[str] = frozenset(),
) -> Iterator[Found]:
    """Each complete element of these names, in the order in which they end. Raises UnreadableFile.

    One inside another of them is part of the outer. ``around`` names ancestors that are wanted
    with their children so far; ``without`` names what is left out of everything given. Memory
    stays flat where the caller keeps no element. Every element states its language: ``xml:lang``
    is carried down to it.
    """
    builder = Builder(names, around, without)
    parser = _parser(builder)
    fed = 0
    for chunk in _decoded(path, builder):
        _feed(parser, chunk)
        fed += len(chunk)
        if fed - builder.read() > LONGEST_TOKEN:
            raise UnreadableFile(f"A tag or comment on line {builder.line()} has no end")
        while builder.found:
            yield builder.found.popleft()
    _close(parser, builder)


def root(head: bytes) -> str | None:
    """The tag of the outermost element, from a file's beginning; None where it is not XML.

    The bare local name in a file with a document type declaration, which cannot be read.
    """
    builder = Builder(frozenset())
    try:
        decoder = codecs.getincrementaldecoder(encoding(head))("replace")
        _parser(builder).feed(decoder.decode(head).encode())
    except DTDForbidden as error:
        return str(error.name).rpartition(":")[2]
    except (ParseError, ValueError, UnreadableFile):
        return builder.root
    return builder.root


def encoding(head: bytes) -> str:
    """The encoding a file's beginning states, UTF-8 where none. Raises UnreadableFile."""
    for mark, name in MARKS:
        if head.startswith(mark):
            return name
    declared = DECLARED.match(head)
    name = declared.group(1).decode() if declared else "utf-8"
    try:
        # Refuses, unlike codecs.lookup, those that are none of texts, such as base64.
        codec = codecs.lookup(TextIOWrapper(BytesIO(), encoding=name).encoding).name
    except (LookupError, ValueError):
        raise UnreadableFile(f"The file says its encoding is “{name}”, which is unknown") from None
    if codec in NO_ENCODINGS:
        raise UnreadableFile(f"The encoding “{name}” cannot be read; save the file as UTF-8")
    return codec


def children(element: Element, *names: str) -> Iterator[Element]:
    """The children of these names, in document order."""
    wanted = frozenset(names)
    return (one for one in element if named(one.tag, wanted))


def child(element: Element, *names: str) -> Element | None:
    """The first child of these names."""
    return next(children(element, *names), None)


def language(element: Element) -> str:
    """ISO 639-1 code of an element's language, ``und`` where none or no known one is stated."""
    try:
        return values.language(element.get(XML_LANG, ""))
    except BadValue:
        return UNDETERMINED


def text(element: Element | None) -> str | None:
    """What an element says, trimmed; None where nothing. To be given to ``texts.clean``.

    Markup inside, such as XHTML, comes as markup, so that cleaning keeps its paragraphs apart,
    drops its scripts and tells of it.
    """
    if element is None:
        return None
    said = (_markup(element) if len(element) else element.text) or ""
    return said.strip() or None


def _markup(element: Element) -> str:
    parts = [escape(element.text or "", quote=False)]
    for one in element:
        name = local(one.tag)
        parts += [f"<{name}>", _markup(one), f"</{name}>", escape(one.tail or "", quote=False)]
    return "".join(parts)


def _parser(builder: Builder) -> DefusedXMLParser:
    # What is fed is UTF-8, whatever the file's declaration says.
    parser = DefusedXMLParser(target=builder, encoding="utf-8", forbid_dtd=True)
    expat = vars(parser)["parser"]
    if isinstance(expat, XMLParserType):
        builder.expat = expat
    return parser


def _decoded(path: Path, builder: Builder) -> Iterator[bytes]:
    """The file in pieces of UTF-8. Raises UnreadableFile."""
    try:
        with path.open("rb") as file:
            chunk = file.read(CHUNK)
            name = encoding(chunk)
            decoder = codecs.getincrementaldecoder(name)()
            while chunk:
                yield decoder.decode(chunk).encode()
                chunk = file.read(CHUNK)
            yield decoder.decode(b"", final=True).encode()
    except OSError as error:
        raise UnreadableFile(f"The file cannot be read: {error.strerror}") from error
    except UnicodeError:
        raise UnreadableFile(
            f"The file is not in the encoding it says or is taken to be in, {name}: "
            f"it has other bytes after line {builder.line()}"
        ) from None


def _feed(parser: DefusedXMLParser, chunk: bytes) -> None:
    try:
        parser.feed(chunk)
    except DefusedXmlException:
        raise UnreadableFile(
            "The file has a document type declaration (DTD) or entities of its own, "
            "which are not read for safety; remove “<!DOCTYPE …>”"
        ) from None
    except (ParseError, ValueError) as error:
        said = str(error).removeprefix("not well-formed ")
        raise UnreadableFile(f"The file is not well-formed XML: {said}") from None


def _close(parser: DefusedXMLParser, builder: Builder) -> None:
    try:
        parser.close()
    except ParseError as error:
        end = f"The file ends on line {builder.line()}"
        if builder.root is None:
            raise UnreadableFile(f"{end} without an XML element") from None
        raise UnreadableFile(f"{end} before its XML does ({error}); it was cut short") from None
