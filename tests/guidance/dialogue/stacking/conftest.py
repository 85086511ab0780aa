"""The sample catalogue for conversations about pathways."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.sample import import_sample
from guidance.catalogue.store import Catalogue
from tests.guidance.offers import DAY


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """The sample catalogue, imported on the day of the conversations; only read."""
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('ways') / 'catalogue.db'}")
    schema.upgrade(engine)
    import_sample(engine, DAY)
    yield Catalogue(engine)
    engine.dispose()
