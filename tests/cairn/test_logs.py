"""The last lines of a log."""

from __future__ import annotations

from pathlib import Path

import pytest

from cairn.run.logs import size, tail


@pytest.fixture
def log(tmp_path: Path) -> Path:
    log = tmp_path / "rasa.log"
    log.write_text("old\n" + "".join(f"line {number}\n" for number in range(30)))
    return log


def test_the_last_lines_are_shown_indented(log: Path) -> None:
    assert tail(log, lines=2) == "\n  line 28\n  line 29"


def test_lines_of_an_earlier_run_are_not_shown(log: Path) -> None:
    before = size(log)
    with log.open("a") as stream:
        stream.write("new\n")
    assert tail(log, before) == "\n  new"


def test_a_rotated_log_is_read_from_its_start(log: Path) -> None:
    before = size(log)
    log.write_text("fresh\n")
    assert tail(log, before) == "\n  fresh"


def test_no_log_is_no_line(tmp_path: Path) -> None:
    assert tail(tmp_path / "none.log") == ""
