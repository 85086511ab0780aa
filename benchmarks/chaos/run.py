"""One run: people and faults at once, then quiet, then what is left of it."""

from __future__ import annotations

import asyncio
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack, closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.chaos.by_requests import Chatter, Program, Reader
from benchmarks.chaos.by_widget import Widget
from benchmarks.chaos.counsellor import Counsellor
from benchmarks.chaos.house import ChaosHouse
from benchmarks.chaos.learner import Learner, Mouth
from benchmarks.chaos.logbook import Book
from benchmarks.chaos.probing import Prober, Recovery, Span
from benchmarks.chaos.schedule import AT_ONCE, Planned
from benchmarks.desk_load.house import Seat, seats
from benchmarks.faults.deliveries import Deliveries
from benchmarks.faults.disk import small_disk
from benchmarks.faults.every import fault
from benchmarks.faults.fault import Fault
from tests.telegram.fake_api import FakeApi, api

_SETTLE_SECONDS = 120.0
_CLOSING_SECONDS = 25.0
_SAMPLE_SECONDS = 5.0
_SHOWN = 2000  # of the operator's lines
# Of ten learners.
_CHANNELS = (Widget, Widget, Widget, Widget, Widget, Program, Program, Reader, Reader, Chatter)


@dataclass
class Outcome:
    """``memory``: by process and its id, resident MB every five seconds; ``files``: what the
    front had open before the people came and after they had gone; ``failed``: what went wrong with
    the trial itself; ``left``: what a run that has ended must not leave.
    """

    book: Book
    spans: list[Span] = field(default_factory=list)
    recoveries: list[Recovery] = field(default_factory=list)
    memory: dict[tuple[str, int], list[int]] = field(default_factory=dict)
    files: tuple[Counter[str], Counter[str]] = field(default_factory=lambda: (Counter(), Counter()))
    failed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


