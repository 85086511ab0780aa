"""Real runs of fake processes: what the operator reads, and what is left."""

from __future__ import annotations

import os
import resource
import signal
import socket
from pathlib import Path

import pytest

from tests.cairn.runs import Run, fake, free_port

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_ending_leaves_nothing(tmp_path: Path, how: signal.Signals) -> None:
    with Run(tmp_path, fake("rasa", "grandchild"), fake("front")) as run:
        run.wait_for("the rasa: starting")
        run.wait_for("all ready")
        assert len(run.descendants()) == 5
        assert run.end(how) < 10
        assert run.descendants() == []
        assert run.leftovers() == set()
        assert run.rest() == "ended"
        assert run.child.returncode == 0


def test_a_process_that_will_not_end_is_killed_within_ten_seconds(tmp_path: Path) -> None:
    with Run(tmp_path, fake("rasa", "deaf"), fake("front", "deaf")) as run:
        run.wait_for("all ready")
        assert run.end() < 10
        assert run.descendants() == []


def test_ending_while_starting_leaves_nothing(tmp_path: Path) -> None:
    hang = tmp_path / "hang"
    hang.touch()
    with Run(tmp_path, fake("rasa", f"hang={hang}")) as run:
        run.wait_for("the rasa: starting")
        assert run.end() < 10
        assert run.descendants() == []
        assert run.leftovers() == set()


def test_a_killed_runner_leaves_no_process(tmp_path: Path) -> None:
    with Run(tmp_path, fake("rasa", "grandchild"), fake("front")) as run:
        run.wait_for("all ready")
        os.kill(run.child.pid, signal.SIGKILL)
        assert run.gone()
        with Run(tmp_path, fake("rasa")) as another:
            another.wait_for("all ready")


def test_a_killed_supervisord_ends_the_run_and_all_processes(tmp_path: Path) -> None:
    with Run(tmp_path, fake("rasa"), fake("front")) as run:
        run.wait_for("all ready")
        os.kill(int((run.var / "run" / "supervisord.pid").read_text()), signal.SIGKILL)
        run.wait_for("supervisord, which keeps the processes, ended by itself")
        assert run.gone()
        assert run.child.wait(10) == 1
        assert run.leftovers() == set()


def test_a_killed_process_is_started_again_with_its_group_swept(tmp_path: Path) -> None:
    row = fake("actions", "grandchild")
    with Run(tmp_path, row) as run:
        run.wait_for("all ready")
        first = run.pid_of(row["port"])
        os.kill(first, signal.SIGKILL)
        run.wait_for("the actions was killed: it is started again in")
        run.wait_for("the actions: ready again")
        assert run.pid_of(row["port"]) != first
        assert len(run.descendants()) == 4


def test_a_full_disk_does_not_end_the_run(tmp_path: Path) -> None:
    row = fake("rasa")
    with Run(tmp_path, row, fake("front")) as run:
        run.wait_for("all ready")
        keeper = int((run.var / "run" / "supervisord.pid").read_text())
        before = resource.prlimit(keeper, resource.RLIMIT_FSIZE)
        # No file may grow: what is logged, and that it could not be logged.
        resource.prlimit(keeper, resource.RLIMIT_FSIZE, (0, before[1]))
        os.kill(run.pid_of(row["port"]), signal.SIGKILL)
        run.wait_for("the rasa: ready again")
        resource.prlimit(keeper, resource.RLIMIT_FSIZE, before)


def test_a_hung_process_is_started_again(tmp_path: Path) -> None:
    hang = tmp_path / "hang"
    with Run(tmp_path, fake("rasa", f"hang={hang}")) as run:
        run.wait_for("all ready")
        hang.touch()
        run.wait_for("the rasa has not answered for 2 s: it is started again")
        run.wait_for("the rasa: ready again")


@pytest.mark.parametrize(("code", "starts"), [(2, 1), (3, 3)])
def test_a_process_that_cannot_start_ends_the_run_with_its_cause(
    tmp_path: Path, code: int, starts: int
) -> None:
    with Run(tmp_path, fake("rasa"), fake("actions", f"exit={code}")) as run:
        run.wait_for(f"the actions stopped (exit code {code}). Its log is")
        assert "the configuration says nonsense" in run.rest()
        assert run.child.returncode == 1
        assert run.gone()
        log = (run.var / "log" / "actions.log").read_text()
        assert log.count("the configuration says nonsense") == starts


def test_a_missing_program_ends_the_run_with_its_cause(tmp_path: Path) -> None:
    row = fake("rasa") | {"command": ["/no/such/program"]}
    with Run(tmp_path, row) as run:
        run.wait_for(
            "the rasa could not be started (NO_FILE: can't find command '/no/such/program')"
        )
        assert run.child.wait(10) == 1


def test_a_taken_port_is_named_with_its_setting_and_holder(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with Run(tmp_path, fake("front", port=port)) as run:
            line = run.wait_for(f"Port {port}, which the front needs, is taken by process")
            assert f"process {os.getpid()} (" in line
            assert "CAIRN_FRONT_PORT" in line
            assert run.child.wait(10) == 1


def test_a_second_run_in_the_same_folder_says_so(tmp_path: Path) -> None:
    with Run(tmp_path, fake("front")) as first:
        first.wait_for("all ready")
        with Run(tmp_path, fake("front")) as second:
            line = second.wait_for("Cairn is already running on")
            assert f"(process {first.child.pid})" in line
            assert "CAIRN_VAR" in line
            assert second.child.wait(10) == 1
        assert first.child.poll() is None


def test_a_long_folder_name_still_has_room_for_the_socket(tmp_path: Path) -> None:
    deep = tmp_path / ("long name 100% " * 8) / "deep"
    deep.mkdir(parents=True)
    with Run(deep, fake("front", port=free_port())) as run:
        run.wait_for("all ready")
        run.end()
        assert run.descendants() == []
        assert run.leftovers() == set()
