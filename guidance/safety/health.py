"""Illnesses that somebody says to have, of themselves or of a person by name.

Only the name of the illness is masked. What is learnt about (“a course on dementia care”),
relatives without a name (“my mother has dementia”) and what a learner says in order to get a
fitting course (deaf, blind, a wheelchair, dyslexia) stay as typed. conditions.csv holds beginnings
of words.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("conditions.csv")
# “I have a course on diabetes” and “mam kurs o cukrzycy” speak of learning.
_LEARNING = re.compile(
    r"course|training|lesson|class|experience|certificate|degree|student|patient|client|interest"
    r"|kurs|szkol|doswiadcz|certyfik|pacjent|podopieczn|pytani|studi|uczn|mame|mama|tate|babci"
    r"|question|exam|worked|pracowal|mother|father|son |daughter"
)
_SAID = (
    r"\bi(?: ?a|')?m(?: \w+){0,2}? (?!interested|looking)",
    r"\bi(?: have|'ve got|ve got| got| suffer from| live with| was diagnosed with|'ve been "
    r"diagnosed with| have been diagnosed with| was born with|'ve had| had)\b(?: \w+){0,3}? ",
    r"\bdiagnosed me with(?: \w+){0,2}? ",
    r"\bmy (?=\w+(?: \w+){0,2} (?:makes|means|stops|is getting|got worse|prevents))",
    r"\b(?:mam|choruje na|cierpie na|lecze sie na|zdiagnozowano u mnie|stwierdzono u mnie"
    r"|wykryto u mnie|choruje tez na|mialam|mialem|przeszlam|przeszedlem)\b(?: \w+){0,3}? ",
    r"\bjestem(?: \w+){0,2}? ",
    r"\bz powodu moje[jg]o? ",
)
# Two words with capitals: a person by name.
_NAMED = (
    r"\b[A-ZŁŚŻŹĆ]\w+ [A-ZŁŚŻŹĆ]\w+ (?:has|suffers from|is|was diagnosed with|ma|choruje na"
    r"|cierpi na|jest)\b(?: \w+){0,2}? ?"
)


def spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Where an illness is named that somebody is said to have: first, end, ``health``."""
    folded = fold(text)
    for opening in _openings():
        for found in opening.finditer(folded if opening.flags & re.IGNORECASE else _lettered(text)):
            if not _LEARNING.search(folded[found.start() : found.start("what")]):
                yield found.start("what"), found.end("what"), "health"


def fold(text: str) -> str:
    """Small letters without diacritics, as many as before."""
    return _lettered(text).lower()


def _lettered(text: str) -> str:
    """Letters without diacritics, as many as before."""
    return "".join(_plain(letter) for letter in text)


def _plain(letter: str) -> str:
    if letter in "łŁ’":
        return {"ł": "l", "Ł": "L", "’": "'"}[letter]
    base = unicodedata.normalize("NFKD", letter)[0]
    return base if len(base.lower()) == 1 else letter


@cache
def _openings() -> tuple[re.Pattern[str], ...]:
    with FILE.open(encoding="utf-8", newline="") as file:
        beginnings = "|".join(row["beginnings"] for row in csv.DictReader(file))
    what = rf"(?P<what>\b(?:{beginnings})\w*)"
    said = (re.compile(opening + what, re.IGNORECASE) for opening in _SAID)
    return (*said, re.compile(_NAMED + rf"(?i:{what})"))
