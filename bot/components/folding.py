"""Text as it is compared: lower case, without diacritics, one character for each one typed."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans("łøđħßæœ", "lodhsao")


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    lowered = character.lower().translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", lowered)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return plain[0] if plain else character


def fold(text: str) -> str:
    """`text` in lower case without diacritics; as long as `text`, so that positions still fit."""
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_character, text))
