"""What sealing costs: the tables' reads and writes of a desk page, and one after the other.

``python -m benchmarks.sealing [--short]``. Each is measured with values sealed and in the clear, in
turns, on SQLite in a folder of its own; the medians and their ratio are printed.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from sqlalchemy import Connection, Engine, insert

from front.message import Contact
from front.record import chats, handoffs, moving, notes
from front.record.account_tables import counsellors
from front.record.database import open_engine
from front.record.desk_tables import notes as note_table
from front.record.keyring import SETTING, fresh
from front.record.migrate import migrate
from front.record.moving import Step
from front.record.sealing import Sealed
from front.record.tables import conversations
from guidance.handoff import Move

WAITING, NOTES = 40, 20  # in the queue, and in the conversation that is shown
Work = Callable[[Connection], object]


@contextmanager
def plain() -> Iterator[None]:
    """Values as they would be without sealing."""

    def same(_self: Sealed, value: Any, _dialect: object) -> Any:
        return value

    with (
        mock.patch.object(Sealed, "process_bind_param", same),
        mock.patch.object(Sealed, "process_result_value", same),
    ):
        yield


def filled(folder: Path, name: str) -> Engine:
    """A record with people who wait, and notes of one conversation."""
    url = f"sqlite:///{folder}/{name}.db"
    asyncio.run(migrate(url))
    engine = open_engine(url).execution_options(writes=True)
    with engine.begin() as connection:
        connection.execute(insert(counsellors), {"login": "a", "shown_name": "A"})
        for number in range(WAITING):
            _waits(connection, f"c{number}")
        for number in range(NOTES):
            notes.add(connection, "c0", 1, 1, f"{number}: what was agreed upon " + "x" * 200)
    return engine


def _waits(connection: Connection, place: str) -> None:
    row = {"id": place, "channel": "rest", "interface_language": "pl", "language": "pl"}
    connection.execute(insert(conversations), row)
    contact = Contact(kind="email", value=f"{place}@example.org")
    moving.here(connection, place, Step(Move.QUEUE, "learner", contact=contact))
    chats.here(connection, "paper", place)


def page(connection: Connection) -> object:
    """What a page of the desk reads: the queue, the request, its notes, its chats."""
    return (
        handoffs.open_ones(connection),
        handoffs.of_conversation(connection, "c0"),
        notes.of_conversation(connection, "c0"),
        chats.of_conversation(connection, "c0"),
    )


def noted(connection: Connection) -> object:
    """One note is written."""
    row = {"conversation_id": "c1", "handoff_id": 2, "text": "x" * 200}
    return connection.execute(insert(note_table), row)


def found(connection: Connection) -> object:
    """A chat is found by its address, as with each message of a messaging app."""
    return chats.here(connection, "paper", "c7")


def milliseconds(engine: Engine, work: Work) -> float:
    """One transaction."""
    began = time.perf_counter()
    with engine.begin() as connection:
        work(connection)
    return (time.perf_counter() - began) * 1000


def measure(times: int, folder: Path) -> None:
    """Prints a line for each kind of work."""
    sealed = filled(folder, "sealed")
    with plain():
        clear = filled(folder, "clear")
    print(f"{times} times each; medians in ms      sealed   clear   ratio")
    for title, work in (("a page of the desk", page), ("a note", noted), ("a chat", found)):
        with_, without = [], []
        for _ in range(times):
            with_.append(milliseconds(sealed, work))
            with plain():
                without.append(milliseconds(clear, work))
        one, other = statistics.median(with_), statistics.median(without)
        print(f"{title:<34} {one:7.2f} {other:7.2f} {one / other:7.2f}")


def main() -> None:
    """In a temporary folder, with a key of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="50 times instead of 1,000")
    times = 50 if parser.parse_args().short else 1000
    with tempfile.TemporaryDirectory() as folder:
        os.environ[SETTING] = fresh()
        measure(times, Path(folder))


if __name__ == "__main__":
    main()
