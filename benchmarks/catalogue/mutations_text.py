"""Turtle with other words, tables with other cells, pages with other scripts."""

from __future__ import annotations

import csv
import io
import json
import re
from random import Random
from typing import Any

from benchmarks.catalogue import mutations_json
from benchmarks.catalogue import mutations_odd as odd

WORDS = re.compile(r'"[^"]*"|<[^>]*>|\S+|\s+')
DELIMITERS = (",", ";", "\t", "|")
BETWEEN = (
    "<script>", "</script>", "<!--", "-->", "<script type='application/ld+json'>", "<![CDATA[",
    "<textarea>", "<" * 300, "<div>" * 3000, "\x00", "&lt;", "<base href='http://['>",
)  # fmt: skip


def turtle(sample: str, random: Random) -> bytes:
    """A text with some of its words left out, repeated, swapped or replaced."""
    words = WORDS.findall(sample)
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        at, other = random.randrange(len(words)), random.randrange(len(words))
        words[at] = random.choice((_other_word(random), words[other], words[at] * 2, "", " "))
    return "".join(words).encode("utf-8", errors="surrogatepass")


def _other_word(random: Random) -> str:
    said = odd.text(random)
    depth = odd.deep(random)
    return random.choice(
        (said, f'"{said}"', f"<{said}>", "[ " * depth + "] " * depth, "( " * depth, "a", ".", ";")
    )


def table(sample: str, random: Random) -> bytes:
    """A table with some of its cells, rows and columns changed, and other signs between them."""
    rows = list(csv.reader(sample.splitlines(keepends=True)))
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        _change_row(rows, random)
    out = io.StringIO()
    usual = random.random() < 0.7
    mark = "," if usual else random.choice(DELIMITERS)
    csv.writer(out, delimiter=mark).writerows(rows)
    return out.getvalue().encode("utf-8", errors="surrogatepass")


def _change_row(rows: list[list[str]], random: Random) -> None:
    row = random.choice(rows if random.random() < 0.3 else rows[1:] or rows)
    drawn = random.random()
    if drawn < 0.8:
        _change_cell(rows, row, random)
    elif drawn < 0.85:
        row[:0] = [odd.text(random)[:1000]] * random.choice((1, 5, 2000))
    elif drawn < 0.9:
        rows.append(list(row))
    elif drawn < 0.95:
        random.shuffle(row)
    elif len(rows) > 1:
        rows.remove(row)


def _change_cell(rows: list[list[str]], row: list[str], random: Random) -> None:
    if not row:
        return
    at, drawn = random.randrange(len(row)), random.random()
    if drawn < 0.75:
        row[at] = odd.text(random)
    elif drawn < 0.95:
        row[at] = random.choice(random.choice(rows) or [""])
    else:
        del row[at]


def page(sample: Any, random: Random) -> bytes:
    """A page of HTML around a spoilt record."""
    inside = mutations_json.spoilt(sample, random)
    if random.random() < 0.5:
        inside = json.dumps(sample).encode()
    parts = [
        b"<html><head>",
        b'<script type="application/ld+json">',
        inside,
        b"</script>",
        b"</head><body><h1>Courses</h1></body></html>",
    ]
    for _ in range(random.randrange(3)):
        at = random.randrange(len(parts) + 1)
        parts[at:at] = [random.choice(BETWEEN).encode()]
    return b"".join(parts)
