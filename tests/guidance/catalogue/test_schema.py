"""Opening a database, and its migrations in both directions."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from guidance.catalogue import schema
from guidance.catalogue.engine import CatalogueSettings, open_engine
from guidance.catalogue.tables import Base
from guidance.errors import CatalogueUnavailable

INDEX = "search_index"  # SQLite's own tables of the full-text index are not the code's


def differences(engine: Engine) -> list[object]:
    """What the tables of the database and those of the code do not share."""
    with engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    return [one for one in found if INDEX not in str(one) and "search_entry_keys" not in str(one)]


def test_the_migrations_make_the_tables_of_the_code(engine: Engine) -> None:
    assert differences(engine) == []


def test_migrations_go_down_and_up_again(engine: Engine) -> None:
    command.downgrade(schema.configuration(engine), "base")
    assert set(inspect(engine).get_table_names()) == {"alembic_version"}
    schema.upgrade(engine)
    schema.upgrade(engine)
    assert differences(engine) == []


def test_a_database_of_a_later_version_is_unavailable(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(CatalogueUnavailable, match=r"version 9999.* up to 0003"):
        schema.upgrade(engine)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("catalogue.db", "is not the URL of a database"),
        ("postgresql://host:port/name", "is not the URL of a database"),
        ("mysql://host/name", "names neither SQLite nor PostgreSQL"),
        ("sqlite:////dev/null/below/catalogue.db", "The folder /dev/null/below cannot be made"),
    ],
)
def test_a_url_that_cannot_be_opened_says_why(url: str, said: str) -> None:
    with pytest.raises(CatalogueUnavailable, match=said):
        open_engine(url)


@pytest.mark.parametrize("url", ["sqlite:////dev/null", "postgresql://cairn@127.0.0.1:1/none"])
def test_a_database_that_is_none_is_unavailable(url: str) -> None:
    engine = open_engine(url)
    with pytest.raises(CatalogueUnavailable, match="could not be prepared"):
        schema.upgrade(engine)
    engine.dispose()


def test_the_folder_of_a_new_database_is_made(tmp_path: Path) -> None:
    path = tmp_path / "100 % new" / "catalogue.db"
    engine = open_engine(f"sqlite:///{path}")
    schema.upgrade(engine)
    engine.dispose()
    assert path.exists()


def test_the_settings_name_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CAIRN_VAR", "CAIRN_CATALOGUE_URL"):
        monkeypatch.delenv(name, raising=False)
    assert CatalogueSettings().url() == "sqlite:///var/catalogue.db"
    monkeypatch.setenv("CAIRN_VAR", "/srv/cairn")
    assert CatalogueSettings().url() == "sqlite:////srv/cairn/catalogue.db"
    monkeypatch.setenv("CAIRN_CATALOGUE_URL", "postgresql://db/cairn")
    assert CatalogueSettings().url() == "postgresql://db/cairn"
