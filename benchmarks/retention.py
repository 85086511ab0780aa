"""`python -m benchmarks.retention`: a backlog is deleted by its age while others talk.

The whole front with a Rasa that echoes; what learners wait is measured before and during the look.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from rich.console import Console
from sqlalchemy import Connection, func, insert, select

from front.keys import FORGETTING, RECORD, SETTINGS
from front.record.migrate import migrate
from front.record.tables import conversations, messages, now
from front.retention.kinds import ruled
from front.retention.running import Retention
from tests import postgres
from tests.front.fakes import Client, FakeRasa, front, say, settings_for

MESSAGES = 40
TALKERS = 5
_OLD = timedelta(days=200)


def backlog(connection: Connection, count: int) -> None:
    """Conversations that were over long ago."""
    then = {"created_at": now() - _OLD}
    for first in range(0, count, 200):
        names = [f"old-{number}" for number in range(first, min(first + 200, count))]
        place = {"channel": "rest", "interface_language": "en", "language": "en", **then}
        connection.execute(
            insert(conversations),
            [{"id": one, "updated_at": now() - _OLD, **place} for one in names],
        )
        said = {"sender": "learner", "language": "en", "state": "answered", **then}
        rows = [
            {"conversation_id": one, "text": f"what about welding in {one} {number}", **said}
            for one in names
            for number in range(MESSAGES)
        ]
        connection.execute(insert(messages), rows)


async def talk(client: Client, place: str, waits: list[float], over: asyncio.Event) -> None:
    """Says something again and again; how long each answer took, in seconds."""
    while not over.is_set():
        begun = time.monotonic()
        await say(client, "hello", place)
        waits.append(time.monotonic() - begun)
        await asyncio.sleep(0.1)


async def waited(client: Client, during: Any) -> tuple[list[float], float]:
    """What learners waited while something went on, and how long that took."""
    waits: list[float] = []
    over = asyncio.Event()
    talks = [asyncio.create_task(talk(client, f"new-{one}", waits, over)) for one in range(TALKERS)]
    begun = time.monotonic()
    await during
    took = time.monotonic() - begun
    over.set()
    await asyncio.gather(*talks)
    return waits, took


def told(name: str, waits: list[float]) -> str:
    """The median, the 95th percentile and the longest, in milliseconds."""
    parts = statistics.quantiles(waits, n=20)
    figures = (statistics.median(waits), parts[18], max(waits))
    p50, p95, longest = (f"{one * 1000:.0f}" for one in figures)
    return f"{name}: {len(waits)} answers, p50 {p50} ms, p95 {p95} ms, longest {longest} ms"


async def measure(url: str | None, count: int, seconds: float) -> None:
    """Prints the figures of one database."""
    rasa = FakeRasa()
    await rasa.start()
    folder = Path(tempfile.mkdtemp(prefix="cairn-retention-"))
    more = {"record_url": SecretStr(url)} if url else {}
    settings = settings_for(rasa, folder, **more)
    await migrate(settings.record)
    async with front(settings) as client:
        assert client.app is not None
        record = client.app[RECORD]
        await record.write(lambda one: backlog(one, count))
        before, _ = await waited(client, asyncio.sleep(seconds))
        expire = client.app[FORGETTING].expire
        look = Retention(record, ruled(client.app[SETTINGS]), "schedule", expire=expire)
        during, took = await waited(client, look.run(sure=True))
        wanted = select(func.count()).select_from(conversations)
        left = await record.read(lambda one: int(one.scalar(wanted) or 0))
    await rasa.stop()
    shutil.rmtree(folder, ignore_errors=True)
    console = Console()
    console.print(told("before", before))
    console.print(told("during", during))
    console.print(f"{count} conversations of {MESSAGES} messages in {took:.0f} s; {left} are left")


@contextmanager
def database(name: str) -> Iterator[str | None]:
    """The URL of a PostgreSQL; None: SQLite in the folder of the run."""
    if name == "sqlite":
        yield None
        return
    with postgres.server() as url, postgres.empty_schema(url) as own:
        yield own


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--short", action="store_true", help="100 conversations and not 5,000")
    given = parser.parse_args()
    count, seconds = (100, 3.0) if given.short else (5000, 20.0)
    with database(given.database) as url:
        asyncio.run(measure(url, count, seconds))


if __name__ == "__main__":
    main()
