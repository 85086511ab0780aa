"""Bringing a catalogue's database to the current schema."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from guidance.catalogue import upkeep
from guidance.errors import CatalogueUnavailable

MIGRATIONS = Path(__file__).parent / "migrations"


def configuration(engine: Engine) -> Config:
    """Alembic's configuration for an engine."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["engine"] = engine
    return config


def upgrade(engine: Engine) -> None:
    """Runs the migrations that have not run yet, and makes the search where there is none.

    Raises CatalogueUnavailable.
    """
    try:
        command.upgrade(configuration(engine), "head")
        with engine.begin() as connection:
            if upkeep.lacks_search(connection):
                upkeep.make_search_anew(connection)
    except (SQLAlchemyError, CommandError) as error:
        raise CatalogueUnavailable("The catalogue's database could not be prepared") from error
