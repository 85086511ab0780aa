"""From words to search keys: lower case, folded diacritics, lemmas, concepts.

A word gives the keys of every language at once, so that a Polish question and an English record
meet without being told which is which.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy

LANGUAGES = ("en", "pl")
# Shorter words are names and abbreviations (AI, IT) that a dictionary takes for something else.
INFLECTED = 3
WORD = re.compile(r"[^\W_]+(?:\+\+|#)?")
_PLAIN = str.maketrans("łøđħßæœ", "lodhsao")


def fold(text: str) -> str:
    """Lower case without diacritics: ``Księgowość`` gives ``ksiegowosc``."""
    spread = unicodedata.normalize("NFKD", text.lower().translate(_PLAIN))
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def words(text: str) -> Iterator[str]:
    """The words of a text as typed; ``C++`` and ``C#`` are words."""
    return (match.group() for match in WORD.finditer(text))


@lru_cache(100_000)
def keys(word: str) -> frozenset[str]:
    """The keys of one word: itself and its lemma in each language, folded."""
    lower = word.lower()
    if len(lower) < INFLECTED:
        return frozenset({_plain(lower)}) - {""}
    forms = {lower, *(_lemmatizer().lemmatize(lower, lang=code) for code in LANGUAGES)}
    return frozenset(_plain(form) for form in forms) - {""}


def _plain(form: str) -> str:
    folded = fold(form).replace("++", "plusplus").replace("#", "sharp")
    return re.sub(r"[^a-z0-9]", "", folded)


@cache
def _lemmatizer() -> Lemmatizer:
    return Lemmatizer(lemmatization_strategy=DefaultStrategy(low_memory=True))
