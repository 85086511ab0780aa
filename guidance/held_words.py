"""Whether a message says what somebody holds or has done, by the words of held_words.csv.

Such words stand in messages that are taken for something else too: “I have a driving licence”
names a subject as well, “I finished the Excel course, what next?” asks for a way.
"""

from __future__ import annotations

from pathlib import Path

from guidance.beginnings import table
from guidance.hearing import Heard
from guidance.limits import plain

FILE = Path(__file__).with_name("held_words.csv")


def says_done(heard: Heard) -> bool:
    """Whether a message has words of having or having done something."""
    return _says("holds", heard)


def names_paper(heard: Heard) -> bool:
    """Whether a message says that somebody holds a licence, certificate or the like, no more.

    What asks, or wants something, says more.
    """
    return _says("paper", heard) and not _says("wants", heard) and "?" not in heard.text


def _says(kind: str, heard: Heard) -> bool:
    if heard.text.startswith("/"):
        return False
    folded = plain(heard.text)
    return any(row.kind == kind and row.pattern.search(folded) for row in table(FILE))
