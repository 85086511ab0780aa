"""Each step of the record's versions, up and down, with rows in every table, on both databases."""

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import text

from front.errors import RecordTooNew
from front.record import migrate
from front.record.database import open_engine
from tests import filling
from tests.postgres import empty_schema, server


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with ExitStack() as stack:
        if request.param == "sqlite":
            yield f"sqlite:///{tmp_path}/record.db"
        else:
            yield stack.enter_context(empty_schema(stack.enter_context(server())))


def _found(url: str) -> filling.Found:
    engine = open_engine(url)
    with engine.begin() as connection:
        everything = filling.found(connection)
    engine.dispose()
    return everything


def test_every_step_keeps_every_row_up_down_and_up_again(url: str) -> None:
    versions = migrate.known()
    migrate.bring(url, versions[0])
    for here, above in pairwise(versions):
        engine = open_engine(url)
        with engine.execution_options(writes=True).begin() as connection:
            filling.fill(connection)
        engine.dispose()
        before = _found(url)
        assert all(len(rows) == filling.ROWS for rows in before.values())
        migrate.bring(url, above)
        up = _found(url)
        assert filling.shared(up, before) == before, above
        migrate.bring(url, here)
        assert _found(url) == before, f"{above} back to {here}"
        migrate.bring(url, above)
        assert filling.shared(_found(url), before) == before, above


def test_the_newest_goes_back_to_nothing_and_comes_again(url: str) -> None:
    migrate.bring(url)
    engine = open_engine(url)
    with engine.execution_options(writes=True).begin() as connection:
        filling.fill(connection)
    engine.dispose()
    assert migrate.bring(url, migrate.EMPTY) == migrate.HEAD
    assert _found(url) == {}
    migrate.bring(url)
    assert set(_found(url)) > {"conversation", "message"}


def test_a_record_of_a_newer_cairn_is_left_as_it_is(url: str) -> None:
    migrate.bring(url)
    engine = open_engine(url)
    with engine.execution_options(writes=True).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    before = _found(url)
    with pytest.raises(RecordTooNew, match=f"version 9999.*up to {migrate.HEAD}"):
        migrate.bring(url)
    assert _found(url) == before
