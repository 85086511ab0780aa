"""What a message says of a pathway: the cheapest, the fastest; what comes next, what is missing.

The contract of the understanding has no entity for it: it is read by the beginnings of words in
route_wishes.csv, or brought by a button.

| kind | what a message with such words speaks of |
| --- | --- |
| wish | which of several ways is wanted |
| filler | nothing: “step by step”, “from zero” |
| next, onward, lead | what follows something; the last two say it surely |
| then, end | what follows the way that was told; where it all ends |
| way, towards, becoming | the goal of a way; only that; what somebody wants to be |
| whole, together, finish | the way; sums; when it is over |
| missing | what is still to be done |
| instead, step | another one; which step |
| counts, mine | whether something is counted; what somebody has |
| ask, these, one | a question of numbers; the steps; one course, and not the way |
| person | a person, and no pathway |
"""

from __future__ import annotations

from collections.abc import Collection
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


def says(kind: str, heard: Heard) -> bool:
    """Whether a message has words of a kind; a pressed button has none."""
    return not heard.text.startswith("/") and bool(_spoken(kind, heard))


def without(kinds: Collection[str], text: str) -> str:
    """A text, folded, without the words of some kinds."""
    folded = plain(text)
    for row in table(FILE):
        if row.kind in kinds:
            folded = row.pattern.sub(" ", folded)
    return folded


def step_of(heard: Heard) -> str | None:
    """The number of the step of a pathway that a message speaks of; ``last`` for the last one."""
    if heard.text.startswith("/"):
        return None
    return next(iter(_spoken("step", heard)), None)


def without_fillers(text: str) -> str:
    """A text without words such as “step by step”, which are in titles of courses too."""
    return without({"filler"}, text)


def _spoken(kind: str, heard: Heard) -> list[str]:
    folded = plain(heard.text)
    return [row.name for row in table(FILE) if row.kind == kind and row.pattern.search(folded)]
