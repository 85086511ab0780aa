from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from guidance.catalogue.sync import state
from guidance.catalogue.sync.schedule import Moment, now
from guidance.catalogue.sync.settings import SyncSettings
from guidance.catalogue.sync.sources import Source
from guidance.catalogue.sync.state import State
from guidance.catalogue.sync.syncing import Asked, Sync, Synced
from tests.guidance.catalogue.sync.server import Server, running

START = now()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A web server of this test's own; no proxy stands before it."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with running() as one:
        yield one


def days_later(number: int) -> Moment:
    """A moment so many days after the tests began."""
    return Moment(START.at + timedelta(number), START.day + timedelta(number))


@dataclass(slots=True)
class Place:
    """A catalogue and a folder to sync with; ``pauses`` are those that a server asked for."""

    engine: Engine
    settings: SyncSettings
    pauses: list[float]

    def sync(
        self, source: Source, day: int = 0, *, accept: bool = False, reread: bool = False
    ) -> Synced:
        """Syncs one source on a day."""
        asked = Asked(reread, accept, None, self.pauses.append, lambda: days_later(day))
        (done,) = Sync(self.engine, self.settings, asked).run([source])
        return done

    def state(self, name: str = "s") -> State:
        """The state of a source."""
        with self.engine.connect() as connection:
            return state.read(connection, name)


@pytest.fixture
def place(engine: Engine, tmp_path: Path) -> Place:
    """A place to sync with, in each kind of database."""
    return Place(engine, SyncSettings(var=tmp_path / "state", sync_timeout=5.0), [])
