"""Opening the catalogue's database: SQLite by default, PostgreSQL by URL."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import Field, SecretStr
from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from guidance.errors import CatalogueUnavailable
from guidance.settings import CairnSettings

BACKENDS = ("sqlite", "postgresql")
# Imports write many pages in one transaction; a database in WAL mode is whole after a crash with
# fewer waits for the disk.
LARGE = ("cache_size=-32768", "synchronous=NORMAL")


class CatalogueSettings(CairnSettings):
    """Where the catalogue is kept."""

    var: Path = Field(default=Path("var"), description="Folder of databases and state")
    catalogue_url: SecretStr | None = Field(
        default=None, description="Database of the catalogue, as an SQLAlchemy URL"
    )

    def url(self) -> str:
        """The database's URL; a SQLite file in the var folder where none was set."""
        if self.catalogue_url:
            return self.catalogue_url.get_secret_value()
        return f"sqlite:///{self.var / 'catalogue.db'}"


def open_engine(url: str) -> Engine:
    """An engine for a URL; the folder of a SQLite file is made.

    Raises CatalogueUnavailable for a URL that names no database of a kind that is known, and for a
    folder that cannot be made.
    """
    parsed = _parsed(url)
    # Parameters may hold what a learner wrote: they stay out of errors and so out of logs.
    if parsed.get_backend_name() == "postgresql":
        return create_engine(
            parsed.set(drivername="postgresql+psycopg"),
            pool_pre_ping=True,
            hide_parameters=True,
            # A plan that is to serve every question serves none: how rare a word is decides it.
            connect_args={"prepare_threshold": None},
        )
    if parsed.database:
        _make_folder(Path(parsed.database).parent)
    engine = create_engine(parsed.set(drivername="sqlite"), hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise CatalogueUnavailable("CAIRN_CATALOGUE_URL is not the URL of a database") from error
    if parsed.get_backend_name() not in BACKENDS:
        raise CatalogueUnavailable("CAIRN_CATALOGUE_URL names neither SQLite nor PostgreSQL")
    return parsed


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"The folder {folder} cannot be made: {error.strerror}"
        raise CatalogueUnavailable(reason) from error


def _prepare_sqlite(connection: Any, _record: object) -> None:
    for pragma in ("journal_mode=WAL", "busy_timeout=5000", "foreign_keys=ON", *LARGE):
        connection.execute(f"PRAGMA {pragma}")
