"""Online, on site, or blended."""

from __future__ import annotations

from collections.abc import Iterator

from .gazetteer import gazetteer
from .reading import Found, Reading


def find(reading: Reading) -> Iterator[Found]:
    """`mode`: `online`, `onsite` or `blended`."""
    for value, tokens in gazetteer("modes").find(reading):
        yield Found("mode", value, tokens[0].start, tokens[-1].end)
