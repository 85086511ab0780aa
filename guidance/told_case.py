"""A case as a counsellor tells it, “holds 12 ECTS in X, wants Y in Germany”, as a learner says it.

What is held and what is wanted are said one after the other, as in any conversation.
"""

from __future__ import annotations

import re
from pathlib import Path

from guidance.beginnings import Row, table
from guidance.regions import plain

FILE = Path(__file__).with_name("told_case.csv")
HOLDS, WANTS = "holds", "wants"
# What may stand between the two, or at the end of either.
_JOINTS = " ,;.–-"
_AND = re.compile(r"[\s,;]+(?:and|but|i|oraz|ale|a)$")


def parts(text: str) -> tuple[str, ...]:
    """The messages of the learner whose case it is; the text itself where it is no case.

    It begins with what is held, by whomever, and says what is wanted after that.
    """
    folded = plain(text)
    if len(folded) != len(text.strip()):
        return (text,)  # a sign that folds into several would shift every place after it
    text = text.strip()
    for holds in _rows(HOLDS):
        held = holds.pattern.match(folded)
        wanted = _wanted(holds.language, folded, held.end()) if held else None
        if held and wanted:
            row, found = wanted
            first = _AND.sub("", text[held.end() : found.start()].strip(_JOINTS))
            last = text[found.end() :].strip(_JOINTS)
            if first and last:
                return (f"{holds.name} {first}", f"{row.name} {last}")
    return (text,)


def _wanted(language: str, folded: str, after: int) -> tuple[Row, re.Match[str]] | None:
    """The first of what is wanted, in the same language."""
    rows = (row for row in _rows(WANTS) if row.language == language)
    found = [(row, one) for row in rows if (one := row.pattern.search(folded, after))]
    return min(found, key=lambda pair: pair[1].start(), default=None)


def _rows(kind: str) -> list[Row]:
    return [row for row in table(FILE) if row.kind == kind]