class Trial:
    """Holds what all parts of a run need."""

    def __init__(
        self, folder: Path, seed: int, learners: int, counsellors: int, plan: Sequence[Planned]
    ) -> None:
        self._seed, self._learners, self._counsellors = seed, learners, counsellors
        self._plan = plan
        self.var = folder / "var"
        self.outcome = Outcome(Book())
        self._telegram = FakeApi()
        self._probes: set[asyncio.Task[None]] = set()

    async def run(self, minutes: float) -> Outcome:
        """All of it; the processes have ended when this returns."""
        async with AsyncExitStack() as stack:
            stack.enter_context(small_disk(self.var))
            await stack.enter_async_context(api(self._telegram))
            self._house = ChaosHouse(self.var, self._telegram)
            stack.push_async_callback(self._end)
            await asyncio.to_thread(self._house.wait_until_healthy)
            desk = await seats(self._house.record_url, self._counsellors + 1, capacity=9)
            before = self._house.open_files()
            with Deliveries(self._house.url, random.Random(f"line {self._seed}")) as line:
                await self._day(minutes, line, desk)
            await asyncio.sleep(2)
            self.outcome.files = before, self._house.open_files()
        return self.outcome

    async def _day(self, minutes: float, line: Deliveries, desk: Sequence[Seat]) -> None:
        sampling = asyncio.create_task(self._sample())
        self._prober = Prober(self._house, desk[-1], line.url, self._seed)
        people = [self._learner(number, line.url) for number in range(self._learners)]
        workers = self._workers(desk[:-1], line.url)
        living = [asyncio.create_task(one.live()) for one in people]
        working = [asyncio.create_task(one.work()) for one in workers]
        try:
            until = asyncio.get_running_loop().time() + minutes * 60
            await self._break(line)
            await asyncio.sleep(max(0.0, until - asyncio.get_running_loop().time()))
            if self._probes:
                await asyncio.wait(self._probes)
            await self._stop(living)
            await asyncio.to_thread(self._house.wait_until_healthy)
            await self._quiet(people, workers)
            await self._stop(working)
            await self._last_look(people)
        except AssertionError as error:  # it did not come back: all else is judged as it is
            self.outcome.left.append(f"the run had ended: {error}"[-_SHOWN:])
        finally:
            await self._stop([*living, *working, sampling])
            self.outcome.recoveries = self._prober.recoveries

    def _learner(self, number: int, url: str) -> Learner:
        chance = random.Random(f"learner {number} {self._seed}")
        channel = _CHANNELS[number % len(_CHANNELS)]
        name = f"learner {number}"
        mouth: Mouth = channel(url, name, self.outcome.book, chance)
        if isinstance(mouth, Reader):
            mouth.origin = self._house.url
        return Learner(name, mouth, self.outcome.book, chance)

    def _workers(self, desk: Sequence[Seat], url: str) -> list[Counsellor]:
        found = []
        for number, seat in enumerate(desk):
            chance = random.Random(f"counsellor {number} {self._seed}")
            one = Counsellor(self._house, seat, self.outcome.book, chance, url)
            one.colleagues = [other.id for other in desk if other is not seat]
            found.append(one)
        return found

    async def _break(self, line: Deliveries) -> None:
        began = asyncio.get_running_loop().time()
        for planned in self._plan:
            await asyncio.sleep(max(0.0, began + planned.at - asyncio.get_running_loop().time()))
            chance = random.Random(f"fault {planned.number} {self._seed}")
            doubled = planned.kind == line.name
            cause: Fault = line if doubled else fault(planned.kind, self._house, chance)
            try:
                await self._one(planned, cause)
            except Exception as error:  # noqa: BLE001  it fails the trial, and is said
                self.outcome.failed.append(f"{planned.kind}: {type(error).__name__}: {error}")
            finally:
                await asyncio.to_thread(cause.end)

    async def _one(self, planned: Planned, cause: Fault) -> None:
        loop = asyncio.get_running_loop()
        start = loop.time()
        await asyncio.to_thread(cause.begin)
        began = loop.time()
        if planned.kind in AT_ONCE:
            self.outcome.spans.append(Span(planned.number, start, began))
            self._probe(planned)
        await asyncio.sleep(planned.lasts)
        await asyncio.to_thread(cause.end)
        if planned.kind not in AT_ONCE:
            self.outcome.spans.append(Span(planned.number, start, loop.time()))
            self._probe(planned)

    def _probe(self, planned: Planned) -> None:
        task = asyncio.create_task(self._prober.probe(planned.number, planned.kind))
        self._probes.add(task)
        task.add_done_callback(self._probes.discard)

    async def _quiet(self, people: Sequence[Learner], workers: Sequence[Counsellor]) -> None:
        """Nobody begins anything new; what was said is taken and answered."""
        for worker in workers:
            worker.closing = True
        await asyncio.gather(*(one.settle(_SETTLE_SECONDS) for one in people))
        await asyncio.sleep(_CLOSING_SECONDS)
        for _ in range(round(_SETTLE_SECONDS)):
            if not self._count("select count(*) from message where state = 'received'"):
                break
            await asyncio.sleep(1)

    async def _last_look(self, people: Sequence[Learner]) -> None:
        book = self.outcome.book
        book.settled = self._count("select coalesce(max(id), 0) from message")
        await asyncio.sleep(3)
        for one in people:
            await one.settle(30)
            await one.mouth.close()
        book.chats = {chat: self._telegram.texts(chat) for chat in self._telegram.messages}

    def _count(self, query: str) -> int:
        with closing(sqlite3.connect(f"file:{self.var}/record.db?mode=ro", uri=True)) as record:
            return int(record.execute(query).fetchone()[0])

    async def _sample(self) -> None:
        while True:
            for name, (pid, size) in (await asyncio.to_thread(self._house.resident)).items():
                self.outcome.memory.setdefault((name, pid), []).append(size)
            await asyncio.sleep(_SAMPLE_SECONDS)

    async def _stop(self, tasks: Sequence[asyncio.Task[None]]) -> None:
        for task in tasks:
            task.cancel()
        for one in await asyncio.gather(*tasks, return_exceptions=True):
            if isinstance(one, Exception):
                self.outcome.failed.append(f"{type(one).__name__}: {one!r}")

    async def _end(self) -> None:
        try:
            await asyncio.to_thread(self._house.__exit__)
        except AssertionError as error:
            self.outcome.left.append(str(error)[-_SHOWN:])
        with suppress(FileNotFoundError):
            names = {one.name for one in (self.var / "run").iterdir()}
            self.outcome.left.extend(names - {"supervisord.conf", "endpoints.yml"})
        # The disk of its own goes with the run: what the judge reads must outlive it.
        await asyncio.to_thread(self._rescue)

    def _rescue(self) -> None:
        # Sockets and the like are no files to be read.
        with suppress(shutil.Error):
            shutil.copytree(self.var, self.var.parent / "kept", symlinks=True)
