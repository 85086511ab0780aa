"""Texts from elsewhere as plain text: no markup, no scripts, no control characters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from html.parser import HTMLParser

# What stands in these is no text for people.
DROPPED = frozenset({"script", "style", "template", "noscript", "iframe", "object", "svg", "head"})
BLOCKS = frozenset(
    {"p", "br", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section"}
)
MARKUP = re.compile(r"<[a-zA-Z/!?]|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
SPACES = re.compile(r"[^\S\n]+")
LINES = re.compile(r"\s*\n\s*")
LONGEST = 20_000
KEPT_CONTROL = "\n\t"
BETWEEN = "\u2016"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A plain text (None where nothing is left) and what was done to it, as parts of a sentence."""

    text: str | None
    done: tuple[str, ...] = ()


@dataclass(slots=True)
class _Plain(HTMLParser):
    parts: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    depth: int = 0

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in DROPPED:
            self.depth += 1
            self.dropped.append(tag)
        elif tag in BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in DROPPED and self.depth:
            self.depth -= 1
        elif tag in BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.depth:
            self.parts.append(data)


def is_plain(value: str) -> bool:
    """Whether a text is clean as it is: most are, and this is far quicker than cleaning them."""
    return (
        value.isprintable()
        and "<" not in value
        and "&" not in value
        and "  " not in value
        and value[:1] not in " "
        and value[-1:] not in " "
        and len(value) <= LONGEST
    )


def are_plain(row: list[str]) -> bool:
    """Whether all texts of a row are clean as they are; where not, each may still be."""
    whole = BETWEEN + BETWEEN.join(row) + BETWEEN
    return is_plain(whole) and f" {BETWEEN}" not in whole and f"{BETWEEN} " not in whole


def clean(value: str) -> Cleaned:
    """A text without markup, scripts, control characters and needless space; cut at 20,000."""
    if is_plain(value):
        return Cleaned(value)
    done = []
    if MARKUP.search(value):
        value, removed = _without_markup(value)
        done.append(
            f"removed <{removed[0]}> with what stood in it" if removed else "removed markup"
        )
    plain = without_controls(value)
    if len(plain) != len(value):
        done.append("removed control characters")
    tidy = LINES.sub("\n", SPACES.sub(" ", plain)).strip()
    if len(tidy) > LONGEST:
        tidy = tidy[:LONGEST].rsplit(" ", 1)[0] + "…"
        done.append(f"cut after {LONGEST} characters")
    return Cleaned(tidy or None, tuple(done))


def without_controls(value: str) -> str:
    """A text without what is no text: control characters, lone surrogates, private letters."""
    if value.isprintable():
        return value
    # A text has far fewer letters than it is long.
    wrong = {ord(letter): None for letter in set(value) if not _is_text(letter)}
    return value.translate(wrong) if wrong else value


def _without_markup(value: str) -> tuple[str, list[str]]:
    reader = _Plain()
    reader.feed(value[: 20 * LONGEST])
    reader.close()
    return "".join(reader.parts), reader.dropped


def _is_text(letter: str) -> bool:
    return letter in KEPT_CONTROL or unicodedata.category(letter) not in {"Cc", "Cs", "Co", "Cn"}
