"""Several questions in one message: where one ends and the next begins."""

from __future__ import annotations

import re

from .folding import fold

MOST_PARTS = 4
FEWEST_WORDS = 2
# A full stop ends a sentence where a capital follows: “30 godz. w tygodniu” goes on.
_END = re.compile(r"(?<=[?!;])\s+|(?<=[^\W\d]{2}[.])\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ])|\n+")
# Words after which a question begins, behind “and” in the middle of a sentence.
_ASKING = (
    "how|what|who|whom|where|when|why|which|can|could|does|do|is|are|will|would|should|must"
    "|ile|kto|kogo|komu|co|czy|jak|jaki\\w*|gdzie|kiedy|dlaczego|ktor\\w*"
)
_JOINED = re.compile(
    rf",?\s+(?:and|also|or|i|oraz|a|ale|but|plus)\s+(?:also |tez |to )?(?=(?:{_ASKING})\b)"
)
_BEGINS = re.compile(rf"\W*(?:and |a |i |but |ale |oraz )?(?:{_ASKING})\b")


def parts(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence or question of a text, where there are several; else none.

    “Is it recognised and how long does it take?” has two; “maths and how to teach it” one, since
    its first part asks nothing.
    """
    found: list[tuple[int, int]] = []
    for start, end in _cut(_END, text, 0, len(text)):
        inner = _cut(_JOINED, fold(text), start, end)
        asks = all(_BEGINS.match(fold(text[first:last])) for first, last in inner)
        found.extend(inner if asks else [(start, end)])
    found = [(a, b) for a, b in found if len(text[a:b].split()) >= FEWEST_WORDS]
    return found[:MOST_PARTS] if len(found) > 1 else []


def _cut(between: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The pieces of text[start:end], without what stands between them."""
    pieces, at = [], start
    for match in between.finditer(text, start, end):
        pieces.append((at, match.start()))
        at = match.end()
    pieces.append((at, end))
    return [(a, b) for a, b in pieces if text[a:b].strip()]
