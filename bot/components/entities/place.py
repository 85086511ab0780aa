"""Cities and countries."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicons import all_words
from .reading import Found, Reading


def find(reading: Reading) -> Iterator[Found]:
    """`place` in its base form, `country` as ISO 3166-1 alpha-2.

    Names that are also ordinary words ("Nice", "Piła") count only with a capital letter.
    """
    for entity, kind in (("place", "cities"), ("country", "countries")):
        for value, tokens in reading.names(kind):
            start, end = tokens[0].start, tokens[-1].end
            name = " ".join(token.folded for token in tokens)
            if name not in all_words("ambiguous_names") or reading.capital(tokens[0]):
                yield Found(entity, value, start, end)
