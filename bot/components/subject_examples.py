"""Messages in which subjects are marked: `data/subjects/<lang>.txt`, one message a line.

A mark is `[words as typed](kind)`, as in `chcę zostać [elektrykiem](occupation)`.
Lines that begin with `#` are remarks.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

KINDS = ("topic", "occupation", "provider")
_MARK = re.compile(r"\[([^\[\]]+)\]\(([^()]*)\)")


class Marked(NamedTuple):
    """A kind of `KINDS`, and where its words start and end in the message."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Example:
    """A message as typed and its subjects, in the order they stand in it."""

    text: str
    subjects: tuple[Marked, ...]


def read(line: str) -> Example:
    """The message of a line. Raises ValueError for a mark of no known kind."""
    text, subjects, after = "", [], 0
    for mark in _MARK.finditer(line):
        words, kind = mark.groups()
        if kind not in KINDS:
            raise ValueError(f"no kind of subject is called {kind!r}: {line}")
        text += line[after : mark.start()]
        subjects.append(Marked(kind, len(text), len(text) + len(words)))
        text, after = text + words, mark.end()
    return Example(text + line[after:], tuple(subjects))


def lines(path: Path) -> Iterator[str]:
    """The lines of a file that are messages."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def read_all(folder: Path) -> list[Example]:
    """The messages of all files of a folder, none where there is no folder. Raises ValueError."""
    return [read(line) for path in _files(folder) for line in lines(path)]


def fingerprint(folder: Path) -> str:
    """Equal where the files are."""
    digest = hashlib.sha256()
    for path in _files(folder):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.txt"))
