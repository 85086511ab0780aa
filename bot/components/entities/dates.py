"""Days, months and seasons named in a message, as spans of days."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from ..lexicons import all_words, forms
from .amounts import alternatives
from .reading import Reading

_BARE = ("month", "season")  # a name alone, without a day
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}


@dataclass(frozen=True)
class Span:
    """The days from `first` to `last` that the words from `start` to `end` name."""

    start: int
    end: int
    first: date
    last: date


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    months = alternatives(frozenset(forms("months")))
    seasons = alternatives(frozenset(forms("seasons")))
    times = alternatives(frozenset(forms("relative_days")))
    of = alternatives(all_words("of"))
    year = r"(?:,?\s+(?P<year>20\d\d))?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
    return {
        "iso": re.compile(r"(?<!\d)(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
        "dotted": re.compile(
            r"(?<![\d.])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>20\d\d)(?!\d)"
        ),
        "day": re.compile(rf"(?<!\w){day}\s+(?:(?:{of})\s+)?(?P<name>{months})(?!\w){year}"),
        "day_after": re.compile(
            rf"(?<!\w)(?P<name>{months})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w.:]){year}"
        ),
        "month": re.compile(rf"(?<!\w)(?P<name>{months})(?!\w){year}"),
        "season": re.compile(rf"(?<!\w)(?P<season>{seasons})(?!\w){year}"),
        "relative": re.compile(rf"(?<!\w)(?P<relative>{times})(?!\w)"),
    }


def spans(reading: Reading) -> Iterator[Span]:
    """The dates in the message.

    A month or day already past is next year's, and so is a season half over.
    """
    taken: list[tuple[int, int]] = []
    for name, pattern in _patterns().items():
        for match in reading.matches(pattern):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if name in _BARE and not _is_date(reading, match):
                continue
            days = _days(match.groupdict(), reading.today)
            if days:
                taken.append(match.span())
                yield Span(match.start(), match.end(), *days)


def _is_date(reading: Reading, match: re.Match[str]) -> bool:
    """ "May" and "fall" are also verbs: only after a preposition, or with a capital inside."""
    word = match.groupdict().get("name") or match["season"]
    if word not in all_words("ambiguous_names") or match["year"]:
        return True
    before = re.findall(r"\w+", reading.folded[: match.start()])
    if not before:
        return match.end() == len(reading.folded.rstrip(" .?!"))
    return (reading.typed(*match.span())[0].isupper() and not reading.shouted) or before[-1] in (
        all_words("date_in") | all_words("date_skip") | _bounds()
    )


@cache
def _bounds() -> frozenset[str]:
    """The words before a date that are more than "and"."""
    return frozenset(word for word, kind in forms("date_bounds").items() if kind != "and")


def _days(groups: dict[str, str | None], today: date) -> tuple[date, date] | None:
    relative, season = groups.get("relative"), groups.get("season")
    if relative:
        return _relative(forms("relative_days")[" ".join(relative.split())], today)
    year = int(groups.get("year") or 0) or None
    if season:
        return _season(forms("seasons")[season], year, today)
    name = groups.get("name")
    month = int(forms("months")[name]) if name else int(groups["month"] or 0)
    day = int(groups.get("day") or 0) or None
    return _day(year, month, day, today) if day else _month(year, month, today)


def _day(year: int | None, month: int, day: int, today: date) -> tuple[date, date] | None:
    try:
        found = date(year or today.year, month, day)
        if year is None and found < today:
            found = date(today.year + 1, month, day)
    except ValueError:
        return None
    return found, found


def _month(year: int | None, month: int, today: date) -> tuple[date, date]:
    if year is None:
        year = today.year + (month < today.month)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _season(name: str, year: int | None, today: date) -> tuple[date, date]:
    first, last = _SEASONS[name]

    def of(year: int) -> tuple[date, date]:
        end = year + (last < first)
        return date(year, first, 1), date(end, last, monthrange(end, last)[1])

    days = of(year or today.year)
    middle = days[0] + (days[1] - days[0]) / 2
    return of(today.year + 1) if year is None and middle < today else days


def _relative(name: str, today: date) -> tuple[date, date]:
    """The days of `this_week`, `next_month`…; see lexicon/relative_days.<lang>.csv."""
    which, _, unit = name.partition("_")
    step = {"this": 0, "next": 1}.get(which, 0)
    if unit == "month":
        month = today.month + step
        return _month(today.year + (month > 12), (month - 1) % 12 + 1, today)
    if unit == "year":
        return date(today.year + step, 1, 1), date(today.year + step, 12, 31)
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6)
    day = today + timedelta(days=1 if name == "tomorrow" else 0)
    return day, day
