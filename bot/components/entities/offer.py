"""An offer's title, quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .reading import Found, Reading

_QUOTED = re.compile(r"[\"“„«”]([^\"“„«»”\n]+)[\"“”»]")


def find(reading: Reading) -> Iterator[Found]:
    """`offer`: what stands in quotation marks, when it is more than one word."""
    for match in _QUOTED.finditer(reading.folded):
        if len(match.group(1).split()) > 1:
            yield Found(
                "offer", reading.typed(*match.span(1)).strip(), match.start(1), match.end(1)
            )
