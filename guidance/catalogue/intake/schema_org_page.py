"""JSON-LD in an HTML page: its ``<script type="application/ld+json">`` blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from guidance.catalogue.intake.json_stream import encoding
from guidance.errors import UnreadableFile

SCRIPT = "application/ld+json"
LARGEST_PAGE = 20_000_000
MICRODATA = re.compile(r"itemtype\s*=\s*[\"']?https?://(?:www\.)?schema\.org/", re.IGNORECASE)
# html.parser takes minutes for a page of open brackets; it is given the tags of scripts only.
OPENS = re.compile(r"<!--|<script\b([^<>]{0,2000})>", re.IGNORECASE)
CLOSES = re.compile(r"</script", re.IGNORECASE)
# Marks that some pages put around a block for old browsers.
MARKS = (("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>"))


@dataclass(frozen=True, slots=True)
class Block:
    """The text of one script and the line it begins on."""

    text: str
    line: int


@dataclass(slots=True)
class _Tag(HTMLParser):
    kind: str = ""
    attributes: dict[str, str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes = dict(attrs)


def is_page(start: bytes) -> bool:
    """Whether a file's first bytes are those of an HTML page."""
    said = start.replace(b"\0", b"").lower()
    opens = said.removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n")
    known = b"<html" in said or b"<!doctype html" in said or SCRIPT.encode() in said
    return opens.startswith(b"<") and known


def text_of(path: Path) -> str:
    """A page's text. Raises UnreadableFile: no page has over 20 million characters."""
    try:
        with path.open("rb") as file:
            name = encoding(file.read(4))
        with path.open(encoding=name, newline="") as page:
            text = page.read(LARGEST_PAGE + 1)
    except UnicodeError as error:
        raise UnreadableFile("The page is not UTF-8 text; save it as UTF-8") from error
    except OSError as error:
        raise UnreadableFile(f"The file cannot be opened: {error.strerror}") from error
    if len(text) > LARGEST_PAGE:
        raise UnreadableFile(f"The page has more than {LARGEST_PAGE:,} characters")
    return text


def has_microdata(text: str) -> bool:
    """Whether the page states things by microdata of schema.org, which is not read."""
    return MICRODATA.search(text) is not None


def blocks(text: str) -> Iterator[Block]:
    """A page's blocks, in order, but those in comments; the last may lack its end."""
    position, line, counted = 0, 1, 0
    while opening := OPENS.search(text, position):
        if opening.group(1) is None:
            end = text.find("-->", opening.end())
            position = len(text) if end < 0 else end
            continue
        closing = CLOSES.search(text, opening.end())
        position = closing.start() if closing else len(text)
        if _is_json_ld(opening.group()):
            line += text.count("\n", counted, opening.start())
            counted = opening.start()
            yield Block(_bare(text[opening.end() : position]), line)


def _is_json_ld(tag: str) -> bool:
    reader = _Tag()
    reader.feed(tag)
    said = reader.attributes.get("type") or ""
    return said.split(";")[0].strip().lower() == SCRIPT


def _bare(text: str) -> str:
    inner = text.strip()
    for opening, closing in MARKS:
        if inner.startswith(opening) and inner.endswith(closing):
            return inner[len(opening) : -len(closing)].strip()
    return inner
