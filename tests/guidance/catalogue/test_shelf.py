"""What was read lately is not read again, and is forgotten with the next import."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from guidance.catalogue import sample, schema, store
from guidance.catalogue.engine import open_engine
from guidance.catalogue.importing import remove_source
from guidance.catalogue.search.searching import Searcher
from guidance.catalogue.search.sqlite_index import Run
from guidance.catalogue.shelf import Shelf
from guidance.catalogue.store import Catalogue
from guidance.criteria import Criteria
from guidance.vocabulary import SAMPLE
from tests.guidance.catalogue.conftest import DAY
from tests.guidance.catalogue.test_store import QUESTIONS

MOST_STATEMENTS = 40


def engine_at(folder: Path) -> Engine:
    """A catalogue with the sample, counted from the day of the tests."""
    engine = open_engine(f"sqlite:///{folder / 'catalogue.db'}")
    schema.upgrade(engine)
    sample.import_sample(engine, DAY)
    return engine


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The statements that go to a database: SQLAlchemy's, and those the search runs itself."""
    said: list[str] = []
    bare = Searcher._run

    @contextmanager
    def listening(searcher: Searcher) -> Iterator[Run]:
        with bare(searcher) as run:

            def told(asked: str, parameters: tuple[Any, ...]) -> list[tuple[Any, ...]]:
                said.append(asked)
                return run(asked, parameters)

            yield told

    def listen(*given: Any) -> None:
        said.append(given[2])

    monkeypatch.setattr(Searcher, "_run", listening)
    event.listen(Engine, "before_cursor_execute", listen)
    yield said
    event.remove(Engine, "before_cursor_execute", listen)


def renew(engine: Engine) -> None:
    """Imports the sample of the next day."""
    sample.import_sample(engine, DAY + timedelta(days=1))


def remove(engine: Engine) -> None:
    """Removes the sample."""
    remove_source(engine, SAMPLE)


@pytest.fixture(params=["sample_sqlite", "sample_postgresql"])
def sample_engine(request: pytest.FixtureRequest) -> Engine:
    """The sample in each kind of database."""
    found: Engine = request.getfixturevalue(request.param)
    return found


def test_a_shelf_reads_only_what_it_does_not_have() -> None:
    asked: list[list[str]] = []

    def read(keys: list[str]) -> dict[str, int]:
        asked.append(keys)
        return {key: len(key) for key in keys if key != "none"}

    shelf: Shelf[str, int] = Shelf(2)
    assert shelf.get(1, ["a", "none"], read) == {"a": 1}
    assert shelf.get(1, ["a", "bb"], read) == {"a": 1, "bb": 2}
    assert shelf.get(1, ["ccc"], read) == {"ccc": 3}
    assert shelf.get(1, ["a"], read) == {"a": 1}
    assert asked == [["a", "none"], ["bb"], ["ccc"], ["a"]]


def test_a_shelf_forgets_what_is_of_another_version() -> None:
    shelf: Shelf[str, int] = Shelf(9)
    assert shelf.get(1, ["a"], lambda _: {"a": 1}) == {"a": 1}
    assert shelf.get(2, ["a"], lambda _: {"a": 2}) == {"a": 2}


def test_the_same_question_is_asked_of_the_database_once(tmp_path: Path, heard: list[str]) -> None:
    engine = engine_at(tmp_path)
    patient, wary = Catalogue(engine, patience=60), Catalogue(engine, patience=0)
    asked = ("Excel", Criteria(mode="online"), "pl", DAY)
    first = patient.search(*asked)
    assert wary.search(*asked) == first != ()
    heard.clear()
    assert patient.search(*asked) == first
    assert heard == []
    assert wary.search(*asked) == first
    assert ["import" in one for one in heard] == [True], "it only looks for a newer import"


def test_one_record_is_read_once(tmp_path: Path, heard: list[str]) -> None:
    engine = engine_at(tmp_path)
    catalogue = Catalogue(engine, patience=60)
    first = catalogue.offer("sample-001")
    heard.clear()
    assert catalogue.offer("sample-001") is first
    assert heard == []


def test_a_new_question_costs_few_statements(sample_engine: Engine, heard: list[str]) -> None:
    catalogue, costs = Catalogue(sample_engine, patience=60), []
    catalogue.search("first aid")
    for question in (*QUESTIONS, " ".join(QUESTIONS)):
        for limits in ((None, None, None), (Criteria(mode="online"), "pl", DAY)):
            heard.clear()
            catalogue.search(question, *limits)
            costs.append(len(heard))
            assert len(heard) <= MOST_STATEMENTS, heard
    assert max(costs) > 3


@pytest.mark.parametrize("change", [renew, remove], ids=["import", "remove"])
def test_a_change_elsewhere_is_seen_at_once_without_patience(
    tmp_path: Path, change: Callable[[Engine], object]
) -> None:
    catalogue = Catalogue(engine_at(tmp_path), patience=0)
    before, hits = catalogue.offer("sample-001"), catalogue.search("Excel")
    elsewhere = open_engine(f"sqlite:///{tmp_path / 'catalogue.db'}")
    change(elsewhere)
    assert catalogue.offers([before.id]) != (before,)
    assert catalogue.search("Excel") != hits
    assert catalogue.open_offers(DAY)[:1] != (before,)


@pytest.mark.parametrize("change", [renew, remove], ids=["import", "remove"])
def test_with_patience_a_change_is_seen_within_a_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Engine], object]
) -> None:
    now = 1000.0
    monkeypatch.setattr(store, "monotonic", lambda: now)
    catalogue = Catalogue(engine_at(tmp_path))
    before, hits = catalogue.offer("sample-001"), catalogue.search("Excel")
    change(open_engine(f"sqlite:///{tmp_path / 'catalogue.db'}"))
    now += 0.9
    assert (catalogue.offer(before.id), catalogue.search("Excel")) == (before, hits)
    now += 0.1
    assert catalogue.offers([before.id]) != (before,)
    assert catalogue.search("Excel") != hits
