import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.importing import Import, ImportReport, run
from guidance.catalogue.sample import import_sample
from guidance.catalogue.store import Catalogue
from tests import postgres

DAY = date(2026, 1, 15)
Statement = tuple[str, Any]


def take(
    engine: Engine, path: Path, source: str = "s", day: date = DAY, *, whole: bool = False
) -> ImportReport:
    """Imports a CSV file."""
    return run(engine, Import(path, source, "csv", whole), day)


def reading(engine: Engine) -> Catalogue:
    """The catalogue, read with no patience: every change is seen at once."""
    return Catalogue(engine, patience=0)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a PostgreSQL server."""
    with postgres.server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def catalogue_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database of each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'catalogue.db'}"
    else:
        with postgres.empty_schema(request.getfixturevalue("postgresql")) as url:
            yield url


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty catalogue in SQLite, made once: migrations take longer than most tests."""
    file = tmp_path_factory.mktemp("blank") / "catalogue.db"
    made = open_engine(f"sqlite:///{file}")
    schema.upgrade(made)
    made.dispose()
    return file


@pytest.fixture(scope="session")
def migrations(postgresql: str) -> list[Statement]:
    """What the migrations say to PostgreSQL in an empty schema, heard once."""
    heard: list[Statement] = []
    with postgres.empty_schema(postgresql) as url:
        made = open_engine(url)

        @event.listens_for(made, "before_cursor_execute")
        def hear(_c: Any, _cursor: Any, said: str, given: Any, *_rest: Any) -> None:
            if not said.lstrip().upper().startswith("SELECT"):
                heard.append((said, given))

        schema.upgrade(made)
        made.dispose()
    return heard


@pytest.fixture
def engine(catalogue_url: str, request: pytest.FixtureRequest) -> Iterator[Engine]:
    """An empty catalogue in each kind of database, as the migrations make it."""
    made = open_engine(catalogue_url)
    if made.url.database and made.url.get_backend_name() == "sqlite":
        shutil.copy(request.getfixturevalue("blank"), made.url.database)
    else:
        with made.begin() as connection:
            for said, given in request.getfixturevalue("migrations"):
                connection.exec_driver_sql(said, given or None)
    yield made
    made.dispose()


@pytest.fixture(scope="session")
def sample_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The sample catalogue of DAY in SQLite."""
    made = open_engine(f"sqlite:///{tmp_path_factory.mktemp('sample') / 'catalogue.db'}")
    yield _filled(made)
    made.dispose()


@pytest.fixture(scope="session")
def sample_postgresql(postgresql: str) -> Iterator[Engine]:
    """The sample catalogue of DAY in PostgreSQL."""
    with postgres.empty_schema(postgresql) as url:
        made = open_engine(url)
        yield _filled(made)
        made.dispose()


def _filled(engine: Engine) -> Engine:
    schema.upgrade(engine)
    import_sample(engine, DAY)
    return engine
