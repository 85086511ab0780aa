"""A power cut in the middle of a write: what had not reached the disk is gone or half there.

What each process asked the disk to keep is kept: the record is written with synchronous=FULL, so
all that was committed stays, and a transaction under way is torn. Rasa's store runs with NORMAL
(bot/tracker_store.py): its log may also lose what was committed last.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import struct
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from random import Random

from benchmarks.faults.fault import House

# https://sqlite.org/fileformat2.html#the_write_ahead_log
_HEADER, _FRAME_HEADER = 32, 24  # bytes
_UNDER_WAY = 40  # pages of the transaction that is torn
_TAIL = 65536  # bytes: of Rasa's log at most so much is lost


class PowerCut:
    """All processes are gone at once; the databases' files are as a power cut may leave them."""

    name = "power-cut"

    def __init__(self, house: House, chance: Random) -> None:
        self._house, self._chance = house, chance
        self._down = False

    def begin(self) -> None:
        """Stops all at whatever they are doing, then tears the files."""
        for name in ("front", "rasa", "actions"):
            with suppress(AssertionError, ProcessLookupError):
                os.kill(self._house.pid(name), signal.SIGSTOP)
        self._down = True
        self._house.kill()
        record, tracker = self._house.var / "record.db", self._house.var / "tracker.db"
        if record.exists():
            _write_under_way(record, self._chance)
            _tear_pages(record, self._chance)
        if tracker.exists():
            _lose_tail(tracker, self._chance)
        for file in (record, tracker):
            file.with_name(f"{file.name}-shm").unlink(missing_ok=True)

    def end(self) -> None:
        """The power is back: a new run."""
        if self._down:
            self._down = False
            self._house.start()


def _log_of(database: Path) -> Path:
    return database.with_name(f"{database.name}-wal")


def _write_under_way(database: Path, chance: Random) -> None:
    """Adds frames of a transaction that was not committed, and ends the log within them."""
    log = _log_of(database)
    before = log.stat().st_size if log.exists() else 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / database.name
        shutil.copyfile(database, copy)
        if before:
            shutil.copyfile(log, _log_of(copy))
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            connection.execute("pragma journal_mode = wal")
            connection.execute("pragma cache_size = 5")
            connection.execute("begin immediate")
            connection.execute("create table under_way(page blob)")
            for _ in range(_UNDER_WAY):
                connection.execute("insert into under_way values (randomblob(4000))")
            grown = _log_of(copy).read_bytes()
    kept = sum(length for _, length in _frames(grown, committed=True)) + _HEADER
    end = chance.randrange(min(kept, len(grown)), len(grown) + 1)
    torn = bytearray(grown[:end])
    if end - kept > 512:  # a sector that never reached the disk
        at = chance.randrange(kept, end - 512)
        torn[at : at + 512] = bytes(512)
    log.write_bytes(torn)


def _tear_pages(database: Path, chance: Random) -> None:
    """Some pages that the log holds are half written: it was being taken over into the file."""
    log = _log_of(database).read_bytes()
    size = struct.unpack_from(">I", log, 8)[0]
    with database.open("r+b") as file:
        at = _HEADER
        for page, length in _frames(log, committed=True):
            if chance.random() < 0.3:
                start = at + _FRAME_HEADER
                file.seek((page - 1) * size)
                file.write(log[start : start + chance.choice((512, 2048))])
            at += length


def _lose_tail(database: Path, chance: Random) -> None:
    log = _log_of(database)
    if log.exists() and log.stat().st_size:
        size = log.stat().st_size
        os.truncate(log, max(0, size - chance.randrange(min(size, _TAIL))))


def _frames(log: bytes, *, committed: bool) -> Iterator[tuple[int, int]]:
    """Page number and bytes of each frame of the log's present round; with ``committed`` only up
    to the last commit."""
    if len(log) < _HEADER:
        return
    size = struct.unpack_from(">I", log, 8)[0]
    salts = log[16:24]
    found, last = [], 0
    at, length = _HEADER, _FRAME_HEADER + size
    while at + length <= len(log) and log[at + 8 : at + 16] == salts:
        page, commit = struct.unpack_from(">II", log, at)
        found.append((page, length))
        last = len(found) if commit else last
        at += length
    yield from found[:last] if committed else found
