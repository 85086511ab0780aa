"""`python -m benchmarks.overload`: the capacity, five times as much, the recovery.

First how many messages a second are answered when some pages never stop asking: the capacity. Then
four fifths of it (``before``), ``--times`` as much (``overload``), four fifths again (``after``),
each at random moments from random pages, which send again what is refused, as the widget does,
until the phase ends. Prints JSON. The exit code is 1 when something acknowledged was lost, not
answered once, or out of order, or when the service did not come back to its pace.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import secrets
import sys
import tempfile
import time
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from statistics import quantiles
from typing import Any

import aiohttp
import psutil

from benchmarks.overload import stand
from benchmarks.overload.judging import faults, timed
from benchmarks.overload.page import Letter, Page
from benchmarks.overload.stand import QUESTIONS, Stand
from front.limits import raise_open_files
from front.log import configure
from front.record import Record

_SHARE = 0.8  # of the capacity: a queue at all of it never becomes shorter
_GRACE = 120.0  # seconds in which what was acknowledged has to be answered
_WINDOW = 5.0  # seconds over which it is asked whether all is as before
_SLACK = 1.5  # times the p95 of before, and a tenth of a second: that is as before

Answer = dict[str, Any]


def main() -> int:
    """The exit code."""
    wanted = _arguments()
    print(f"seed {wanted.seed}", file=sys.stderr, flush=True)
    configure()
    raise_open_files()
    with tempfile.TemporaryDirectory(prefix="cairn-overload-") as folder:
        result = asyncio.run(measure(wanted, Path(folder)))
    print(json.dumps(result, indent=2))
    return 0 if not result["faults"] and result["seconds_to_recover"] is not None else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.overload", description=__doc__)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    parser.add_argument("--times", type=float, default=5, help="the capacity")
    parser.add_argument("--minutes", type=float, default=3, help="of overload")
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--rasa-seconds", type=float, default=0.25, help="for one answer")
    parser.add_argument("--rasa-places", type=int, default=8, help="answers at a time")
    parser.add_argument("--backlog", type=int, default=64, help="CAIRN_BACKLOG, without --real")
    parser.add_argument("--real", action="store_true", help="Rasa with the model, all processes")
    parser.add_argument("--short", action="store_true", help="some 40 seconds in all")
    wanted = parser.parse_args()
    if wanted.short:
        wanted.minutes, wanted.pages, wanted.backlog = 0.2, 60, 16
    return wanted


async def measure(wanted: argparse.Namespace, var: Path) -> Answer:
    """All figures of a run."""
    async with _stand(wanted, var) as place:
        connector = aiohttp.TCPConnector(limit=0)
        async with aiohttp.ClientSession(connector=connector) as session:
            run = _Run(wanted, place, session)
            try:
                await run.open()
                told = await run.phases()
            finally:
                await run.close()
        record = Record(place.record)
        try:
            wrong = await record.read(lambda one: faults(one, run.letters))
        finally:
            await record.close()
    about = {name: getattr(wanted, name) for name in ("seed", "times", "minutes", "pages", "real")}
    machine = {"cores": os.cpu_count(), "load": [round(one, 1) for one in os.getloadavg()]}
    return about | told | {"faults": dict(wrong)} | machine


def _stand(wanted: argparse.Namespace, var: Path) -> AbstractAsyncContextManager[Stand]:
    if wanted.real:
        return stand.real(var)
    return stand.alone(var, wanted.rasa_seconds, wanted.rasa_places, wanted.backlog)


class _Run:
    def __init__(
        self, wanted: argparse.Namespace, place: Stand, session: aiohttp.ClientSession
    ) -> None:
        self._wanted, self._place = wanted, place
        self._session = session
        self._chance = random.Random(wanted.seed)
        self._front = psutil.Process(place.front)
        self._pages = [
            Page(place.url, f"o{number}", self._chance) for number in range(wanted.pages)
        ]
        self._living: list[asyncio.Task[None]] = []
        self.letters: list[Letter] = []

    async def open(self) -> None:
        """All pages, a few at a time."""
        for page in self._pages:
            self._living.append(asyncio.create_task(page.live(self._session)))
            await asyncio.wait_for(page.ready.wait(), 60)

    async def close(self) -> None:
        """All pages are left."""
        for task in self._living:
            task.cancel()
        await asyncio.gather(*self._living, return_exceptions=True)

    async def phases(self) -> Answer:
        """What is measured."""
        seconds = 60 * self._wanted.minutes
        capacity = await self._capacity(max(10.0, seconds / 4))
        before_bytes = self._front.memory_info().rss
        before = await self._phase("before", _SHARE * capacity, max(10.0, seconds / 3))
        over = await self._phase("overload", self._wanted.times * capacity, seconds)
        ended = time.monotonic()
        most_bytes = self._front.memory_info().rss
        left = sum(page.give_up() for page in self._pages)
        after = await self._phase("after", _SHARE * capacity, max(30.0, seconds / 3))
        await self._settled()
        await self._timed()
        offered = {"before": before, "overload": over, "after": after}
        figures = {
            name: {"offered": count} | self._figures(name) for name, count in offered.items()
        }
        mb = 1024 * 1024
        return {
            "capacity": round(capacity, 1),
            **figures,
            "left_unsaid_at_the_end": left,
            "seconds_to_recover": self._recovered(ended, figures["before"]["p95"]),
            "breaks": sum(page.breaks for page in self._pages),
            "front_mb": {
                "before": round(before_bytes / mb, 1),
                "overload": round(most_bytes / mb, 1),
                "after": round(self._front.memory_info().rss / mb, 1),
            },
        }

    async def _capacity(self, seconds: float) -> float:
        """Answers a second with so many pages always waiting for one."""
        asking = self._pages[: max(self._wanted.rasa_places * 4, 32)]
        until = time.monotonic() + seconds
        await asyncio.gather(*(self._ask(page, until) for page in asking))
        answered = [one for one in self.letters if one.answered and one.answered <= until]
        if not answered:
            raise SystemExit(f"no answer within {seconds:.0f} seconds: there is no capacity")
        return len(answered) / seconds

    async def _ask(self, page: Page, until: float) -> None:
        while time.monotonic() < until:
            self._say(page, "capacity")
            await asyncio.wait_for(page.answered.wait(), _GRACE)

    async def _phase(self, name: str, rate: float, seconds: float) -> int:
        """Messages at random moments; how many."""
        began, due, count = time.monotonic(), 0.0, 0
        while (due := due + self._chance.expovariate(rate)) < seconds:
            await asyncio.sleep(max(0.0, began + due - time.monotonic()))
            self._say(self._chance.choice(self._pages), name)
            count += 1
        return count

    def _say(self, page: Page, phase: str) -> Letter:
        text = self._chance.choice(QUESTIONS)
        if not self._wanted.real:
            text = f"{text} {len(self.letters)}"
        letter = page.say(text, phase)
        self.letters.append(letter)
        return letter

    async def _settled(self) -> None:
        until = time.monotonic() + _GRACE
        while self._unanswered and time.monotonic() < until:  # noqa: ASYNC110  many events
            await asyncio.sleep(0.1)

    async def _timed(self) -> None:
        record = Record(self._place.record)
        try:
            await record.read(lambda one: timed(one, self.letters))
        finally:
            await record.close()

    @property
    def _unanswered(self) -> int:
        return sum(1 for one in self.letters if not one.answered and not one.dropped)

    def _figures(self, phase: str) -> Answer:
        mine = [one for one in self.letters if one.phase == phase]
        taken = [one for one in mine if one.kept]
        waits = [one.answered - one.kept for one in taken if one.answered and one.kept]
        whole = [one.answered - one.begun for one in taken if one.answered]
        return {
            "acknowledged": len(taken),
            "refused_politely": sum(1 for one in mine if one.refused),
            "refused_and_taken_later": sum(1 for one in taken if one.refused),
            "p50": _cut(waits, 50),
            "p95": _cut(waits, 95),
            "p95_from_the_first_try": _cut(whole, 95),
        }

    def _recovered(self, since: float, p95: float) -> float | None:
        """Seconds until the p95 of a window was as before; None: it was not."""
        mine = [one for one in self.letters if one.phase == "after" and one.answered]
        bound = _SLACK * p95 + 0.1
        begin = since
        while begin + _WINDOW <= max((one.begun for one in mine), default=since):
            window = [one for one in mine if begin <= one.begun < begin + _WINDOW]
            if window and _cut([(one.answered or 0) - one.begun for one in window], 95) <= bound:
                return round(begin - since, 1)
            begin += 1.0
        return None


def _cut(values: list[float], percent: int) -> float:
    if len(values) < 2:
        return round(max(values, default=0.0), 3)
    return round(quantiles(values, n=100)[percent - 1], 3)


if __name__ == "__main__":
    sys.exit(main())
