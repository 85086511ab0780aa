"""Checking a catalogue in each kind of database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from guidance.catalogue.checking import checks, spool
from guidance.catalogue.checking.findings import Kind
from guidance.catalogue.checking.reading import provider_named, reading
from guidance.catalogue.checking.spool import Spool
from guidance.catalogue.engine import open_engine
from guidance.errors import CatalogueUnavailable
from tests.guidance.catalogue.conftest import DAY, take
from tests.guidance.catalogue.files import row, write


@contextmanager
def checked(engine: Engine, **asked: Any) -> Iterator[Spool]:
    with spool.opened() as found:
        checks.check(engine, found, checks.Asked(DAY, ("en", "pl"), **asked))
        yield found


def of(found: Spool, kind: Kind) -> list[tuple[str, str]]:
    return [(one.offer, one.wrong.element) for one in found.findings() if one.wrong.kind is kind]


def test_an_empty_catalogue_has_nothing_wrong(engine: Engine) -> None:
    with checked(engine) as found:
        assert not list(found.findings())
        assert not list(checks.tallies(found))


def test_tallies_count_what_each_provider_states(tmp_path: Path, engine: Engine) -> None:
    rows = [row(ects="2"), row(id="b", hours="5"), row(id="c"), row(id="d", provider="Alfa")]
    take(engine, write(tmp_path / "a.csv", *rows))
    with checked(engine) as found:
        by_name = list(checks.tallies(found))
        assert [(one.name, one.offers) for one in by_name] == [("Alfa", 1), ("Szkoła", 3)]
        assert by_name[1].stated["mandatory"]["workload"] == 2
        assert by_name[1].share == pytest.approx(5 / 27)
        assert [one.name for one in checks.tallies(found, "share")] == ["Alfa", "Szkoła"]
        assert ("c", "workload") in of(found, Kind.MISSING)
        assert ("b", "price") in of(found, Kind.WANTED)


def test_a_withdrawn_offer_is_only_told_to_be_so(tmp_path: Path, engine: Engine) -> None:
    take(engine, write(tmp_path / "a.csv", row(), row(id="b")), whole=True)
    take(engine, write(tmp_path / "b.csv", row()), whole=True)
    with checked(engine) as found:
        assert [one.wrong.kind for one in found.findings() if one.offer == "b"] == [Kind.WITHDRAWN]
        (tally,) = checks.tallies(found)
        assert (tally.offers, tally.withdrawn) == (1, 1)
        assert not of(found, Kind.DOUBLE)


def test_one_source_is_checked_against_all(tmp_path: Path, engine: Engine) -> None:
    take(engine, write(tmp_path / "a.csv", row()), "first")
    take(engine, write(tmp_path / "b.csv", row(id="b")), "second")
    with checked(engine) as found:
        assert of(found, Kind.DOUBLE_SOURCES) == [("b", "record")]
    with checked(engine, source="first") as found:
        assert of(found, Kind.DOUBLE_SOURCES) == [("a-1", "record")]
        assert {one.source for one in found.findings()} == {"first"}
        assert [one.offers for one in checks.tallies(found)] == [1]


def test_one_provider_is_checked_alone(tmp_path: Path, engine: Engine) -> None:
    rows = [row(), row(id="b", provider="Alfa"), row(id="c", provider="SZKOŁA")]
    take(engine, write(tmp_path / "a.csv", *rows))
    with checked(engine, provider="szkola") as found:
        assert {one.offer for one in found.findings()} == {"a-1", "c"}
    with reading(engine) as connection:
        assert provider_named(connection, "alfa") == "Alfa"
        assert provider_named(connection, "szkola") == "SZKOŁA"
        assert provider_named(connection, "Politechnika") is None


def test_offers_beyond_one_batch_are_all_read(
    tmp_path: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guidance.catalogue.checking.reading.BATCH", 3)
    rows = [row(id=f"o-{at}", title=f"T {at}", provider=f"P{at % 3}") for at in range(10)]
    take(engine, write(tmp_path / "a.csv", *rows))
    ticks: list[int] = []
    with checked(engine, tick=ticks.append) as found:
        tallies = [(one.name, one.offers) for one in checks.tallies(found)]
    assert tallies == [("P0", 4), ("P1", 3), ("P2", 3)]
    assert ticks == list(range(1, 11))


def test_a_database_of_no_use_is_one_sentence(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'none.db'}")
    with pytest.raises(CatalogueUnavailable, match="cannot be read"), checked(engine):
        pass
