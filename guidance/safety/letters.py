"""One text as several plain ones, so that a disguise of letters hides nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from guidance.regions import plain

_APOSTROPHES = re.compile(r"['’`´]")
_CLAUSES = re.compile(r"[.,;:!?()\n]+")
_REPEATED = re.compile(r"([a-z])\1{2,}")
# Letters one by one, with blanks or signs between: at least four of them.
_SPACED = re.compile(r"(?<!\w)(?:\w[ .*_-]{1,3}){3,}\w(?!\w)")
_WIDE = re.compile(r"[ .*_-]{2,}")
_BETWEEN = re.compile(r"[ .*_-]")
_DIGIT_WORD = re.compile(r"\b(?=\w*[a-z])(?=[\w@$!|]*[0-9@$!|])[\w@$!|]+")
# What stands for a letter; 1 is an i or an l.
_LEET = str.maketrans("013457@$!|", "oieastasil")
_LEET_L = str.maketrans("013457@$!|", "oleastasil")


def readings(text: str) -> tuple[str, ...]:
    """The text in small letters without diacritics, as typed and with its disguises taken off.

    Clauses end with “ . ”; apostrophes are gone: “don't” is “dont”.
    """
    return tuple(dict.fromkeys(_readings(text)))


def _readings(text: str) -> Iterator[str]:
    folded = plain(_APOSTROPHES.sub("", text))
    for one in (folded, _SPACED.sub(_joined, folded)):
        yield _clauses(one)
        for table in (_LEET, _LEET_L):
            yield _clauses(_DIGIT_WORD.sub(partial(_translated, table), one))


def _translated(table: dict[int, int], word: re.Match[str]) -> str:
    return word[0].translate(table)


def _joined(run: re.Match[str]) -> str:
    """“k i l l  m y s e l f” is two words; with single blanks all of it is one."""
    return " ".join(_BETWEEN.sub("", part) for part in _WIDE.split(run[0]))


def _clauses(text: str) -> str:
    marked = _CLAUSES.sub(" . ", text)
    single = re.sub(r"[^\w.]+", " ", marked)
    return _REPEATED.sub(r"\1\1", single).strip(" .") or ""
