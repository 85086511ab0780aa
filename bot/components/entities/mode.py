"""Online, on site, or blended."""

from __future__ import annotations

from collections.abc import Iterator

from .reading import Found, Reading


def find(reading: Reading) -> Iterator[Found]:
    """`mode`: `online`, `onsite` or `blended`."""
    for value, tokens in reading.names("modes"):
        yield Found("mode", value, tokens[0].start, tokens[-1].end)
