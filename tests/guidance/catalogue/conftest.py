from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.importing import Import, ImportReport, run
from guidance.catalogue.sample import import_sample
from guidance.catalogue.store import Catalogue
from tests import postgres

DAY = date(2026, 1, 15)


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


@pytest.fixture
def engine(catalogue_url: str) -> Iterator[Engine]:
    """An empty catalogue in each kind of database."""
    made = open_engine(catalogue_url)
    schema.upgrade(made)
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
