"""Syncing a source: fetch it, and take it in with its state in one transaction."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select, text

from guidance.catalogue.importing import Import, ImportReport, NoteFile, take_in, writing
from guidance.catalogue.sync import alone, files, schedule, state
from guidance.catalogue.sync.copying import Copy, Stamp
from guidance.catalogue.sync.schedule import Moment
from guidance.catalogue.sync.settings import SyncSettings
from guidance.catalogue.sync.sources import Source
from guidance.catalogue.tables import AccreditationRow, OfferRow
from guidance.errors import GuidanceError, UnreadableFile

log = logging.getLogger(__name__)

# So many records of a source may always go at once; above, no more than half of them.
MOST_WITHDRAWN = 20
# Milliseconds that SQLite waits for an import that is being written.
PATIENCE = 60_000


class Outcome(StrEnum):
    """What became of a source."""

    TAKEN = "taken in"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync did with one source; ``notes`` is the file of all notes on its records."""

    source: str
    outcome: Outcome
    problem: str | None = None
    report: ImportReport | None = None
    notes: Path | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """How a sync is to be done: reading also what has not changed, withdrawing however many."""

    reread: bool = False
    accept_withdrawals: bool = False
    tick: Callable[[int], None] | None = None
    pause: Callable[[float], None] = time.sleep
    clock: Callable[[], Moment] = schedule.now


class Sync:
    """Syncs sources with a catalogue, one after the other: a host gets one request at a time."""

    def __init__(self, engine: Engine, settings: SyncSettings, asked: Asked) -> None:
        self._engine = engine
        self._settings = settings
        self._asked = asked

    def run(self, sources: Sequence[Source]) -> Iterator[Synced]:
        """Syncs sources; the failure of one is its own.

        Raises CatalogueUnavailable while another sync runs.
        """
        with alone.alone(self._settings.var) as folder:
            for source in sources:
                yield self._one(source, folder)

    def _one(self, source: Source, folder: Path) -> Synced:
        now = self._asked.clock()
        try:
            with alone.room(folder) as room:
                return self._fetch_and_take(source, room, now)
        except GuidanceError as error:
            problem = str(error)
        except OSError as error:
            problem = f"{error.filename or 'A file'} cannot be used: {error.strerror}"
        # A fault of ours with one source's file must not keep the others from being fresh.
        except Exception as error:
            # What it says may quote the file or an address; the log alone gets it.
            log.exception("sync failed")
            problem = f"Cairn has a fault that this file shows ({type(error).__name__}): report it"
        self._note_failure(source, now, problem)
        return Synced(source.name, Outcome.FAILED, problem)

    def _fetch_and_take(self, source: Source, room: Path, now: Moment) -> Synced:
        with _writing(self._engine) as connection:
            known = state.read(connection, source.name)
        same = known.digest is not None and known.is_of(source) and not self._asked.reread
        copy = self._fetch(source, known.stamp() if same else None, room)
        if copy is not None and not (same and copy.digest == known.digest):
            return self._take(source, copy, now)
        with _writing(self._engine) as connection:
            state.confirm(connection, source, copy, now)
        return Synced(source.name, Outcome.UNCHANGED)

    def _fetch(self, source: Source, known: Stamp | None, room: Path) -> Copy | None:
        largest = self._settings.largest()
        if not source.on_the_web:
            return files.fetch(Path(source.location), known, room, largest)
        # The commands that fetch nothing need not load the web.
        from guidance.catalogue.sync import web

        bounds = web.Bounds(largest, self._settings.sync_timeout, self._asked.pause)
        return web.fetch(source.location, known, room, bounds)

    def _take(self, source: Source, copy: Copy, now: Moment) -> Synced:
        notes = self._settings.var / "reports" / f"{source.file_name}-notes.csv"
        with NoteFile(notes) as sink, _writing(self._engine) as connection:
            offers, decisions = _held(connection, source.name)
            wanted = Import(copy.path, source.name, source.format, True, sink, self._asked.tick)
            report = take_in(connection, wanted, now.day)
            gone = max(decisions - report.counts.accreditations, 0)
            self._guard(report.counts.withdrawn, offers, "offers")
            self._guard(gone, decisions, "accreditations")
            state.took(connection, source, report.format, copy, now)
        return Synced(source.name, Outcome.TAKEN, None, report, notes)

    def _guard(self, gone: int, had: int, records: str) -> None:
        if self._asked.accept_withdrawals or gone <= MOST_WITHDRAWN or 2 * gone <= had:
            return
        raise UnreadableFile(
            f"{gone} of {had} {records} are no longer in the file, which may be a fault; nothing "
            "changed. If they are really gone, sync this source with --accept-withdrawals"
        )

    def _note_failure(self, source: Source, now: Moment, problem: str) -> None:
        """Keeps the problem where the database can be written; it is told in any case."""
        try:
            with _writing(self._engine) as connection:
                state.failed(connection, source, now, problem)
        except GuidanceError:
            return


@contextmanager
def _writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that waits for an import to end."""
    with writing(engine) as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text(f"PRAGMA busy_timeout={PATIENCE}"))
        yield connection


def _held(connection: Connection, source: str) -> tuple[int, int]:
    """How many offers that are not withdrawn a source has, and how many accreditations."""
    number, decision = select(func.count()), AccreditationRow
    offers = number.where(OfferRow.source == source, OfferRow.withdrawn.is_(None))
    decisions = number.select_from(decision).where(decision.source == source)
    return connection.scalar(offers) or 0, connection.scalar(decisions) or 0
