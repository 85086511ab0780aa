"""Numbers in digits and in words: "1 500", "1.500", "1,5 tys.", "two hundred", "dwa tysiące"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..lexicons import all_words, forms, own_forms, words

_DIGITS = re.compile(
    r"(?<![\w.,])(?:\d{1,3}(?:[ \u00a0.,']\d{3})+(?![\d])|\d+)(?:[.,]\d{1,2}(?!\d))?"
    r"(?=[^\d]|$)"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_GAP = re.compile(r"\s+")
_LARGE = 100


@dataclass(frozen=True)
class Numeral:
    """A number and where it stands."""

    start: int
    end: int
    value: float


def numerals(folded: str, language: str | None = None) -> list[Numeral]:
    """The numbers in folded text, in order.

    `language`: that of the text. A number word of another language that is an everyday word there
    (Polish "ten": this) is no number.
    """
    digits = list(_in_digits(folded))
    taken = {at for numeral in digits for at in range(numeral.start, numeral.end)}
    worded = [n for n in _in_words(folded, _everyday(language)) if n.start not in taken]
    return sorted([*digits, *worded], key=lambda numeral: numeral.start)


def _in_digits(folded: str) -> Iterator[Numeral]:
    for match in _DIGITS.finditer(folded):
        value, end = _digits_value(match.group()), match.end()
        thousand = _thousands().match(folded, end)
        if thousand:
            value, end = value * 1000, thousand.end()
        yield Numeral(match.start(), end, value)


@cache
def _thousands() -> re.Pattern[str]:
    said = "|".join(sorted(map(re.escape, all_words("thousand")), key=len, reverse=True))
    return re.compile(rf"(?:\s*k|\s+(?:{said}))(?!\w)\.?")


def _digits_value(written: str) -> float:
    """A dot, comma or space before three digits groups thousands; before fewer, it is decimal."""
    decimal = re.search(r"[.,](\d{1,2})$", written)
    whole = written[: decimal.start()] if decimal else written
    digits = re.sub(r"\D", "", whole)
    return float(f"{digits}.{decimal.group(1)}") if decimal else float(digits)


@cache
def _everyday(language: str | None) -> frozenset[str]:
    if language is None:
        return frozenset()
    common = words("determiners", language) | words("fillers", language)
    return common - own_forms("numbers", language)


def _in_words(folded: str, everyday: frozenset[str]) -> Iterator[Numeral]:
    run: list[tuple[int, int, float]] = []
    for match in _WORD.finditer(folded):
        value = None if match.group() in everyday else _word_value(match.group())
        adjacent = run and _GAP.fullmatch(folded, run[-1][1], match.start())
        if run and (value is None or not adjacent or not _continues(run, value)):
            yield Numeral(run[0][0], run[-1][1], _sum([part[2] for part in run]))
            run = []
        if value is not None:
            run.append((match.start(), match.end(), value))
    if run:
        yield Numeral(run[0][0], run[-1][1], _sum([part[2] for part in run]))


def _word_value(word: str) -> float | None:
    known = forms("numbers")
    if word in known:
        return float(known[word])
    first, dash, second = word.partition("-")
    if dash and first in known and second in known:
        return float(known[first]) + float(known[second])
    return None


def _continues(run: list[tuple[int, int, float]], value: float) -> bool:
    """ "two hundred", "twenty five", but not "two three"."""
    last = run[-1][2]
    return (value >= _LARGE and value > last) or (value < last and last >= 20 and value >= 1)


def _sum(values: list[float]) -> float:
    total, group = 0.0, 0.0
    for value in values:
        if value >= 1000:
            total, group = total + max(group, 1) * value, 0.0
        elif value == _LARGE and 0 < group < 10:
            group *= value
        else:
            group += value
    return total + group
