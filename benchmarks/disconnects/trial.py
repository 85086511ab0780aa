"""One conversation over a line that breaks while it is held."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import aiohttp

from benchmarks.disconnects.line import Fault, Line, some_fault
from benchmarks.disconnects.talker import Shown, Talker

MESSAGES = 4
_FAULTS = 2
_END_SECONDS = 40.0

Kill = Callable[[], Awaitable[object]]


@dataclass
class Outcome:
    """What was said, what the page shows in the end, what it still waits for.

    ``only_texts``: the page does not show ids and senders.
    """

    conversation: str
    said: list[str]
    screen: list[Shown]
    unconfirmed: int
    broke: int
    only_texts: bool = False
    faults: Counter[str] = field(default_factory=Counter)


def plan(chance: random.Random, kills: bool) -> dict[int, Fault]:
    """Which fault comes with which message; with one of them, perhaps, the front dies."""
    faults = {number: some_fault(chance) for number in chance.sample(range(MESSAGES), _FAULTS)}
    if kills:
        faults[next(iter(faults))] = Fault("kill", 1.0, "reset")
    return faults


async def trial(
    front: int, name: str, chance: random.Random, kill: Kill, *, kills: bool
) -> Outcome:
    """Says some messages, breaks the line at some of them, then waits until all is well."""
    line = Line(front, kill)
    await line.open()
    talker = Talker(line.url, name, chance)
    faults = plan(chance, kills)
    # Connections that were given up must not be used again, nor be waited for.
    connector = aiohttp.TCPConnector(limit=0, force_close=True)
    async with aiohttp.ClientSession(connector=connector) as session:
        living = asyncio.create_task(talker.live(session))
        said = []
        for number in range(MESSAGES):
            await asyncio.sleep(chance.choice((0.0, 0.02, 0.3 * chance.random())))
            if number in faults:
                line.arm(faults[number])
            said.append(f"message {number} of {name}")
            await talker.say(said[-1], f"{name}-{number}")
        await asyncio.sleep(0.1 + 0.3 * chance.random())
        line.heal()
        await _settled(talker, len(said), living)
        living.cancel()
        await asyncio.gather(living, return_exceptions=True)
    await line.close()
    kinds = Counter(f"{one.where}, {one.how}" for one in faults.values())
    shown = talker.screen.shown
    return Outcome(name, said, shown, len(talker.outbox), line.broke, faults=kinds)


async def _settled(talker: Talker, count: int, living: asyncio.Task[None]) -> None:
    """Until every answer is on the screen; what never comes is seen by the judge."""
    until = asyncio.get_running_loop().time() + _END_SECONDS
    while asyncio.get_running_loop().time() < until and not living.done():
        answers = sum(sender == "assistant" for _, sender, _ in talker.screen.shown)
        if answers >= count and not talker.outbox:
            return
        await asyncio.sleep(0.05)
    if living.done():
        living.result()
