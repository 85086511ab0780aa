"""Tables of the beginnings of words: what a message speaks of, by language, as data.

A table has the columns of ``Row`` but for the pattern, and one named ``beginnings``: a regular
expression of letters as ``plain`` leaves them, looked for where a word begins.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """What is spoken of, of what kind, in which language, and how it is recognised."""

    kind: str
    name: str
    language: str
    pattern: re.Pattern[str]


@cache
def table(file: Path) -> tuple[Row, ...]:
    """The rows of a table. Raises OSError, KeyError and re.error for one that cannot be read."""
    with file.open(encoding="utf-8", newline="") as lines:
        return tuple(
            Row(
                row.get("kind", ""),
                row["name"],
                row["language"],
                re.compile(rf"\b(?:{row['beginnings']})"),
            )
            for row in csv.DictReader(lines)
        )
