"""Which of the ten principles of Annex II of the Recommendation a learner asks about.

Council Recommendation of 16 June 2022 (2022/C 243/02): by number, or by the words of
principles_words.csv.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from guidance.regions import plain

FILE = Path(__file__).parent / "knowledge" / "principles_words.csv"
NUMBERS = range(1, 11)
LONGEST_TEXT = 500
# “Principle 5”, “number 5”, “the 5th”, “zasada nr 5”, “piąta zasada”, or the number alone.
DIGITS = re.compile(
    r"(?:\b(?:principles?|numbers?|zasad\w*|punkt\w*|numer\w*)(?: (?:number|nr|no|numer))?\.? ?"
    r"|\bnr\.? ?|\bno\. ?)(10|[1-9])(?![\d.,]\d|\d)"
    r"|\b(10|[1-9])(?:st|nd|rd|th|\.)?,? (?:principle|zasad[aey]|punkt)\b"
    r"|^\W*(10|[1-9])\W*$"
)
WORDS = (
    (1, r"first|one|pierwsz\w*"),
    (2, r"second|two|drug(?:a|iej|i|ie|im)"),
    (3, r"third|three|trzeci\w*"),
    (4, r"fourth|four|czwart\w*"),
    (5, r"fifth|five|piat\w*"),
    (6, r"sixth|six|szost\w*"),
    (7, r"seventh|seven|siodm\w*"),
    (8, r"eighth|eight|osm(?:a|ej|y|ym)"),
    (9, r"ninth|nine|dziewiat\w*"),
    (10, r"tenth|ten|last|dziesiat\w*|ostatni\w*"),
)
ORDINAL = re.compile(
    "|".join(
        rf"(?P<a{number}>\b(?:{words}) (?:principle|one|zasad[aey]|zasadzie)\b"
        rf"|^(?:and |the |a |ta |o )*(?:{words})\W*$"
        rf"|\b(?:principle|zasad[aey]|zasadzie) (?:number |nr |numer )?(?:{words})\b)"
        for number, words in WORDS
    )
)


def principle(text: str) -> int | None:
    """The number of the principle that a text names; None where it names none or several.

    A number counts before words, so “principle 6, quality of recognition” is the sixth.
    """
    folded = plain(text[:LONGEST_TEXT])
    numbered = _numbered(folded)
    found = numbered or {number for number, words in _words() if words.search(folded)}
    return found.pop() if len(found) == 1 else None


def _numbered(folded: str) -> set[int]:
    digits = {int(digit) for one in DIGITS.finditer(folded) for digit in one.groups() if digit}
    spelt = {int((one.lastgroup or "a0")[1:]) for one in ORDINAL.finditer(folded)}
    return digits | spelt


@cache
def _words() -> tuple[tuple[int, re.Pattern[str]], ...]:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return tuple((int(row["number"]), re.compile(rf"\b(?:{row['beginnings']})")) for row in rows)
