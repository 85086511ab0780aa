"""Spoilt files through the whole import: a few here, ten thousand a format in benchmarks/."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete, text, update

from benchmarks.catalogue import mutations_worker, real_files
from benchmarks.catalogue.mutations_samples import SAMPLES
from benchmarks.catalogue.mutations_state import DAY, OTHER, SOURCE, State
from benchmarks.catalogue.mutations_worker import WRONG, Outcome, Verdict
from guidance.catalogue import importing, tables
from guidance.catalogue.importing import Import, ImportReport

TIMES = 12


@pytest.fixture
def state(catalogue_url: str) -> Iterator[State]:
    made = State(catalogue_url, "csv")
    yield made
    made.engine.dispose()


def accepted(state: State, folder: Path) -> ImportReport:
    path = folder / "good.csv"
    path.write_bytes(SAMPLES["csv"]()[0].content)
    return importing.run(state.engine, Import(path, SOURCE, "csv"), DAY)


def test_spoilt_files_leave_a_whole_catalogue(state: State, tmp_path: Path) -> None:
    found = [
        Outcome(*mutations_worker.attempt(state, "csv", seed, tmp_path)) for seed in range(TIMES)
    ]
    assert not [one for one in found if one.verdict in WRONG]
    assert {one.verdict for one in found} >= {Verdict.WARNINGS, Verdict.REFUSED}
    assert state.changed() is None


def test_a_catalogue_that_agrees_is_found_sound(state: State, tmp_path: Path) -> None:
    report = accepted(state, tmp_path)
    assert state.unsound(report) is None
    assert state.changed() == "changed: import"
    state.restore()
    assert state.changed() is None


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        (update(tables.SearchTermRow).values(offers=7), "counts of the keys"),
        (delete(tables.SearchEntryRow), "search entries"),
        (update(tables.OfferRow).where(tables.OfferRow.source == OTHER).values(id="x"), "another"),
        (delete(tables.ImportRow).where(tables.ImportRow.source == OTHER), "list of imports"),
        (update(tables.OfferRow).where(tables.OfferRow.source == SOURCE).values(document="{"),
         "cannot be read"),
    ],
)  # fmt: skip
def test_what_does_not_agree_is_found(
    state: State, tmp_path: Path, statement: object, found: str
) -> None:
    report = accepted(state, tmp_path)
    with state.engine.begin() as connection:
        connection.execute(statement)  # type: ignore[call-overload]
    assert found in (state.unsound(report) or "")


def test_an_index_that_does_not_agree_is_found(tmp_path: Path) -> None:
    state = State(f"sqlite:///{tmp_path / 'catalogue.db'}", "csv")
    report = accepted(state, tmp_path)
    with state.engine.begin() as connection:
        connection.execute(text("INSERT INTO search_index(rowid, keys) VALUES (99, 'lost')"))
    assert "index" in (state.unsound(report) or "")
    state.engine.dispose()


def test_the_fates_of_files_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "offers.csv").write_text("id,title,provider,ects\na,A,P,many\nb,,P,1\n")
    (tmp_path / "inner" / "bad.csv").write_text("a,b\n1,2\n")
    (tmp_path / "letter.txt").write_text("Dear all,")
    bad, good, letter = real_files.fates(tmp_path)
    assert (good.name, good.format) == ("inner/offers.csv", "csv")
    assert (good.records_in, good.records_out, good.warnings) == (2, 1, 1)
    assert "title" in good.said
    assert "has no column id" in bad.said
    assert (letter.format, "none of the formats" in letter.said) == ("-", True)
