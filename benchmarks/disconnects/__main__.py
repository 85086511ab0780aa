"""`python -m benchmarks.disconnects`: random disconnects at every point of sending.

Between each page and the front there is a line that breaks: before a frame, within its bytes,
after it and before the confirmation, half-open, within the history, while coming back; and some
fronts die. Prints JSON with what was broken and what was wrong afterwards (it should be nothing).
Its exit code is 1 when anything was wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.desk_load.house import House, rasa
from benchmarks.disconnects import browsing, judging
from benchmarks.disconnects.trial import MESSAGES, Outcome, trial
from front.record import Record

_AT_ONCE = 25


def main() -> int:
    """The exit code."""
    wanted = _arguments()
    with tempfile.TemporaryDirectory(prefix="cairn-disconnects-") as folder:
        result = asyncio.run(measure(wanted, Path(folder)))
    print(json.dumps(result, indent=2))
    return 1 if result["wrong"] else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.disconnects", description=__doc__)
    parser.add_argument("--trials", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=10, help="trials in which the front dies")
    parser.add_argument("--browser", type=int, default=40, help="trials with the real widget")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    return parser.parse_args()


async def measure(wanted: argparse.Namespace, var: Path) -> dict[str, Any]:
    """All trials of a seed, and what is wrong after them."""
    began = time.monotonic()
    chance = random.Random(wanted.seed)
    house = House(var, CAIRN_HEARTBEAT="1", CAIRN_RETRY_FIRST="0.1")
    async with rasa(house.rasa_port):
        await house.start()
        try:
            outcomes = await _pages(wanted, house, chance)
            outcomes += await browsing.trials(house, wanted.browser, chance)
        finally:
            await house.end()
    wrong, where = await _judged(house, outcomes)
    return {
        "seed": wanted.seed,
        "trials": len(outcomes),
        "of_them_in_a_browser": wanted.browser,
        "messages": MESSAGES * wanted.trials + browsing.MESSAGES * wanted.browser,
        "breaks": sum(one.broke for one in outcomes),
        "kills": len(house.kills),
        "faults": dict(sorted(sum((one.faults for one in outcomes), Counter()).items())),
        "wrong": dict(wrong),
        "wrong_in": where,
        "seconds": round(time.monotonic() - began),
    }


async def _pages(wanted: argparse.Namespace, house: House, chance: random.Random) -> list[Outcome]:
    places, dying = asyncio.Semaphore(_AT_ONCE), asyncio.Lock()
    deadly = set(chance.sample(range(wanted.trials), min(wanted.kills, wanted.trials)))

    async def kill() -> None:
        async with dying:
            await house.kill()

    async def one(number: int, own: random.Random) -> Outcome:
        async with places:
            return await trial(house.port, f"t{number}", own, kill, kills=number in deadly)

    # Each has a chance of its own: what one does must not depend on how quick the others are.
    own = [random.Random(chance.random()) for _ in range(wanted.trials)]
    return await asyncio.gather(*(one(number, its) for number, its in enumerate(own)))


async def _judged(house: House, outcomes: Sequence[Outcome]) -> tuple[Counter[str], list[str]]:
    record = Record(house.record_url)
    wrong: Counter[str] = Counter()
    where = []
    try:
        for one in outcomes:
            kept = await record.read(partial(judging.kept, conversation=one.conversation))
            found = judging.faults(one, kept)
            wrong += found
            if found:
                where.append(f"{one.conversation}: {', '.join(found)}; {', '.join(one.faults)}")
    finally:
        await record.close()
    return wrong, where


if __name__ == "__main__":
    sys.exit(main())
