"""The same figures counted naively from a log, by the definitions on the page.

Nothing of front/figures or of the SQL is used: lists, loops, sorting.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, timezone
from itertools import pairwise
from typing import Any

from tests.front.figures.logs import Log

UTC = timezone(timedelta(0))
Numbers = dict[str, float | None]


def within(at: datetime, first: date, last: date) -> bool:
    begins = datetime.combine(first, time(), UTC)
    ends = datetime.combine(last, time(), UTC) + timedelta(days=1)
    return begins <= at < ends


def nearest(values: Iterable[float], share: float) -> float | None:
    """Of n values in order, the one at place ceil(share · n)."""
    ordered = sorted(values)
    if not ordered:
        return None
    return ordered[math.ceil(share * len(ordered)) - 1]


class Oracle:
    """The figures of a log for some days, one language and one channel ("" for every one)."""

    def __init__(
        self, log: Log, first: date, last: date, language: str = "", channel: str = ""
    ) -> None:
        def fits(row: dict[str, Any]) -> bool:
            spoken = not language or row["language"] == language
            return spoken and (not channel or row["channel"] == channel)

        self.rows = [r for r in log.figures if within(r["at"], first, last) and fits(r)]
        episodes: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for event in log.events:
            episodes[event["handoff_id"]].append(event)
        self.episodes = [
            moves
            for moves in episodes.values()
            if within(moves[0]["at"], first, last) and fits(moves[0])
        ]

    def count(self, kind: str, code: str | None = None) -> int:
        return sum(r["kind"] == kind and code in (None, r["code"]) for r in self.rows)

    def codes(self, kind: str) -> dict[str, int]:
        found: dict[str, int] = defaultdict(int)
        for row in self.rows:
            if row["kind"] == kind:
                found[row["code"]] += 1
        return dict(found)

    def values(self, kind: str, code: str | None = None) -> list[float]:
        return [r["value"] for r in self.rows if r["kind"] == kind and code in (None, r["code"])]

    def reasons(self) -> dict[str, int]:
        found: dict[str, int] = defaultdict(int)
        for moves in self.episodes:
            found[moves[0]["detail"]] += 1
        return dict(found)

    def courses(self) -> dict[str, int]:
        names = ("claimed", "abandoned", "withdrawn", "elsewhere", "open")
        found = dict.fromkeys(names, 0)
        for moves in self.episodes:
            found[course(moves)] += 1
        return found

    def outcomes(self) -> dict[str, int]:
        found: dict[str, int] = defaultdict(int)
        for moves in self.episodes:
            if taken(moves) and ended(moves):
                closings = [m["detail"] for m in moves if m["move"] == "close"]
                found[closings[-1] if closings else ""] += 1
        return dict(found)

    def waits(self) -> list[float]:
        """From the queue to the counsellor, for those who queued before one came."""
        found = []
        for moves in self.episodes:
            queued = [m["at"] for m in moves if m["after"] == "waiting"]
            if taken(moves) and queued and clock(queued[0]) <= clock(taken(moves)[0]):
                found.append(float(clock(taken(moves)[0]) - clock(queued[0])))
        return found

    def talks(self) -> list[float]:
        """The time with counsellors, of talks that have ended."""
        found = []
        for moves in self.episodes:
            if taken(moves) and ended(moves):
                length = 0
                for move, following in pairwise(moves):
                    if move["after"] == "with_counsellor":
                        length += clock(following["at"]) - clock(move["at"])
                found.append(float(length))
        return found


def clock(at: datetime) -> int:
    """Whole seconds, as a clock without fractions shows them."""
    return math.floor((at - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(seconds=1))


def taken(moves: list[dict[str, Any]]) -> list[datetime]:
    return [m["at"] for m in moves if m["after"] == "with_counsellor"]


def ended(moves: list[dict[str, Any]]) -> bool:
    return moves[-1]["after"] in ("returned", "closed")


def course(moves: list[dict[str, Any]]) -> str:
    if taken(moves):
        return "claimed"
    if not ended(moves):
        return "open"
    if any(m["move"] == "cancel" for m in moves):
        queued = any(m["after"] == "waiting" for m in moves)
        return "abandoned" if queued else "withdrawn"
    return "elsewhere"
