"""What ``xml_stream`` has a parser do: it builds the wanted elements and forgets the rest at once.

Limits: elements stand at most ``DEEPEST`` levels deep; a text is cut after ``LONGEST_TEXT``
characters, more than ``texts.clean`` leaves of it; a record has at most ``MOST_NODES`` elements
and ``LONGEST_RECORD`` characters, what is kept around records at most ``MOST_KEPT`` elements.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from pyexpat import XMLParserType
from xml.etree.ElementTree import Element  # only the class; defusedxml parses

from guidance.errors import UnreadableFile

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DEEPEST = 100
MOST_NODES, MOST_KEPT = 100_000, 10_000
LONGEST_TEXT = 400_001
LONGEST_RECORD = 20_000_000
NOWHERE = DEEPEST + 1


@dataclass(frozen=True, slots=True)
class Found:
    """A complete element, the line it starts on, and what is open around it, outermost first.

    Each element of ``around`` has its tag and attributes; one that was asked for has as children
    those complete so far, without the wanted ones, so what follows the element is not in it.
    """

    element: Element
    line: int
    around: tuple[Element, ...]


def local(tag: str) -> str:
    """The local name of a tag."""
    return tag.rpartition("}")[2]


def named(tag: str, names: frozenset[str]) -> bool:
    """Whether a tag is among names, each ``{namespace}local`` or local."""
    return tag in names or local(tag) in names


@dataclass(slots=True)
class _Open:
    """An element that has not ended, and its text since its last child."""

    element: Element
    said: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, said: str) -> None:
        if self.length < LONGEST_TEXT:
            self.said.append(said[: LONGEST_TEXT - self.length])
            self.length += len(self.said[-1])

    def forget_blank(self) -> None:
        """Drops the space between elements that are not kept here, however many there are."""
        if not any(map(str.strip, self.said)):
            self.said, self.length = [], 0

    def flush(self) -> None:
        """Puts the text where it belongs: into the element, or behind its last child."""
        if not self.said:
            return
        said = "".join(self.said)
        self.said, self.length = [], 0
        if len(self.element):
            self.element[-1].tail = said
        else:
            self.element.text = said


@dataclass(slots=True)
class _Size:
    most: int
    line: int = 1
    nodes: int = 0
    letters: int = 0

    def count(self, open_: _Open) -> None:
        """An element that ends. Raises UnreadableFile where the whole became too large."""
        self.nodes += 1
        self.letters += len(open_.element.text or "") + len(open_.element.tail or "")
        self.letters += sum(map(len, open_.element.attrib.values()))
        if self.nodes > self.most or self.letters > LONGEST_RECORD:
            raise UnreadableFile(f"What starts on line {self.line} is too large for one record")


@dataclass(slots=True)
class Builder:
    """A target of ``XMLParser``; what is complete waits in ``found``."""

    names: frozenset[str]
    around: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    root: str | None = None
    found: deque[Found] = field(default_factory=deque)
    expat: XMLParserType | None = None
    stack: list[_Open] = field(default_factory=list)
    # The level on which what is wanted, kept around it or left out begins.
    wanted_from: int = NOWHERE
    kept_from: int = NOWHERE
    dropped_from: int = NOWHERE
    wanted: _Size = field(default_factory=lambda: _Size(MOST_NODES))
    kept: _Size = field(default_factory=lambda: _Size(MOST_KEPT))

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Called by the parser. Raises UnreadableFile."""
        self.root = self.root or tag
        level = len(self.stack)
        if level == DEEPEST:
            line = self.line()
            raise UnreadableFile(f"Elements stand more than {DEEPEST} levels deep on line {line}")
        self._inherit(attributes)
        self.stack.append(_Open(Element(tag, attributes)))
        if self.dropped_from == NOWHERE and named(tag, self.without):
            self.dropped_from = level
        elif min(self.dropped_from, self.wanted_from) == NOWHERE:
            self._begin(tag, level)

    def _begin(self, tag: str, level: int) -> None:
        if named(tag, self.names):
            self.wanted_from, self.wanted = level, _Size(MOST_NODES, self.line())
        elif self.kept_from == NOWHERE and named(tag, self.around):
            self.kept_from, self.kept = level, _Size(MOST_KEPT, self.line())

    def data(self, said: str) -> None:
        """Called by the parser."""
        last = len(self.stack) - 1
        if min(self.wanted_from, self.kept_from) <= last < self.dropped_from:
            self.stack[-1].add(said)

    def end(self, _tag: str) -> None:
        """Called by the parser. Raises UnreadableFile."""
        ended = self.stack.pop()
        ended.flush()
        level = len(self.stack)
        if level >= self.dropped_from:
            self.dropped_from = NOWHERE if level == self.dropped_from else self.dropped_from
        elif level >= self.wanted_from:
            self._end_wanted(ended, level)
        elif level >= self.kept_from:
            self._end_kept(ended, level)

    def _end_wanted(self, ended: _Open, level: int) -> None:
        self.wanted.count(ended)
        if level > self.wanted_from:
            self._append(ended)
            return
        self.wanted_from = NOWHERE
        if self.stack:
            self.stack[-1].forget_blank()
        around = tuple(_copy(one.element) for one in self.stack)
        self.found.append(Found(ended.element, self.wanted.line, around))

    def _end_kept(self, ended: _Open, level: int) -> None:
        self.kept.count(ended)
        if level > self.kept_from:
            self._append(ended)
        else:
            self.kept_from = NOWHERE

    def _append(self, ended: _Open) -> None:
        self.stack[-1].flush()
        self.stack[-1].element.append(ended.element)

    def close(self) -> None:
        """Called by the parser; nothing is left to give."""

    def _inherit(self, attributes: dict[str, str]) -> None:
        carried = self.stack[-1].element.get(XML_LANG) if self.stack else None
        if carried is not None:
            attributes.setdefault(XML_LANG, carried)

    def line(self) -> int:
        """The line the parser has come to."""
        return self.expat.CurrentLineNumber if self.expat else 1

    def read(self) -> int:
        """How many bytes the parser has done with."""
        return self.expat.CurrentByteIndex if self.expat else 0


def _copy(element: Element) -> Element:
    """As it is now: the parser runs ahead of whom it is for."""
    found = Element(element.tag, element.attrib)
    found.extend(list(element))
    return found
