"""How much of an offer's title a message names, and where in it a name may stand."""

from __future__ import annotations

from guidance.beginnings import table
from guidance.likeness import alike, words
from guidance.limits import plain
from guidance.pointing import FILE, parts, tells, titles
from guidance.vocabulary import Offer


def shared(text: str, offer: Offer) -> int:
    """How many words that say something stand in a text and in one of an offer's titles."""
    return _most_of(_saying(text), offer)


def common(text: str, offer: Offer) -> int:
    """How many words of any kind stand in a text and in one of an offer's titles."""
    return _most_of(set(words(text)), offer)


def holds(text: str, offer: Offer) -> bool:
    """Whether one of an offer's titles has every word of a text that says something."""
    said = _saying(text)
    return bool(said) and _most_of(said, offer) == len(said)


def after(kind: str, text: str) -> str:
    """What stands behind the words of a kind; empty where a text has none."""
    folded = plain(text)
    rows = (row for row in table(FILE) if row.kind == kind)
    ends = [found.end() for row in rows for found in row.pattern.finditer(folded)]
    return folded[max(ends) :].strip() if ends else ""


def first_part(text: str) -> str:
    """A text up to its first sign, or its first word for “and”."""
    return next((part.strip() for part in parts(text)), "")


def _saying(text: str) -> set[str]:
    return {word for word in words(text) if word.isdigit() or tells(word)}


def _most_of(said: set[str], offer: Offer) -> int:
    titled = map(words, titles(offer))
    return max(sum(any(alike(word, one) for one in title) for word in said) for title in titled)
