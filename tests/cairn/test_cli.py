"""The `cairn` command as a whole."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from cairn import cli
from cairn.run.paths import ROOT

HEAVY = ("sqlalchemy", "alembic", "aiohttp", "supervisor", "pydantic", "fluent")


def test_help_names_every_command() -> None:
    result = CliRunner().invoke(cli.app, ["--help"])
    assert result.exit_code == 0
    for name in ("run", "train", "shell", *cli.ROOMS):
        assert f" {name} " in result.output


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys; from typer.testing import CliRunner; from cairn.cli import app\n"
        "assert CliRunner().invoke(app, ['--help']).exit_code == 0\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("room", list(cli.ROOMS))
def test_every_room_answers_for_its_commands(room: str) -> None:
    result = CliRunner().invoke(cli.app, [room, "--help"])
    assert result.exit_code == 0
    assert f"{room} [OPTIONS]" in result.output


def test_an_unknown_command_is_a_usage_error() -> None:
    assert CliRunner().invoke(cli.app, ["fly"]).exit_code == 2


def test_a_problem_is_one_sentence() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cairn", "run"],
        cwd=ROOT,
        env=os.environ | {"CAIRN_PORT": "many"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == "CAIRN_PORT is “many”, but must be a port: a number from 1 to 65535.\n"
