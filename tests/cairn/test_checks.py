"""What must hold before anything starts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cairn.errors import NotPossible
from cairn.run.checks import check_disk, check_ports, make_folder, only_run, port_problem
from cairn.run.processes import Process
from cairn.run.sample import refresh_sample
from tests.cairn.runs import free_port


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotPossible, match="nearly full"):
        check_disk(tmp_path, needed=10**18)


def test_free_ports_pass() -> None:
    check_ports([Process("front", "the front", (), free_port(), "CAIRN_PORT")])


def test_an_address_of_another_machine_is_told() -> None:
    assert "cannot be opened" in port_problem("192.0.2.1", free_port())


def test_a_name_of_no_machine_is_told() -> None:
    assert "no address of this machine" in port_problem("no such host", free_port())


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotPossible, match="CAIRN_VAR"):
        make_folder(tmp_path / "file" / "var")


def test_only_one_run_holds_a_folder(tmp_path: Path) -> None:
    make_folder(tmp_path / "run")
    with (
        only_run(tmp_path),
        pytest.raises(NotPossible, match=rf"\(process {os.getpid()}\)"),
        only_run(tmp_path),
    ):
        pytest.fail("two runs at once")
    assert list((tmp_path / "run").iterdir()) == []


def test_the_lock_of_a_killed_run_does_not_matter(tmp_path: Path) -> None:
    make_folder(tmp_path / "run")
    (tmp_path / "run" / "lock").write_text("123456")
    with only_run(tmp_path):
        assert (tmp_path / "run" / "lock").read_text() == str(os.getpid())


def test_a_catalogue_that_cannot_be_used_is_told() -> None:
    with pytest.raises(NotPossible, match="CAIRN_CATALOGUE_URL"):
        refresh_sample("no database", print)
