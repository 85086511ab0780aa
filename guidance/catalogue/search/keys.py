"""From words to search keys: lower case, folded diacritics, lemmas, concepts.

A word gives the keys of every language at once, so that a Polish question and an English record
meet without being told which is which.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, combinations, islice, product

from guidance.catalogue.search import dictionaries
from guidance.catalogue.search.dictionaries import LANGUAGES, is_known

# Shorter words are names and abbreviations (AI, IT) that a dictionary takes for something else.
INFLECTED = 3
WORD = re.compile(r"[^\W_]+(?:\+\+|#)?")
# What is typed in place of a Polish letter.
MARKED = {
    **{"a": "ą", "c": "ć", "e": "ę", "l": "ł"},
    **{"n": "ń", "o": "ó", "s": "ś", "z": "żź"},
}
# Forms to look up for one word: some ten millionths of a second each. "sciagnac" lacks four marks.
TRIES, MARKS = 400, 4
# Letters of a key: PostgreSQL takes 2,046 bytes, and languages without spaces have long "words".
LONGEST = 100
# What the search's own marks begin with (see filters.py); a word such as Q10 gets one letter more.
TAKEN = ("q0", "q1")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_LETTERS = dict(zip("łøđħßæœ", "lodhsao", strict=True))


def fold(text: str) -> str:
    """Lower case without diacritics: ``Księgowość`` gives ``ksiegowosc``."""
    lower = text.lower()
    return lower if lower.isascii() else _FOREIGN.sub(_folded, lower)


def _folded(found: re.Match[str]) -> str:
    return _folded_letter(found.group())


@lru_cache(4096)
def _folded_letter(letter: str) -> str:
    spread = unicodedata.normalize("NFKD", _LETTERS.get(letter, letter))
    plain = "".join(part for part in spread if not unicodedata.combining(part))
    # Ornamental letters (𝕬) have no small ones of their own; the plain letter has.
    return plain.lower()


def words(text: str) -> Iterator[str]:
    """The words of a text as typed; ``C++`` and ``C#`` are words."""
    return (match.group() for match in WORD.finditer(text))


def keyed(text: str) -> list[frozenset[str]]:
    """The keys of each word of a text, in order: the quick way for whole records."""
    return list(map(keys, WORD.findall(text)))


@lru_cache(100_000)
def keys(word: str) -> frozenset[str]:
    """The keys of one word: itself and its lemma in each language, folded."""
    lower = word.lower()
    if len(lower) < INFLECTED:
        return frozenset({_plain(lower)}) - {""}
    forms = {lower, *(dictionaries.lemma(lower, code) for code in LANGUAGES)}
    return frozenset(map(_plain, forms)) - {""}


@lru_cache(100_000)
def lemma(word: str, language: str) -> str:
    """The key that all forms of a word share: its lemma in a language, folded; else itself.

    It is among ``keys`` of each of its forms, if the language is one of LANGUAGES.
    """
    lower = word.lower()
    if len(lower) < INFLECTED or language not in LANGUAGES:
        return _plain(lower)
    return _plain(dictionaries.lemma(lower, language))


@lru_cache(10_000)
def restored(word: str) -> tuple[str, ...]:
    """The Polish words that a word typed without diacritics may stand for: those of fewest marks.

    ``wozki`` gives ``wózki``. None for a word that a dictionary knows as it stands.
    """
    lower = word.lower()
    if not lower.isascii() or len(lower) < INFLECTED or is_known(lower):
        return ()
    found: dict[int, list[str]] = {}
    for marks, form in islice(_marked(lower), TRIES):
        if found and marks not in found:
            break
        if is_known(form, ("pl",)):
            found.setdefault(marks, []).append(form)
    return tuple(chain.from_iterable(found.values()))


def _marked(word: str) -> Iterator[tuple[int, str]]:
    places = [at for at, letter in enumerate(word) if letter in MARKED]
    for marks in range(1, min(MARKS, len(places)) + 1):
        for chosen in combinations(places, marks):
            for letters in product(*(MARKED[word[at]] for at in chosen)):
                form = list(word)
                for at, letter in zip(chosen, letters, strict=True):
                    form[at] = letter
                yield marks, "".join(form)


def _plain(form: str) -> str:
    folded = fold(form)
    if not (folded.isascii() and folded.isalnum()):
        spelled = folded.replace("++", "plusplus").replace("#", "sharp")
        folded = re.sub(r"[\W_]+", "", spelled)
    return f"q{folded[:LONGEST]}" if folded.startswith(TAKEN) else folded[:LONGEST]
