"""Brings the record's tables to the present form."""

import asyncio
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from front.errors import RecordUnavailable
from front.record.database import cause, open_engine, sqlite_file

HEAD = "0016"  # the newest file in migrations/versions; a test compares the two
_MIGRATIONS = Path(__file__).parent / "migrations"


async def migrate(url: str) -> None:
    """Makes the folder of an SQLite file, then applies what is missing.

    Raises RecordUnavailable when the database cannot be reached or written.
    """
    try:
        if file := sqlite_file(url):
            file.parent.mkdir(parents=True, exist_ok=True)
        await asyncio.to_thread(_upgrade, url)
    except (SQLAlchemyError, OSError) as error:
        raise RecordUnavailable(cause(error)) from error


def _upgrade(url: str) -> None:
    engine = open_engine(url)
    try:
        if _version(engine) != HEAD:
            with engine.execution_options(writes=True).begin() as connection:
                _apply(connection)
    finally:
        engine.dispose()


def _version(engine: Engine) -> str | None:
    try:
        with engine.connect() as connection:
            found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    except SQLAlchemyError:  # a new database has no such table
        return None
    return str(found)


def _apply(connection: Connection) -> None:
    # Imported here: it takes more than a second, and most starts have nothing to apply.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
