"""Whether a message says what somebody holds or has done, by the words of held_words.csv.

Such words stand in messages that are taken for something else too: “I have a driving licence”
names a subject as well, “I finished the Excel course, what next?” asks for a way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from guidance.beginnings import Row, table
from guidance.hearing import Heard
from guidance.limits import plain

FILE = Path(__file__).with_name("held_words.csv")
# “Well, I have …”: so few words may stand before.
MOST_BEFORE = 2
END = re.compile(r"[,;.!]")
ARTICLE = re.compile(r"^(?:(?:already|just|also|a|an|the|my|już|też|tylko) )+", re.IGNORECASE)


def says_done(heard: Heard) -> bool:
    """Whether a message has words of having or having done something."""
    return _says("holds", heard)


def names_paper(heard: Heard) -> bool:
    """Whether a message says that somebody holds a licence, certificate or the like, no more.

    What asks, or wants something, says more.
    """
    return _says("paper", heard) and not _says("wants", heard) and "?" not in heard.text


def paper(heard: Heard) -> str:
    """What somebody says they hold, as typed; empty where a message does not begin with that.

    The words of having it are left out, and what stands behind a comma.
    """
    if not names_paper(heard):
        return ""
    text, folded = heard.text.strip(), plain(heard.text)
    verbs = filter(None, (row.pattern.search(folded) for row in _rows("holds")))
    ends = [verb.end() for verb in verbs if len(folded[: verb.start()].split()) <= MOST_BEFORE]
    # What was folded to another length is left as it is.
    if not ends or len(text) != len(folded):
        return ""
    return ARTICLE.sub("", END.split(text[ends[0] :])[0].strip())


def _rows(kind: str) -> Iterator[Row]:
    return (row for row in table(FILE) if row.kind == kind)


def _says(kind: str, heard: Heard) -> bool:
    if heard.text.startswith("/"):
        return False
    folded = plain(heard.text)
    return any(row.pattern.search(folded) for row in _rows(kind))
