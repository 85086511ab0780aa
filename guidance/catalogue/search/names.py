"""Which of several names a text means, typing errors and endings allowed."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from guidance.catalogue.search.keys import fold

CLEAR = 86.0


def closest_name(text: str, names: list[str]) -> str | None:
    """The name that stands in the text, or None where none does or two do equally well."""
    found = process.extract(
        fold(text),
        {name: fold(name.removesuffix(" (sample)")) for name in names},
        scorer=fuzz.partial_ratio if len(text) > 12 else fuzz.ratio,
        score_cutoff=CLEAR,
        limit=2,
    )
    if not found or (len(found) > 1 and found[0][1] == found[1][1]):
        return None
    return str(found[0][2])
