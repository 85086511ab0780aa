"""What a learner does not want, or only tells: "not in Lublin", "instead of Java"."""

from __future__ import annotations

import re
from functools import cache

from ..lexicons import all_words, listed
from .amounts import alternatives
from .reading import Reading

_CLAUSE_END = re.compile(r"[.!?;,\n]")


def denied(reading: Reading, start: int) -> bool:
    """Whether "not", "instead of" or the like stands just before what starts there."""
    return _denial().search(reading.folded, 0, start) is not None


@cache
def _denial() -> re.Pattern[str]:
    words = alternatives(all_words("denials"))
    return re.compile(rf"(?<!\w)(?:{words})\s+(?:(?:{alternatives(all_words('place_in'))})\s+)?$")


def told(reading: Reading, start: int) -> bool:
    """Whether what starts there stands in a clause on what has happened: "I retired in June"."""
    clause = _CLAUSE_END.split(reading.folded[:start])[-1]
    return any(listed(word, "told") for word in clause.split())
