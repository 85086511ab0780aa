"""Imports in processes of their own, each of which is killed (SIGKILL) after a while.

`python -m benchmarks.catalogue.killed` reads a task as JSON from each line of its input, forks,
lets the fork import, kills it, and answers with what the fork had marked by then. It forks so that
what takes long (loading the dictionary) is done once, and the kill falls into the import.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.importing import Import, run
from guidance.catalogue.sample import import_sample
from guidance.catalogue.sync.schedule import Moment
from guidance.catalogue.sync.settings import SyncSettings
from guidance.catalogue.sync.sources import Source
from guidance.catalogue.sync.syncing import Asked, Sync

DAY = date(2026, 1, 15)
SOURCE = "made"
# What a process marks as it goes: its first row is written, it is to commit, it is done.
WRITING, COMMITTING, DONE = b"w", b"c", b"d"


class Nursery:
    """The process that forks and kills; from the outside."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", __name__]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def take(self, url: str, path: Path, way: str, delay: float | None) -> tuple[bytes, float]:
        """Takes a file in, killed after so many seconds; gives the marks, and seconds it took.

        Without a delay, it is waited for. Raises ChildProcessError where it failed.
        """
        if self._process.stdin is None or self._process.stdout is None:
            raise ChildProcessError("The process has no input or output")
        task = {"url": url, "path": str(path), "way": way, "delay": delay}
        self._process.stdin.write(json.dumps(task) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if answer["failed"]:
            raise ChildProcessError("The import failed before it was killed")
        return answer["marks"].encode(), answer["seconds"]

    def close(self) -> None:
        """Ends the process."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._process.wait(10)


@contextmanager
def nursery() -> Iterator[Nursery]:
    """A process that forks and kills, ended afterwards."""
    made = Nursery()
    try:
        yield made
    finally:
        made.close()


def main() -> None:
    """Does the tasks of its input, one by one."""
    warm = open_engine("sqlite://")
    schema.upgrade(warm)
    import_sample(warm, DAY)
    warm.dispose()
    for line in sys.stdin:
        print(json.dumps(_do(json.loads(line))), flush=True)


def _do(task: dict[str, Any]) -> dict[str, Any]:
    told, tell = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if not child:
        _import(task, tell)
    os.close(tell)
    if task["delay"] is not None:
        time.sleep(task["delay"])
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    seconds = time.monotonic() - began
    with os.fdopen(told, "rb") as file:
        marks = file.read().decode()
    return {"marks": marks, "seconds": seconds, "failed": os.WIFEXITED(status) and bool(status)}


def _import(task: dict[str, Any], tell: int) -> None:
    """Imports, and ends this process without the clean-up that belongs to the one it came from."""

    def mark(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        if statement.startswith("INSERT INTO import"):
            os.write(tell, WRITING)

    engine = open_engine(task["url"])
    event.listen(engine, "after_cursor_execute", mark)
    event.listen(engine, "commit", lambda _: os.write(tell, COMMITTING))
    WAYS[task["way"]](engine, Path(task["path"]))
    os.write(tell, DONE)
    os._exit(0)


def _whole(engine: Engine, path: Path) -> None:
    run(engine, Import(path, SOURCE, "csv", whole=True), DAY)


def _sync(engine: Engine, path: Path) -> None:
    moment = Moment(datetime.combine(DAY, datetime.min.time()), DAY)
    source = Source(name=SOURCE, location=str(path), format="csv")
    settings = SyncSettings(var=path.parent)
    list(Sync(engine, settings, Asked(clock=lambda: moment)).run([source]))


IMPORT, SYNC = "import", "sync"
WAYS = {IMPORT: _whole, SYNC: _sync}

if __name__ == "__main__":
    main()
