"""Databases that are locked, gone, or not what their readers expect."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import threading
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from benchmarks.faults.fault import House

_PATIENCE = 10.0  # seconds in which a lock is to be had
_COMPANIONS = ("", "-wal", "-shm")
# What is searched, what is read of an offer, and what every look at the catalogue begins with.
_NEEDED = ("search_entry", "offer", "source")


class Locked:
    """Another process, this one, holds the write lock of record, tracker or catalogue."""

    def __init__(self, house: House, database: str) -> None:
        self.name = f"locked-{database}"
        self._file = house.var / f"{database}.db"
        self._holder: sqlite3.Connection | None = None

    def begin(self) -> None:
        """Takes the lock. Raises sqlite3.OperationalError when it is not to be had in 10 s."""
        holder = sqlite3.connect(
            self._file, _PATIENCE, isolation_level=None, check_same_thread=False
        )
        try:
            holder.execute("begin exclusive")
        except sqlite3.Error:
            holder.close()
            raise
        self._holder = holder

    def end(self) -> None:
        """Gives it back; nothing was written."""
        holder, self._holder = self._holder, None
        if holder:
            with suppress(sqlite3.Error):
                holder.execute("rollback")
            holder.close()


class Gone:
    """A database's files are moved away, as when a volume is unmounted or a restore goes wrong."""

    def __init__(self, house: House, database: str) -> None:
        self.name = f"gone-{database}"
        self._files = [house.var / f"{database}.db{ending}" for ending in _COMPANIONS]

    def begin(self) -> None:
        """Moves the file and what belongs to it into another folder beside it."""
        self._away.mkdir(exist_ok=True)
        for file in self._files:
            with suppress(FileNotFoundError):
                file.rename(self._away / file.name)

    def end(self) -> None:
        """Moves them back, over whatever was made in their place."""
        if not (self._away / self._files[0].name).exists():
            return
        for file in self._files:
            file.unlink(missing_ok=True)
        for file in reversed(self._files):  # the database itself comes last: then it is whole
            with suppress(FileNotFoundError):
                (self._away / file.name).rename(file)

    @property
    def _away(self) -> Path:
        return self._files[0].parent / "away"


class Raising:
    """Actions raise: tables they need have other names while the fault lasts."""

    name = "raising-action"

    def __init__(self, house: House) -> None:
        self._file = house.var / "catalogue.db"

    def begin(self) -> None:
        """Renames the tables."""
        for table in _NEEDED:
            self._rename(table, f"gone_{table}")

    def end(self) -> None:
        """Gives them their names back."""
        for table in _NEEDED:
            self._rename(f"gone_{table}", table)

    def _rename(self, old: str, new: str) -> None:
        with closing(sqlite3.connect(self._file, _PATIENCE)) as connection:
            # Views and triggers that name the table are left as they are.
            connection.execute("pragma legacy_alter_table = on")
            found = "select 1 from sqlite_master where name = ?"
            if connection.execute(found, (old,)).fetchone():
                connection.execute(f"alter table {old} rename to {new}")
                connection.commit()


class PostgresGone:
    """A PostgreSQL on this machine is stopped at once, as by a crash, and started again."""

    name = "gone-postgresql"

    def __init__(self, url: str) -> None:
        self._url = make_url(url).set(drivername="postgresql+psycopg")
        self._command: list[str] = []
        self._folder = ""
        self._server: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        """Stops the server without a farewell; waits until it has gone."""
        engine = create_engine(self._url)
        with engine.connect() as connection:
            folder = str(connection.scalar(text("SHOW data_directory")))
        engine.dispose()
        pid = int(Path(folder, "postmaster.pid").read_text().split("\n")[0])
        entry = Path("/proc") / str(pid)
        self._command = entry.joinpath("cmdline").read_bytes().decode().split("\0")[:-1]
        self._folder, self._owner = str(entry.joinpath("cwd").readlink()), entry.stat()
        os.kill(pid, signal.SIGQUIT)
        _wait_for_end(entry)

    def end(self) -> None:
        """Starts it again, as it was started; waits until it answers."""
        if not self._command:
            return
        identity = self._owner if os.getuid() == 0 else None
        self._server = subprocess.Popen(
            self._command,
            cwd=self._folder,
            user=identity.st_uid if identity else None,
            group=identity.st_gid if identity else None,
            extra_groups=[] if identity else None,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._command = []
        engine = create_engine(self._url)
        for _ in range(300):
            with suppress(Exception), engine.connect():
                break
            threading.Event().wait(0.1)
        engine.dispose()

    def close(self) -> None:
        """Ends the server that was started here."""
        if self._server:
            self._server.send_signal(signal.SIGINT)
            self._server.wait(30)


def _wait_for_end(entry: Path) -> None:
    for _ in range(300):
        with suppress(OSError):
            if entry.joinpath("stat").read_text().rpartition(")")[2].split()[0] != "Z":
                threading.Event().wait(0.1)
                continue
        return
    raise TimeoutError(f"{entry} is still there")
