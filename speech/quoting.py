"""Texts of a record as data within our sentences: nothing in them may change the words around."""

from __future__ import annotations

import re

# Marks that turn the direction of what follows, or are not seen and part a word (UAX 9, UAX 31).
# The joiners U+200C and U+200D stay: some scripts need them.
_UNSEEN = re.compile(
    "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
_BREAKS = re.compile(r"\s*[\n\r\v\f\u0085\u2028\u2029]+\s*")


def quoted(text: str) -> str:
    """The text without marks that turn or hide letters; its lines stay."""
    return _UNSEEN.sub("", text)


def in_line(text: str) -> str:
    """The same on one line, so that it cannot pass for a paragraph of ours."""
    return _BREAKS.sub(" ", quoted(text)).strip()
