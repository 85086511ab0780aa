"""``cairn catalogue sync``: what is taken, its answers and exit codes, and one at a time."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, text
from typer.testing import CliRunner, Result

from guidance.catalogue.cli import app
from guidance.catalogue.sync import alone
from guidance.catalogue.sync.schedule import now
from tests.guidance.catalogue.files import row, write

ONE = '[[source]]\nname = "{0}"\nlocation = "{0}.csv"\n'


@pytest.fixture(autouse=True)
def var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the command's database, and of its sources: one is good, one is not there."""
    folder = tmp_path / "state"
    folder.mkdir()
    monkeypatch.setenv("CAIRN_VAR", str(folder))
    for setting in ("CAIRN_CATALOGUE_URL", "CAIRN_SOURCES"):
        monkeypatch.delenv(setting, raising=False)
    (folder / "sources.toml").write_text(ONE.format("good") + ONE.format("bad"), encoding="utf-8")
    write(folder / "good.csv", row())
    return folder


def call(*words: str) -> Result:
    """Runs the command."""
    return CliRunner().invoke(app, ["sync", *words])


def answer(*words: str) -> list[dict[str, Any]]:
    """What the command answers as JSON."""
    answered: list[dict[str, Any]] = json.loads(call(*words, "--json").stdout)
    return answered


def make_due(var: Path, hours: int) -> None:
    """Lets time pass for all sources."""
    engine = create_engine(f"sqlite:///{var / 'catalogue.db'}")
    with engine.begin() as connection:
        at = now().at - timedelta(hours=hours)
        connection.execute(text("UPDATE source SET checked = :at"), {"at": at.isoformat(" ")})
    engine.dispose()


def test_one_failure_does_not_stop_the_others(var: Path) -> None:
    done = call()
    assert done.exit_code == 1
    assert done.stdout.startswith("good: csv: 1 new; 0 records refused.\n")
    assert "bad.csv cannot be read: No such file" in done.stderr.replace("\n", "")


def test_what_is_due_is_taken(var: Path) -> None:
    good, bad = answer()
    assert (good["outcome"], good["new"], good["format"]) == ("taken in", 1, "csv")
    assert (bad["outcome"], "No such file" in bad["problem"]) == ("failed", True)
    assert answer() == []
    make_due(var, hours=2)
    assert [one["source"] for one in answer()] == ["bad"]
    assert [one["outcome"] for one in answer("--now")] == ["unchanged", "failed"]
    assert [one["outcome"] for one in answer("--now", "--reread")] == ["taken in", "failed"]
    make_due(var, hours=24)
    assert [one["source"] for one in answer()] == ["good", "bad"]


def test_exit_codes(var: Path) -> None:
    assert call("good").exit_code == 0
    assert call("good").stdout == "good: unchanged\n"
    assert call("bad").exit_code == 2
    assert call().exit_code == 0
    (var / "bad.csv").write_text("id,title,provider\nb-1,,S\nb-2,T,S\n", encoding="utf-8")
    assert call("bad").exit_code == 1
    assert call("bad").exit_code == 0


def test_names_that_are_not_there_or_off_are_told(var: Path) -> None:
    done = call("god")
    assert (done.exit_code, done.stderr) == (2, "There is no source “god”; there are: good, bad\n")
    with (var / "sources.toml").open("a") as file:
        file.write("enabled = false\n")
    assert "switched off" in call("bad").stderr
    assert [one["source"] for one in answer("--now")] == ["good"]


def test_the_status_keeps_the_problem_and_its_time(var: Path) -> None:
    assert [one["checked"] for one in answer("--status")] == [None, None]
    call()
    good, bad = answer("--status")
    assert (good["problem"], good["confirmed"]) == (None, now().day.isoformat())
    assert "No such file" in bad["problem"]
    assert bad["checked"] is not None
    assert good["next"] > bad["next"]
    shown = call("--status")
    assert shown.exit_code == 1
    assert "never" in shown.stdout
    assert call("good", "--status").exit_code == 0
    assert call("god", "--status").exit_code == 2


def test_a_bad_file_of_sources_is_told(var: Path) -> None:
    (var / "sources.toml").write_text("[[source]]\nname = 'a'\n", encoding="utf-8")
    done = call()
    assert (done.exit_code, "location: is missing" in done.stderr) == (2, True)
    assert call("--watch", "--now").exit_code == 2


def test_a_second_sync_says_that_there_is_a_first(var: Path) -> None:
    with alone.alone(var) as folder:
        (folder / "copy-of-a-killed-one").mkdir()
        done = call()
    assert (done.exit_code, "Another sync is running" in done.stderr) == (2, True)
    assert call("good").exit_code == 0
    assert not list(folder.glob("copy-*"))


@contextmanager
def watching() -> Iterator[subprocess.Popen[bytes]]:
    """A process that stays; its answers come as JSON."""
    command = [sys.executable, "-c", "from guidance.catalogue.cli import app; app()"]
    with subprocess.Popen(
        [*command, "sync", "--watch", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_a_watch_syncs_and_ends_when_it_is_told(var: Path) -> None:
    with watching() as watch:
        assert watch.stdout is not None
        done = json.loads(watch.stdout.readline())
        assert [one["outcome"] for one in done] == ["taken in", "failed"]
        time.sleep(0.2)
        watch.send_signal(signal.SIGTERM)
        assert watch.wait(10) == 0


def test_a_watch_that_is_told_to_end_gives_up_what_it_was_reading(var: Path) -> None:
    write(var / "good.csv", *(row(id=f"{at}", title=f"Kurs {at}") for at in range(8000)))
    with watching() as watch:
        until = time.monotonic() + 30
        while not (var / "reports" / "good-notes.csv").exists() and time.monotonic() < until:
            time.sleep(0.01)
        time.sleep(0.3)
        watch.send_signal(signal.SIGTERM)
        assert watch.wait(10) == 0
        assert watch.communicate() == (b"", b"")
    assert not list((var / "sync").glob("copy-*"))
    assert [one["confirmed"] for one in answer("--status")] == [None, None]
    assert answer("good")[0]["new"] == 8000
