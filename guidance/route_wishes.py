"""What a message wishes of a pathway: the cheapest, the fastest, the fewest steps; what comes next.

The contract of the understanding has no entity for it: it is read by the beginnings of words in
route_wishes.csv, or brought by a button.
"""

from __future__ import annotations

from pathlib import Path

from guidance.beginnings import table
from guidance.hearing import Heard
from guidance.limits import plain
from guidance.pathways.puzzle import Wish

FILE = Path(__file__).with_name("route_wishes.csv")
NEXT = "next"


def wish_of(heard: Heard) -> Wish | None:
    """The wish that a message speaks of; None where it speaks of none."""
    pressed = heard.first("wish")
    if heard.text.startswith("/"):
        return next((one for one in Wish if one.value == pressed), None)
    return next((Wish(name) for name in _spoken("wish", heard)), None)


def asks_what_next(heard: Heard) -> bool:
    """Whether a message asks what comes after something."""
    if heard.text.startswith("/"):
        return bool(heard.first("wish") == NEXT)
    return bool(_spoken("next", heard))


def without_fillers(text: str) -> str:
    """A text without words such as “step by step”, which are in titles of courses too."""
    folded = plain(text)
    for row in table(FILE):
        if row.kind == "filler":
            folded = row.pattern.sub(" ", folded)
    return folded


def _spoken(kind: str, heard: Heard) -> list[str]:
    folded = plain(heard.text)
    return [row.name for row in table(FILE) if row.kind == kind and row.pattern.search(folded)]
