"""E-mail addresses and telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .reading import Found, Reading

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w.,-])(?:\+|00)?\d[\d ()-]{7,16}\d(?![\w-])")
_DIGITS = range(9, 16)  # E.164 allows 15; the shortest national numbers we meet have 9


def find(reading: Reading) -> Iterator[Found]:
    """`email` and `phone`, as typed, without spaces."""
    emails = [match.span() for match in _EMAIL.finditer(reading.folded)]
    for start, end in emails:
        yield Found("email", reading.typed(start, end), start, end)
    for match in _PHONE.finditer(reading.folded):
        inside = any(start <= match.start() < end for start, end in emails)
        if len(re.sub(r"\D", "", match.group())) in _DIGITS and not inside:
            yield Found("phone", re.sub(r"\s", "", match.group()), match.start(), match.end())
