"""`python -m benchmarks.handoff_races`: counsellors who claim one conversation at the same moment.

Each contender has a record of its own, with its own connections, as several fronts would have on
one database. In every other race they name the version that they saw.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from sqlalchemy import Connection, select

from front.errors import AlreadyMoved, MoveForbidden
from front.record import Learner, Record
from front.record.handoff_tables import handoff_events
from front.record.migrate import migrate
from front.record.moving import Step
from guidance.handoff import Move, State
from tests import postgres

CONTENDERS = 8
# What somebody is told who was not the first.
LATE = (AlreadyMoved, MoveForbidden)


@dataclass(frozen=True)
class Outcome:
    """How one race ended: the winners, what the others were told, and what the record holds."""

    winners: tuple[int, ...]
    refused: tuple[str, ...]
    holder: int | None
    claims: int
    seconds: float

    @property
    def fair(self) -> bool:
        """Exactly one winner, who holds it; one claim; everybody else was told so."""
        one = self.winners == (self.holder,) and self.claims == 1
        return one and len(self.refused) == CONTENDERS - 1


@asynccontextmanager
async def contenders(url: str) -> AsyncIterator[list[Record]]:
    """Records of the same database, one for each contender."""
    await migrate(url)
    records = [Record(url) for _ in range(CONTENDERS)]
    yield records
    await asyncio.gather(*(record.close() for record in records))


async def race(records: list[Record], number: int) -> Outcome:
    """One waiting learner, and everybody claims."""
    name = f"race-{number}"
    await records[0].keep(Learner(name, "widget", "a person, please", None, "en", "en", None))
    waiting = (await records[0].move_here(name, Step(Move.QUEUE, "learner"))).handoff
    version = waiting.version if number % 2 else None
    begun = time.perf_counter()
    claims = [_claim(one, waiting.number, who, version) for who, one in enumerate(records, 1)]
    told = await asyncio.gather(*claims)
    seconds = time.perf_counter() - begun
    after = await records[0].handoff(waiting.number)
    events = await records[0].read(lambda one: _claims(one, waiting.number))
    holder = after.counsellor if after and after.state is State.WITH_COUNSELLOR else None
    winners = tuple(who for who, refusal in enumerate(told, 1) if refusal is None)
    return Outcome(winners, tuple(one for one in told if one), holder, events, seconds)


async def _claim(record: Record, number: int, who: int, version: int | None) -> str | None:
    """None for who wins, else the refusal. Raises FrontError for anything but coming late."""
    try:
        await record.move(number, Step(Move.CLAIM, "counsellor", counsellor=who), version)
    except LATE as error:
        return type(error).__name__
    return None


def _claims(connection: Connection, number: int) -> int:
    of_this = (handoff_events.c.handoff_id == number) & (handoff_events.c.move == Move.CLAIM)
    return len(connection.execute(select(handoff_events.c.id).where(of_this)).all())


async def races(url: str, count: int) -> list[Outcome]:
    """So many races, one after the other."""
    async with contenders(url) as records:
        return [await race(records, number) for number in range(count)]


def _row(kind: str, outcomes: list[Outcome]) -> tuple[str, ...]:
    times = sorted(one.seconds for one in outcomes)
    told = Counter(refusal for one in outcomes for refusal in one.refused)
    return (
        kind,
        str(len(outcomes)),
        str(sum(one.fair for one in outcomes)),
        str(len({one.holder for one in outcomes})),
        ", ".join(f"{name} {number}" for name, number in sorted(told.items())),
        f"{times[len(times) // 2] * 1000:.1f} ms",
        f"{times[int(len(times) * 0.95)] * 1000:.1f} ms",
    )


def main() -> int:
    """Both databases; 1 where a race had no winner, or two. Raises FrontError."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.handoff_races", description=__doc__)
    parser.add_argument("--races", type=int, default=1000, help="on each database")
    wanted = parser.parse_args().races
    names = ("database", "races", "one winner", "different winners", "refused", "p50", "p95")
    table = Table(*names, title=f"{CONTENDERS} counsellors claim at once")
    unfair = 0
    with (
        tempfile.TemporaryDirectory() as folder,
        postgres.server() as server,
        postgres.empty_schema(server) as schema,
    ):
        urls = {"sqlite": f"sqlite:///{Path(folder) / 'record.db'}", "postgresql": schema}
        for kind, url in urls.items():
            outcomes = asyncio.run(races(url, wanted))
            unfair += sum(not one.fair for one in outcomes)
            table.add_row(*_row(kind, outcomes))
    Console().print(table)
    return int(unfair > 0)


if __name__ == "__main__":
    raise SystemExit(main())
