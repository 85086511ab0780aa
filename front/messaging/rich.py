"""Text with a few marks in it, which every messaging app shows in its own way, and its cutting."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Style = Literal["bold", "link", "folded"]
Measure = Callable[[str], int]

_SENTENCE = re.compile(r"[.!?…][\"”’)\]]*\s")
_JOINER = "\u200d"
# A part shorter than this share of what fits would look torn off: then a weaker break is taken.
_LEAST_SHARE = 3


def utf16(text: str) -> int:
    """Length in UTF-16 code units, as Telegram counts."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def utf8(text: str) -> int:
    """Length in bytes of UTF-8, as Matrix counts."""
    return len(text.encode())


@dataclass(frozen=True)
class Span:
    """A mark on the characters from ``start`` to before ``end``; ``url``: of a link."""

    start: int
    end: int
    style: Style
    url: str | None = None


@dataclass(frozen=True)
class Rich:
    """A text and the marks on it; positions are in characters."""

    text: str = ""
    spans: tuple[Span, ...] = ()

    @classmethod
    def marked(cls, text: str, style: Style, url: str | None = None) -> Rich:
        """All of a text under one mark."""
        return cls(text, (Span(0, len(text), style, url),) if text else ())

    def __add__(self, other: Rich) -> Rich:
        shift = len(self.text)
        moved = (Span(s.start + shift, s.end + shift, s.style, s.url) for s in other.spans)
        return Rich(self.text + other.text, (*self.spans, *moved))

    def __bool__(self) -> bool:
        return bool(self.text)

    def cut(self, start: int, end: int) -> Rich:
        """The characters from ``start`` to before ``end``, without blanks around them."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        kept = (
            Span(max(s.start, start) - start, min(s.end, end) - start, s.style, s.url)
            for s in self.spans
            if s.start < end and s.end > start
        )
        return Rich(self.text[start:end], tuple(kept))

    def folded(self) -> Rich:
        """All of it under the mark of what may be folded away."""
        if not self.text:
            return self
        return Rich(self.text, (Span(0, len(self.text), "folded"), *self.spans))


def join(parts: Iterable[Rich], between: str = "\n") -> Rich:
    """All that is not empty, with the same text in between."""
    joined = Rich()
    for part in parts:
        if part:
            joined = joined + Rich(between) + part if joined else part
    return joined


def split(rich: Rich, limit: int, measure: Measure = utf16) -> list[Rich]:
    """Pieces of at most ``limit`` by ``measure``: cut between paragraphs where that is possible,
    else lines, sentences, words; within a mark, or within what is read as one sign, only where
    nothing else is left."""
    pieces = []
    rest = rich.cut(0, len(rich.text))
    while measure(rest.text) > limit:
        at = _break(rest, _fitting(rest.text, limit, measure))
        pieces.append(rest.cut(0, at))
        rest = rest.cut(at, len(rest.text))
    return [piece for piece in (*pieces, rest) if piece]


def _fitting(text: str, limit: int, measure: Measure) -> int:
    """How many characters from the beginning fit; at least one."""
    low, high = 1, min(len(text), limit)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(text[:middle]) <= limit else (low, middle - 1)
    return low


def _break(rich: Rich, end: int) -> int:
    """Where to cut, at ``end`` or before it."""
    whole = [s for s in rich.spans if s.style != "folded"]
    for least in (end // _LEAST_SHARE, 1):
        for places in _places(rich.text, end):
            for at in places:
                if at >= least and not any(s.start < at < s.end for s in whole):
                    return at
    # Nothing but one endless word, or one endless link.
    at = end
    while at > 1 and _clings(rich.text, at):
        at -= 1
    return at if at > 1 else end


def _places(text: str, end: int) -> Iterator[list[int]]:
    """Where a cut is good, from the best kind to the worst; of each kind the last one first."""
    window = text[: end + 1]
    for pattern in (r"\n[ \t]*\n", r"\n", _SENTENCE, r"\s"):
        yield [m.end() for m in re.finditer(pattern, window) if m.start() <= end][::-1]


def _clings(text: str, at: int) -> bool:
    """Whether a cut would part what is read as one sign: a letter and its accent, an emoji."""
    after, before = text[at], text[at - 1]
    if _JOINER in (after, before) or unicodedata.combining(after):
        return True
    flags = "\U0001f1e6" <= after <= "\U0001f1ff" and "\U0001f1e6" <= before <= "\U0001f1ff"
    skin = "\U0001f3fb" <= after <= "\U0001f3ff"
    return flags or skin or unicodedata.category(after) in {"Mn", "Me", "Mc"}
