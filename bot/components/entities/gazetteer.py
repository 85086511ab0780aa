"""Names from a lexicon, looked up by their folded words, the longest first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..folding import fold
from ..lexicons import forms
from .reading import TOKEN, Reading, Token


class Gazetteer:
    """Finds the forms of a lexicon among the words of a message."""

    def __init__(self, known: dict[str, str]) -> None:
        self._values = {
            tuple(match.group() for match in TOKEN.finditer(fold(form))): value
            for form, value in known.items()
        }
        self._longest = max(map(len, self._values), default=0)

    def find(self, reading: Reading) -> Iterator[tuple[str, list[Token]]]:
        """The value and the words of each name that stands where nothing was found yet."""
        at, tokens = 0, reading.tokens
        while at < len(tokens):
            for size in range(min(self._longest, len(tokens) - at), 0, -1):
                part = tokens[at : at + size]
                value = self._values.get(tuple(token.folded for token in part))
                if value is not None and reading.free(part[0].start, part[-1].end):
                    yield value, part
                    at += size - 1
                    break
            at += 1


@cache
def gazetteer(kind: str, names: bool = False) -> Gazetteer:
    """The gazetteer of lexicon/<kind>.<lang>.csv, all languages together (see `forms`)."""
    return Gazetteer(forms(kind, names))
