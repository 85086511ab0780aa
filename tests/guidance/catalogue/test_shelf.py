"""What was read lately is not read again, and is forgotten with the next import."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from sqlalchemy import Engine, event

from guidance.catalogue import sample, schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.importing import remove_source
from guidance.catalogue.shelf import Shelf
from guidance.catalogue.store import Catalogue
from guidance.vocabulary import SAMPLE
from tests.guidance.offers import DAY


def engine_at(folder: Path) -> Engine:
    """A catalogue with the sample, counted from the day of the tests."""
    engine = open_engine(f"sqlite:///{folder / 'catalogue.db'}")
    schema.upgrade(engine)
    sample.import_sample(engine, DAY)
    return engine


def statements(engine: Engine) -> list[str]:
    """The statements that an engine will have run."""
    heard: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *given: heard.append(str(given[2])))
    return heard


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


def test_the_same_question_is_asked_of_the_database_once(tmp_path: Path) -> None:
    engine = engine_at(tmp_path)
    catalogue = Catalogue(engine)
    first = catalogue.search("Excel")
    heard = statements(engine)
    assert catalogue.search("Excel") == first
    assert len(heard) == 1, heard


def test_an_import_elsewhere_is_seen_at_once(tmp_path: Path) -> None:
    catalogue = Catalogue(engine_at(tmp_path))
    before = catalogue.search("Excel")[0].offer
    elsewhere = open_engine(f"sqlite:///{tmp_path / 'catalogue.db'}")
    later = DAY + timedelta(days=1)
    sample.import_sample(elsewhere, later)
    assert catalogue.offer(before.id).updated == later
    assert catalogue.search("Excel")[0].offer.updated == later
    remove_source(elsewhere, SAMPLE)
    assert catalogue.search("Excel") == ()
    assert catalogue.offers([before.id]) == ()
