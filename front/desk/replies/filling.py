"""The variables of a saved reply: which there are, and putting values in.

Pure. What has no value stays visibly open, as it was written, so that nobody sends it unseen.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

# name: the learner's, only where the counsellor types it. counsellor: as learners read it. offer:
# titles of what is attached; link: its page. day: today. hours: the next opening.
NAMES = ("name", "counsellor", "offer", "link", "day", "hours")
_PLACE = re.compile(r"\{ *([^{}\n]{0,40}?) *\}")


@dataclass(frozen=True)
class Filled:
    """A text with its values; ``open``: the variables in it that have none."""

    text: str
    open: tuple[str, ...]


def unknown(text: str) -> tuple[str, ...]:
    """What stands in braces and is no variable, each once, in the order of the text."""
    found = (place[1] for place in _PLACE.finditer(text))
    return tuple(dict.fromkeys(one for one in found if one not in NAMES))


def still_open(text: str) -> tuple[str, ...]:
    """The variables that stand in a text without a value, each once."""
    found = (place[1] for place in _PLACE.finditer(text))
    return tuple(dict.fromkeys(one for one in found if one in NAMES))


def fill(text: str, values: Mapping[str, str]) -> Filled:
    """The text with the values put in, once: what a value brings is never filled again."""

    def value(place: re.Match[str]) -> str:
        return values.get(place[1]) or place[0]

    missing = tuple(one for one in still_open(text) if not values.get(one))
    return Filled(_PLACE.sub(value, text), missing)
