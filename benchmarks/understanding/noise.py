"""Messages as people mistype them; the same message is always spoilt in the same way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from random import Random

LETTERS_PER_TYPO = 8
SEED = 0
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_STROKES = str.maketrans("łŁøØđĐħĦ", "lLoOdDhH")
_PUNCTUATION = re.compile(r"[^\w\s]|_")


def _neighbours() -> dict[str, str]:
    """The keys that touch each key; a row lies half a key right of the row above it."""
    places = {
        key: (row, at + row / 2) for row, keys in enumerate(_ROWS) for at, key in enumerate(keys)
    }
    return {
        key: "".join(
            other
            for other, (line, x) in places.items()
            if other != key and abs(line - row) <= 1 and abs(x - column) <= 1
        )
        for key, (row, column) in places.items()
    }


NEIGHBOURS = _neighbours()


def typos(text: str) -> str:
    """One typo for each eight letters of `text`, each at a letter of its own.

    What is left over of eight letters brings one more with its chance, so that short messages
    have their share. A typo leaves a letter out, puts a neighbour of it in, takes a neighbour for
    it, or changes places with the next letter, each as often as the others. A message keeps
    at least one letter or digit.
    """
    random = Random(f"{SEED}:{text}")
    letters = [at for at, character in enumerate(text) if character.isalpha()]
    whole, left = divmod(len(letters), LETTERS_PER_TYPO)
    number = whole + (random.random() < left / LETTERS_PER_TYPO)
    spoilt = text
    for at in sorted(random.sample(letters, number), reverse=True):
        spoilt = random.choice(_MISTAKES)(spoilt, at, random)
    return spoilt if any(map(str.isalnum, spoilt)) else text


def without_diacritics(text: str) -> str:
    """`zażółć` as `zazolc`."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_STROKES))
    return "".join(one for one in decomposed if not unicodedata.combining(one))


def upper_case(text: str) -> str:
    """All in capitals."""
    return text.upper()


def without_punctuation(text: str) -> str:
    """Letters, digits and single blanks only; `text` itself where nothing would be left."""
    return " ".join(_PUNCTUATION.sub(" ", text).split()) or text


NOISES: dict[str, Callable[[str], str]] = {
    "typos": typos,
    "no diacritics": without_diacritics,
    "upper case": upper_case,
    "no punctuation": without_punctuation,
}


def _leave_out(text: str, at: int, _random: Random) -> str:
    return text[:at] + text[at + 1 :]


def _put_in(text: str, at: int, random: Random) -> str:
    return text[: at + 1] + _neighbour(text[at], random) + text[at + 1 :]


def _mistake(text: str, at: int, random: Random) -> str:
    return text[:at] + _neighbour(text[at], random) + text[at + 1 :]


def _swap(text: str, at: int, random: Random) -> str:
    following = text[at + 1 : at + 2]
    if not following.isalpha() or following == text[at]:
        return _mistake(text, at, random)
    return text[:at] + following + text[at] + text[at + 2 :]


_MISTAKES = (_leave_out, _put_in, _mistake, _swap)


def _neighbour(letter: str, random: Random) -> str:
    """A key beside the letter's key, in its case; a letter without a key is doubled."""
    keys = NEIGHBOURS.get(without_diacritics(letter).lower())
    found = random.choice(keys) if keys else letter
    return found.upper() if letter.isupper() else found
