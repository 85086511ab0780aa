"""`cairn migrate`: forward, back, and refused."""

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cairn.errors import NotPossible
from cairn.migrating import app
from cairn.run.checks import make_folder, only_run
from front.record import migrate
from front.record.database import open_engine
from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine as open_catalogue


@pytest.fixture
def var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [one for one in os.environ if one.startswith("CAIRN_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("CAIRN_VAR", str(tmp_path))
    return tmp_path


def _run(*words: str) -> str:
    done = CliRunner().invoke(app, list(words), catch_exceptions=False)
    return done.output if done.exit_code == 0 else f"exit {done.exit_code}"


def _record(var: Path) -> str | None:
    engine = open_engine(f"sqlite:///{var}/record.db")
    try:
        return migrate.version(engine)
    finally:
        engine.dispose()


def test_the_record_goes_back_and_comes_again(var: Path) -> None:
    older = migrate.known()[-2]
    assert f"is of {migrate.HEAD} now" in _run("record")
    assert _run("record", "--to", older) == "exit 1"  # nobody says yes
    assert _record(var) == migrate.HEAD
    assert f"was of version {migrate.HEAD} and is of {older}" in _run(
        "record", "--to", older, "--yes"
    )
    assert _record(var) == older


def test_the_catalogue_goes_back_and_comes_again(var: Path) -> None:
    _run("catalogue")
    assert "is of 0002 now" in _run("catalogue", "--to", "0002", "--yes")
    assert "is of 0003 now" in _run("catalogue")
    engine = open_catalogue(f"sqlite:///{var}/catalogue.db")
    assert schema.version(engine) == schema.known()[-1]
    engine.dispose()


def test_it_is_refused_while_cairn_runs_and_for_what_is_not_there(var: Path) -> None:
    make_folder(var / "run")
    with only_run(var), pytest.raises(NotPossible, match="already running"):
        _run("record")
    with pytest.raises(NotPossible, match="There is no version 4711"):
        _run("record", "--to", "4711")
