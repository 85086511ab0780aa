"""An index of invented offers in each kind of database, to be filled anew for each example."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from sqlalchemy import Engine

from guidance.catalogue.entries import Entries
from guidance.vocabulary import Offer
from tests.guidance.catalogue.states import both_databases


def fill(engine: Engine, offers: Iterable[Offer]) -> None:
    """Makes these offers all that the index holds; their numbers count from 1."""
    with engine.begin() as connection:
        entries = Entries(connection)
        entries.remove_all()
        entries.add(enumerate(offers, 1))
        entries.finish()


@pytest.fixture(scope="module")
def both(
    postgresql: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Engine, Engine]]:
    """An empty catalogue in SQLite, and one in PostgreSQL."""
    with both_databases(postgresql, tmp_path_factory.mktemp("index")) as made:
        yield made
