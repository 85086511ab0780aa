"""Bringing a catalogue's database to the current schema, or back to an earlier one."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError

from guidance.catalogue import upkeep
from guidance.errors import CatalogueTooNew, CatalogueUnavailable

MIGRATIONS = Path(__file__).parent / "migrations"


def configuration(engine: Engine) -> Config:
    """Alembic's configuration for an engine."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["engine"] = engine
    return config


def upgrade(engine: Engine, to: str | None = None) -> None:
    """Runs the migrations that have not run yet, and makes the search where there is none.

    Raises CatalogueTooNew, CatalogueUnavailable.
    """
    present = _checked(engine)
    try:
        if present != (to or known()[-1]):
            command.upgrade(configuration(engine), to or "head")
        if to and to != known()[-1]:
            return
        with engine.begin() as connection:
            if upkeep.lacks_search(connection):
                upkeep.make_search_anew(connection)
    except (SQLAlchemyError, CommandError) as error:
        raise CatalogueUnavailable("The catalogue's database could not be prepared") from error


def downgrade(engine: Engine, to: str) -> None:
    """Takes migrations back until the catalogue is of a version of `known`.

    Raises CatalogueTooNew, CatalogueUnavailable.
    """
    _checked(engine)
    try:
        command.downgrade(configuration(engine), to)
    except (SQLAlchemyError, CommandError) as error:
        raise CatalogueUnavailable("The catalogue's database could not be changed") from error


def known() -> list[str]:
    """The versions this code knows, the oldest first."""
    return sorted(file.name[:4] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def version(engine: Engine) -> str | None:
    """The version of a catalogue; None where there is none yet."""
    try:
        with engine.connect() as connection:
            found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    except SQLAlchemyError:  # a new database has no such table
        return None
    return None if found is None else str(found)


def _checked(engine: Engine) -> str | None:
    present = version(engine)
    if present is not None and present not in known():
        raise CatalogueTooNew(present, known()[-1])
    return present
