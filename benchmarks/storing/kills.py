"""Migrations killed at random moments: afterwards all of the old form is there, or all of the new.

A child is killed by the kernel while it migrates (SIGALRM of a timer, which nothing catches), or
kills itself before a random statement. Then the database is looked at, and the next start finishes.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alembic import command
from sqlalchemy import Engine, create_engine, event, make_url, text

from front.record import migrate
from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from tests import filling

_FIRST = "0002"  # of both: each table can be filled with anything from there


@dataclass
class Seen:
    """How often a database was found in a form; ``half`` says what was wrong."""

    old: int = 0
    new: int = 0
    half: list[str] = field(default_factory=list)


def record(url: str, to: str | None = None) -> None:
    """Brings a record to a version."""
    migrate.bring(url, to or migrate.HEAD)


def catalogue(url: str, to: str | None = None) -> None:
    """Brings a catalogue to a version."""
    engine = open_engine(url)
    command.upgrade(schema.configuration(engine), to or "head")
    engine.dispose()


BRINGS: dict[str, Callable[..., None]] = {"record": record, "catalogue": catalogue}
# About how many statements and seconds the migrations of each take.
_LENGTHS = {"record": (130, 0.8), "catalogue": (14, 0.2)}


def storm(what: str, url: str, times: int, seed: int) -> Seen:
    """Kills ``times`` migrations of an empty database at ``url``; it is emptied again."""
    chance, bring, seen = random.Random(seed), BRINGS[what], Seen()
    for number in range(times):
        _empty(url)
        bring(url, _FIRST)
        _write(url)
        before = _read(url)
        statements, seconds = _LENGTHS[what]
        if number % 2:
            _killed(bring, url, seconds=chance.uniform(0.01, seconds))
        else:
            _killed(bring, url, statement=chance.randrange(1, statements))
        found, wrong = _read(url), _damage(url)
        if found == before:
            seen.old += 1
        elif filling.shared(found, before) == before and _version(url) != _FIRST:
            seen.new += 1
        else:
            wrong.append(f"kill {number}: tables {sorted(found)}")
        bring(url)
        if filling.shared(_read(url), before) != before:
            wrong.append(f"kill {number}: rows are missing after the next start")
        seen.half += wrong
    return seen


def together(what: str, url: str, processes: int = 2) -> list[int]:
    """The exit codes of processes that start at once on a database of an earlier version."""
    bring = BRINGS[what]
    _empty(url)
    bring(url, _FIRST)
    _write(url)
    before = _read(url)
    begin = time.monotonic() + 0.5
    codes = [_child(lambda: _at(begin, lambda: bring(url))) for _ in range(processes)]
    ended = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in codes]
    if filling.shared(_read(url), before) != before:
        ended.append(-1)
    return ended


def _at(moment: float, act: Callable[[], None]) -> None:
    time.sleep(max(moment - time.monotonic(), 0))
    act()


def _killed(
    bring: Callable[..., None], url: str, *, statement: int = 0, seconds: float = 0
) -> None:
    def migrating() -> None:
        if seconds:
            signal.setitimer(signal.ITIMER_REAL, seconds)
        else:
            _count_down(statement)
        bring(url)

    os.waitpid(_child(migrating), 0)


def _child(act: Callable[[], None]) -> int:
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        act()
        code = 0
    finally:
        os._exit(code)


def _count_down(statements: int) -> None:
    left = [statements]

    def counted(*_: Any) -> None:
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", counted)


def _engine(url: str) -> Engine:
    return create_engine(make_url(url).set(drivername=_driver(url)))


def _driver(url: str) -> str:
    return "sqlite" if url.startswith("sqlite") else "postgresql+psycopg"


def _read(url: str) -> filling.Found:
    engine = _engine(url)
    with engine.begin() as connection:
        found = filling.found(connection)
    engine.dispose()
    return found


def _write(url: str) -> None:
    engine = _engine(url)
    with engine.begin() as connection:
        filling.fill(connection)
    engine.dispose()


def _version(url: str) -> str | None:
    engine = _engine(url)
    try:
        return migrate.version(engine)
    finally:
        engine.dispose()


def _damage(url: str) -> list[str]:
    if not url.startswith("sqlite"):
        return []
    engine = _engine(url)
    with engine.connect() as connection:
        said = list(connection.scalars(text("PRAGMA integrity_check")))
    engine.dispose()
    return [one for one in said if one != "ok"]


def _empty(url: str) -> None:
    if url.startswith("sqlite"):
        file = Path(str(make_url(url).database))
        shutil.rmtree(file.parent, ignore_errors=True)
        file.parent.mkdir(parents=True)
        return
    engine = _engine(url)
    with engine.begin() as connection:
        name = connection.scalar(text("SELECT current_schema()"))
        connection.execute(text(f'DROP SCHEMA "{name}" CASCADE'))
        connection.execute(text(f'CREATE SCHEMA "{name}"'))
    engine.dispose()
