"""When an offer should start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from ..lexicons import all_words, forms
from .amounts import alternatives
from .dates import Span, spans
from .reading import Found, Reading

_BETWEEN = 1  # words between the ends of one period
_DASHES = ("-", "–", "/")


@cache
def _bound() -> re.Pattern[str]:
    words = alternatives(frozenset(forms("date_bounds")) | all_words("date_in"))
    skipped = alternatives(all_words("date_skip"))
    return re.compile(rf"(?<!\w)(?P<word>{words})\s+(?:(?:{skipped})\s+)*$")


@cache
def _soon() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(all_words('soon'))})(?!\w)")


def find(reading: Reading) -> Iterator[Found]:
    """`start`: `{"from", "to"}`, ISO dates or null.

    "in March" is the whole month; "from March" begins with its first day and has no end;
    "before March" ends the day before, "until March" with its last day.
    """
    open_from: Found | None = None
    for span in _periods(reading):
        kind, begin = _kind(reading, span)
        if open_from and kind in ("until", "and") and _near(reading, open_from.end, begin):
            yield _entity(open_from.value["from"], span.last, open_from.start, span.end)
            open_from = None
            continue
        if open_from:
            yield open_from
        entity = _bounded(kind, span, begin)
        open_from = entity if kind == "from" else None
        if not open_from:
            yield entity
    if open_from:
        yield open_from
    for match in reading.matches(_soon()):
        yield _entity(reading.today, None, match.start(), match.end())


def _near(reading: Reading, end: int, begin: int) -> bool:
    return len(reading.folded[end:begin].split()) <= _BETWEEN


def _periods(reading: Reading) -> Iterator[Span]:
    """The dates in order; "June–July" is one."""
    last: Span | None = None
    for span in sorted(spans(reading), key=lambda found: found.start):
        if last and reading.folded[last.end : span.start].strip() in _DASHES:
            last = Span(last.start, span.end, last.first, span.last)
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _kind(reading: Reading, span: Span) -> tuple[str, int]:
    """What the words before say about the date, and where they begin."""
    match = _bound().search(reading.folded, 0, span.start)
    if not match:
        return "in", span.start
    return forms("date_bounds").get(" ".join(match["word"].split()), "in"), match.start()


def _bounded(kind: str, span: Span, begin: int) -> Found:
    if kind == "from":
        return _entity(span.first, None, begin, span.end)
    if kind == "after":
        return _entity(span.last + timedelta(days=1), None, begin, span.end)
    if kind == "before":
        return _entity(None, span.first - timedelta(days=1), begin, span.end)
    if kind == "until":
        return _entity(None, span.last, begin, span.end)
    return _entity(span.first, span.last, begin, span.end)


def _entity(first: date | str | None, last: date | None, start: int, end: int) -> Found:
    value = {
        "from": first.isoformat() if isinstance(first, date) else first,
        "to": last.isoformat() if last else None,
    }
    return Found("start", value, start, end)
