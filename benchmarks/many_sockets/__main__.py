"""`python -m benchmarks.many_sockets`: few open sockets, then thousands, then a restart.

Prints JSON: milliseconds from the sending of a message to its arrival on the other page of its
conversation, with few sockets and with all; what was lost and dropped; memory for an idle
connection; how long everybody took to come back after a kill -9 of the front.
Its exit code is 1 when a message was lost or a connection dropped.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import quantiles
from typing import Any

import psutil

from benchmarks.desk_load.house import House, rasa
from front.limits import raise_open_files
from front.log import configure

_ROOT = Path(__file__).resolve().parents[2]
_PROCESSES = 2
_SETTLE_SECONDS = 3.0
_LINE = 2**24  # bytes: all times of a phase in one line

Answer = dict[str, Any]


def main() -> int:
    """The exit code."""
    wanted = _arguments()
    configure()
    raise_open_files()  # the front is a child
    with tempfile.TemporaryDirectory(prefix="cairn-sockets-") as folder:
        result = asyncio.run(measure(wanted, Path(folder)))
    print(json.dumps(result, indent=2))
    clean = not any(result[name][fault] for name in ("few", "all") for fault in ("lost", "dropped"))
    return 0 if clean else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.many_sockets", description=__doc__)
    parser.add_argument("--sockets", type=int, default=5000)
    parser.add_argument("--base", type=int, default=50, help="sockets to compare with")
    parser.add_argument("--rate", type=float, default=50, help="messages a second in total")
    parser.add_argument("--minutes", type=float, default=5, help="with all sockets")
    return parser.parse_args()


async def measure(wanted: argparse.Namespace, var: Path) -> Answer:
    """All figures of a run."""
    house = House(var, CAIRN_SURVEY="true")  # its rounds look at every open page
    async with rasa(house.rasa_port):
        await house.start()
        try:
            async with _crowds(house.url) as crowds:
                return await _phases(wanted, house, crowds)
        finally:
            await house.end()


async def _phases(wanted: argparse.Namespace, house: House, crowds: Crowds) -> Answer:
    front, seconds = psutil.Process(house.pid), 60 * wanted.minutes
    await crowds.open(wanted.base)
    few = await crowds.talk(wanted.rate, max(seconds / 5, 5.0))
    before = front.memory_info().rss
    opening = await crowds.open(wanted.sockets)
    await asyncio.sleep(_SETTLE_SECONDS)
    idle = front.memory_info().rss
    every = await crowds.talk(wanted.rate, seconds)
    after = front.memory_info().rss
    await house.kill()
    back = await crowds.ask({"do": "come_back", "since": house.kills[-1][0]})
    more = 1024 * max(1, wanted.sockets - wanted.base)
    return {
        "sockets": wanted.sockets,
        "base": wanted.base,
        "rate": wanted.rate,
        "minutes": wanted.minutes,
        "few": few,
        "all": every,
        "ratio_p95": round(every["p95"] / few["p95"], 2),
        "kb_per_idle_connection": round((idle - before) / more, 1),
        "kb_per_connection_at_the_end": round((after - before) / more, 1),
        "seconds_to_open": round(max(one["seconds"] for one in opening), 1),
        "restart": {
            "seconds_away": round(house.kills[-1][1] - house.kills[-1][0], 1),
            "seconds_until_all_are_back": round(max(one["seconds"] for one in back), 1),
            "attempts": sum(one["tries"] for one in back),
        },
        "load": [round(one, 1) for one in os.getloadavg()],
        "cores": os.cpu_count(),
        "time": time.strftime("%Y-%m-%d %H:%M"),
    }


class Crowds:
    """The processes with the pages; what is asked for is shared out among them."""

    def __init__(self, processes: list[asyncio.subprocess.Process]) -> None:
        self._processes = processes

    async def open(self, count: int) -> list[Answer]:
        """Opens pages until there are so many, in pairs."""
        pairs = count // 2
        shares = [
            2 * len(range(number, pairs, len(self._processes)))
            for number in range(len(self._processes))
        ]
        return await self._all([{"do": "open", "count": share} for share in shares])

    async def talk(self, rate: float, seconds: float) -> Answer:
        """Talks; milliseconds, and what was lost and dropped."""
        order = {"do": "talk", "rate": rate / len(self._processes), "seconds": seconds}
        told = await self.ask(order)
        took = [one for answer in told for one in answer["ms"]]
        cuts = quantiles(took, n=100)
        figures = {"p50": cuts[49], "p95": cuts[94], "p99": cuts[98], "most": max(took)}
        counts = {name: sum(one[name] for one in told) for name in ("sent", "lost", "dropped")}
        return {name: round(value, 1) for name, value in figures.items()} | counts

    async def ask(self, order: Answer) -> list[Answer]:
        """The same of everyone."""
        return await self._all([order] * len(self._processes))

    async def _all(self, orders: list[Answer]) -> list[Answer]:
        both = zip(self._processes, orders, strict=True)
        return list(await asyncio.gather(*(_ask(process, order) for process, order in both)))


async def _ask(process: asyncio.subprocess.Process, order: Answer) -> Answer:
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps(order).encode() + b"\n")
    answer: Answer = json.loads(await process.stdout.readline())
    return answer


@asynccontextmanager
async def _crowds(url: str) -> AsyncIterator[Crowds]:
    pipe = asyncio.subprocess.PIPE
    processes = []
    for number in range(_PROCESSES):
        # Each with a loopback address of its own: so many more ports.
        address = f"127.0.0.{number + 1}" if sys.platform == "linux" else ""
        command = (sys.executable, "-m", "benchmarks.many_sockets.crowd", url, f"n{number}")
        processes.append(
            await asyncio.create_subprocess_exec(
                *command, address, cwd=_ROOT, stdin=pipe, stdout=pipe, limit=_LINE
            )
        )
    try:
        yield Crowds(processes)
    finally:
        for process in processes:
            if process.stdin:
                process.stdin.close()
        await asyncio.gather(*(process.wait() for process in processes))


if __name__ == "__main__":
    sys.exit(main())
