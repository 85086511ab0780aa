"""What a message says besides a subject and limits, by the words of sayings.csv.

``pass`` answers a question with nothing, ``answers`` tells of oneself, ``declines`` keeps a contact
to oneself, ``leaves`` names a subject that is no longer wanted, ``search`` asks for courses.
``not_online``, ``blended`` and ``form`` speak of the form of learning, ``either`` of one thing or
another; ``language`` is the bare name of a language, in its own row's language. ``recognition`` and
``privacy`` are general questions, ``courses`` the words for several offers, ``not_there`` a place
that is not wanted. ``complains`` and ``case`` are for a person to settle: a complaint; law,
disability, the papers of refugees, visas.
"""

from __future__ import annotations

import re
from pathlib import Path

from guidance.beginnings import table
from guidance.limits import plain

FILE = Path(__file__).with_name("sayings.csv")
# Where a part of a message ends.
ENDS = re.compile(r"[,;.!?]| (?:but|ale|lecz|tylko|i want|i.d|show|give|wol\w+|chce|prosze) ")


def says(name: str, text: str) -> bool:
    """Whether a text says what has this name; a button's payload says nothing."""
    return not text.startswith("/") and bool(_found(name, text))


def begins(name: str, text: str) -> bool:
    """Whether a text says it with one of its first words."""
    folded = plain(text)
    return any(len(folded[: one.start()].split()) <= 1 for one in _found(name, text))


def is_language(text: str, language: str) -> bool:
    """Whether a text is nothing but the name of a language, said in another or the same."""
    rows = (row for row in table(FILE) if (row.name, row.language) == ("language", language))
    return any(row.pattern.match(plain(text)) for row in rows)


def without(name: str, text: str) -> str:
    """A text without the parts that begin with what has this name: “forget plants. First aid!”."""
    folded, kept = plain(text), text.strip()
    # Signs that fold into several letters would shift every place after them.
    kept = kept if len(kept) == len(folded) else folded
    for one in reversed(_found(name, text)):
        end = ENDS.search(folded, one.end())
        kept = kept[: one.start()] + " " + kept[len(kept) if end is None else end.start() :]
        folded = plain(kept)
    return kept


def _found(name: str, text: str) -> list[re.Match[str]]:
    folded = plain(text)
    rows = (row for row in table(FILE) if row.name == name)
    found = (match for row in rows for match in row.pattern.finditer(folded))
    return sorted(found, key=lambda one: one.start())
