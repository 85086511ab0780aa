"""Where the databases of a run are, and where its backups go."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import ArgumentError

from cairn.errors import SettingError
from cairn.run.paths import ROOT
from cairn.run.settings import read_settings
from front.record.database import sqlite_file
from front.record.erased import KEY, ErasedList


@dataclass(frozen=True)
class Database:
    """One database: ``what`` it holds, and ``file`` where it is SQLite, else ``url``."""

    what: str
    url: str

    @property
    def file(self) -> Path | None:
        """The file; None on a server."""
        return sqlite_file(self.url)

    @property
    def name(self) -> str:
        """What it is called in an archive."""
        return f"{self.what}.db" if self.file else f"{self.what}.dump"


@dataclass(frozen=True)
class Places:
    """Everything a backup holds, in the order in which its states are taken."""

    var: Path
    backups: Path
    databases: tuple[Database, ...]

    @property
    def erased(self) -> ErasedList:
        """What was erased since each backup."""
        return ErasedList(self.backups, self.var / KEY)

    def database(self, what: str) -> Database:
        """The database of a name."""
        return next(one for one in self.databases if one.what == what)


def places() -> Places:
    """As the environment says (docs/settings.md). Raises SettingError."""
    settings = read_settings(os.environ, ROOT)
    # Rasa's before the record: what the record knows as answered is never asked again, and what it
    # does not know as answered yet is asked once more of a Rasa that did not hear it either.
    databases = (
        Database("catalogue", settings.catalogue_url),
        Database("tracker", f"sqlite:///{settings.var / 'tracker.db'}"),
        Database("record", settings.record_url),
    )
    try:
        [one.file for one in databases]
    except (ArgumentError, ValueError) as error:
        raise SettingError("CAIRN_RECORD_URL or CAIRN_CATALOGUE_URL is no URL.") from error
    backups = os.environ.get("CAIRN_BACKUPS")
    folder = (ROOT / backups).resolve() if backups else settings.var / "backups"
    return Places(settings.var, folder, databases)
