"""`python -m benchmarks.desk_load`: learners and counsellors at once, with breaks and kills.

Prints what was lost, doubled or out of order (it should be nothing), how long messages took, and
the seed. Its exit code is 1 when anything was lost, doubled or out of order.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import sys
import tempfile
from collections import Counter
from pathlib import Path

import aiohttp
from rich.console import Console
from rich.table import Table

from benchmarks.desk_load import judging
from benchmarks.desk_load.counsellor import Counsellor
from benchmarks.desk_load.house import House, Seat, rasa
from benchmarks.desk_load.learner import Learner
from benchmarks.desk_load.logbook import Logbook
from front.record import Record

_GRACE = 90.0  # seconds for the talks that are still under way at the end


def main() -> int:
    """The exit code."""
    wanted = _arguments()
    console = Console()
    console.print(f"seed {wanted.seed}")
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_measure(wanted, Path(folder), console))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.desk_load", description=__doc__)
    parser.add_argument("--handoffs", type=int, default=200)
    parser.add_argument("--counsellors", type=int, default=20)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--messages", type=int, default=8, help="of each side in a talk")
    parser.add_argument("--kills", type=int, default=6, help="of the front, within the time")
    parser.add_argument("--breaks", type=float, default=0.1, help="chance of one per message")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    return parser.parse_args()


async def _measure(wanted: argparse.Namespace, var: Path, console: Console) -> int:
    house, book, chance = House(var), Logbook(), random.Random(wanted.seed)
    seats = await house.seats(wanted.counsellors, capacity=4)
    async with rasa(house.rasa_port):
        await house.start()
        try:
            names = await _day(wanted, house, book, chance, seats)
        finally:
            await house.end()
    return await _report(house, book, names, console)


async def _day(
    wanted: argparse.Namespace,
    house: House,
    book: Logbook,
    chance: random.Random,
    seats: list[Seat],
) -> list[str]:
    count, breaks = wanted.messages, wanted.breaks
    desks = [
        asyncio.create_task(
            Counsellor(house, seat, count, book, random.Random(chance.random()), breaks).work()
        )
        for seat in seats
    ]
    killing = asyncio.create_task(_kill(house, book, wanted, chance))
    learners = [f"n{number}" for number in range(1, wanted.handoffs + 1)]
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as session:
        people = []
        for name in learners:
            learner = Learner(house.url, name, count, book, random.Random(chance.random()), breaks)
            people.append(asyncio.create_task(learner.live(session)))
            await asyncio.sleep(wanted.minutes * 60 * 0.9 / wanted.handoffs)
        done, left = await asyncio.wait(people, timeout=wanted.minutes * 6 + _GRACE)
        for task in (*left, *desks, killing):
            task.cancel()
        ended = await asyncio.gather(*people, *desks, killing, return_exceptions=True)
    for one in ended:
        if isinstance(one, Exception):
            raise one
    book.counts["talks that came to their end"] = len(done)
    return learners


async def _kill(
    house: House, book: Logbook, wanted: argparse.Namespace, chance: random.Random
) -> None:
    for _ in range(wanted.kills):
        span = wanted.minutes * 60 / (wanted.kills + 1)
        await asyncio.sleep(span * (0.7 + 0.6 * chance.random()))
        away = await house.kill()
        book.counts["kills"] += 1
        book.counts["milliseconds away, in all"] += round(1000 * away)


async def _report(house: House, book: Logbook, names: list[str], console: Console) -> int:
    record = Record(house.record_url)
    try:
        wrong = await record.read(lambda one: judging.faults(one, book, names))
        ended = await record.read(judging.counted)
    finally:
        await record.close()
    _show("What happened", book.counts + ended, console)
    _times(house, book, console)
    _show("Lost, doubled, out of order", wrong or Counter({"nothing": 0}), console)
    return 1 if wrong else 0


def _show(title: str, counts: Counter[str], console: Console) -> None:
    table = Table("what", "how many", title=title)
    for what, count in sorted(counts.items()):
        table.add_row(what, str(count))
    console.print(table)


def _times(house: House, book: Logbook, console: Console) -> None:
    """From the press of the key to the other side's page; calm: nothing broke meanwhile."""
    spans = [(began, ended) for began, ended, _ in book.broken] + house.kills
    every, calm = [], []
    for text, arrived in book.arrived.items():
        said = book.said[text]
        every.append(1000 * (arrived - said))
        if not any(began < arrived and ended > said for began, ended in spans):
            calm.append(every[-1])
    table = Table("", "messages", "p50 ms", "p95 ms", "p99 ms", "most ms", title="Delivery")
    for name, found in (("all", every), ("nothing broke meanwhile", calm)):
        if len(found) > 1:
            cuts = statistics.quantiles(found, n=100)
            shown = (cuts[49], cuts[94], cuts[98], max(found))
            table.add_row(name, str(len(found)), *(f"{one:.0f}" for one in shown))
    console.print(table)


if __name__ == "__main__":
    sys.exit(main())
