"""Keys made in a second process are those made here; when it is gone, the import says so."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from itertools import chain
from pathlib import Path

import pytest
from sqlalchemy import Engine

from guidance.catalogue import keywork
from guidance.catalogue.importing import Import, run
from guidance.catalogue.keywork import READY, Keywork, Maker, Texts
from guidance.errors import CatalogueUnavailable
from tests.guidance.catalogue.conftest import DAY, reading, take
from tests.guidance.catalogue.files import row, write

BATCHES: list[list[Texts]] = [
    [(["Arkusze"], ["Nauczysz się liczyć."]), (["C++ i Q10"], [])],
    [([""], ["machine learning " * 20_000])],
    [(["Księgowość 日本語"], ["x" * 3000, "ą\n|\0"])] * 300,
]


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every batch goes to the second process."""
    monkeypatch.setattr(keywork, "BATCHES_ALONE", 0)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    # It is waited for here, so that no batch is made in this process meanwhile.
    monkeypatch.setattr(keywork, "_is_ready", lambda process: keywork._answer(process) == READY)


@pytest.mark.usefixtures("beside")
def test_both_make_the_same_keys_and_counts() -> None:
    here = Maker()
    with closing(Keywork()) as work:
        for batch in BATCHES:
            work.begin(batch)
            made = [set(keys.split()) for keys in work.result()]
            assert made == [set(keys.split()) for keys in here.keys(batch)]
        assert counted(work) == dict(here.counts(10**6))
        assert not counted(work)


def counted(work: Keywork) -> dict[str, int]:
    """All counts, in one."""
    return dict(chain.from_iterable(work.counts()))


def test_keys_are_made_here_until_the_other_process_is_ready(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(keywork, "BATCHES_ALONE", 0)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    answers = iter([False, True])
    monkeypatch.setattr(
        keywork,
        "_is_ready",
        lambda process: next(answers) and keywork._answer(process) == READY,
    )
    here = Maker()
    with closing(Keywork()) as work:
        for batch in BATCHES[:2]:
            work.begin(batch)
            assert [set(keys.split()) for keys in work.result()] == [
                set(keys.split()) for keys in here.keys(batch)
            ]
        parts = list(chain.from_iterable(work.counts()))
    summed: Counter[str] = Counter()
    for key, number in parts:
        summed[key] += number
    assert summed == dict(here.counts(10**6))


def drive(work: Keywork) -> None:
    """Takes the results of one batch after the other."""
    for batch in BATCHES:
        work.result()
        work.begin(batch)


@pytest.mark.usefixtures("beside")
def test_a_process_that_is_gone_is_told() -> None:
    with closing(Keywork()) as work:
        work.begin(BATCHES[0])
        assert work._process is not None
        work._process.kill()
        work._process.wait()
        with pytest.raises(CatalogueUnavailable, match="has ended"):
            drive(work)


@pytest.mark.usefixtures("beside")
def test_an_import_whose_second_process_dies_changes_nothing(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(engine, write(tmp_path / "a.csv", row()))
    monkeypatch.setattr("sys.executable", "/bin/false")
    path = write(tmp_path / "b.csv", *(row(id=f"m-{at}") for at in range(1200)))
    with pytest.raises(CatalogueUnavailable):
        run(engine, Import(path, "s", "csv", whole=True), DAY)
    assert reading(engine).stats(DAY).offers == 1
    assert reading(engine).offer("a-1").withdrawn is None
