"""Brings the record's tables to the present form, or back to an earlier one.

All steps are one transaction, alone: a process that is killed in between leaves what was there, and
of two that start at once the second finds it done.
"""

import asyncio
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from front.errors import RecordTooNew, RecordUnavailable
from front.record.database import cause, open_engine, sqlite_file

HEAD = "0016"  # the newest file in migrations/versions; a test compares the two
EMPTY = "base"
_MIGRATIONS = Path(__file__).parent / "migrations"
_PATIENCE = 120_000  # milliseconds for whoever migrates at the same moment
_ALONE = text("SELECT pg_advisory_xact_lock(hashtext('cairn-record'), hashtext(current_schema()))")


async def migrate(url: str) -> None:
    """Makes the folder of an SQLite file, then applies what is missing.

    Raises RecordTooNew, and RecordUnavailable when the database cannot be reached or written.
    """
    try:
        if file := sqlite_file(url):
            file.parent.mkdir(parents=True, exist_ok=True)
        await asyncio.to_thread(bring, url)
    except (SQLAlchemyError, OSError) as error:
        raise RecordUnavailable(cause(error)) from error


def bring(url: str, to: str = HEAD) -> str | None:
    """Brings the record to a version, up or down; gives the version it had, None for a new one.

    ``to``: one of `known`, or `EMPTY`. Raises RecordTooNew, SQLAlchemyError, OSError.
    """
    engine = open_engine(url)
    try:
        before = version(engine)
        if before is not None and before not in known():
            raise RecordTooNew(before, HEAD)
        if before != to:
            with engine.connect() as connection:
                _apply(connection, to)
        return before
    finally:
        engine.dispose()


def known() -> list[str]:
    """The versions this code knows, the oldest first."""
    return sorted(file.name[:4] for file in (_MIGRATIONS / "versions").glob("[0-9]*.py"))


def version(engine: Engine) -> str | None:
    """The version of a record; None where there is none yet."""
    try:
        with engine.connect() as connection:
            found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    except SQLAlchemyError:  # a new database has no such table
        return None
    return None if found is None else str(found)


def _apply(connection: Connection, to: str) -> None:
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:
        driver = connection.connection.driver_connection
        if driver is not None:
            driver.execute(f"PRAGMA busy_timeout={_PATIENCE}")
    with connection.execution_options(writes=True).begin():
        if not sqlite:
            connection.execute(_ALONE)
        _run(connection, to)


def _run(connection: Connection, to: str) -> None:
    # Imported here: it takes more than a second, and most starts have nothing to apply.
    from alembic import command
    from alembic.config import Config
    from alembic.runtime.migration import MigrationContext

    present = MigrationContext.configure(connection).get_current_revision()
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    back = to == EMPTY or (present is not None and present > to)
    (command.downgrade if back else command.upgrade)(config, to)
