"""Setting up the environments: what is done, and what is said when something is missing."""

from __future__ import annotations

import ast
import importlib
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from cairn.run.paths import ROOT

DEPLOY = ROOT / "deploy"
# What stands for the environment's Python: it writes down how it is called, or fails.
PYTHON = """#!/bin/sh
root=$(dirname "$0")/../..
if [ -f "$root/python-says" ]; then cat "$root/python-says"; exit 1; fi
echo "$*" >> "$root/made"
"""
UV = f"""#!{sys.executable}
import pathlib, sys
root = pathlib.Path(__file__).parents[2]
with (root / "calls").open("a") as calls:
    calls.write(" ".join(sys.argv[1:]) + "\\n")
said = root / "uv-says"
if said.exists():
    sys.exit(said.read_text())
folder = pathlib.Path(sys.argv[sys.argv.index("--project") + 1])
(folder / ".venv" / "bin").mkdir(parents=True, exist_ok=True)
python = folder / ".venv" / "bin" / "python"
python.write_text({PYTHON!r})
python.chmod(0o755)
"""


@pytest.fixture
def deploy(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The scripts of deploy/, which are no package: they run before there is one."""
    monkeypatch.syspath_prepend(str(DEPLOY))
    names = ("bootstrap", "environments", "failures", "interpreters")
    return SimpleNamespace(**{name: importlib.import_module(name) for name in names})


@pytest.fixture
def root(tmp_path: Path, deploy: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two projects, and a uv that writes down how it is called."""
    (tmp_path / "bot").mkdir()
    for folder in (tmp_path, tmp_path / "bot"):
        (folder / "pyproject.toml").write_text("[project]")
        (folder / "uv.lock").write_text("version = 1")
    uv = tmp_path / ".tools" / "bin" / "uv"
    uv.parent.mkdir(parents=True)
    uv.write_text(UV)
    uv.chmod(0o755)
    (tmp_path / ".tools" / f"uv-{deploy.environments.UV_VERSION}.dist-info").mkdir()
    monkeypatch.setattr(deploy.environments.shutil, "disk_usage", plenty)
    return tmp_path


def plenty(_folder: Path) -> SimpleNamespace:
    return SimpleNamespace(free=10**12)


def calls(root: Path) -> list[str]:
    path = root / "calls"
    return path.read_text().splitlines() if path.exists() else []


def sentence(capsys: pytest.CaptureFixture[str]) -> str:
    """What was said on standard error: one line, and no traceback."""
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "Traceback" not in said
    return said


def test_the_second_run_does_nothing(root: Path, deploy: Any) -> None:
    assert deploy.environments.main([str(root)]) == 0
    assert deploy.environments.main([str(root)]) == 0
    assert len(calls(root)) == 2
    assert all("--frozen --compile-bytecode" in call for call in calls(root))
    assert f"--python {sys.executable}" in calls(root)[0]


def test_the_dictionaries_are_made_with_the_root_environment_only(root: Path, deploy: Any) -> None:
    deploy.environments.main([str(root)])
    assert (root / "made").read_text() == "-m guidance.catalogue.search.dictionaries\n"
    assert not (root / "bot" / "made").exists()
    deploy.environments.main([str(root)])
    assert (root / "made").read_text().count("\n") == 1


def test_without_the_dictionaries_the_environment_is_not_taken_as_made(
    root: Path, deploy: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "python-says").write_text("MemoryError")
    assert deploy.environments.main([str(root)]) == 1
    assert "dictionaries of word forms could not be made" in (said := sentence(capsys))
    assert said.endswith("MemoryError\n")
    (root / "python-says").unlink()
    assert deploy.environments.main([str(root)]) == 0
    assert (root / "made").exists()


@pytest.mark.parametrize("name", ["bot/uv.lock", "bot/pyproject.toml"])
def test_only_the_environment_that_changed_is_made_anew(root: Path, deploy: Any, name: str) -> None:
    deploy.environments.main([str(root)])
    (root / name).write_text("changed")
    deploy.environments.main([str(root)])
    assert f"--project {root / 'bot'} " in calls(root)[2]
    assert len(calls(root)) == 3


def test_an_interrupted_set_up_is_done_again(root: Path, deploy: Any) -> None:
    (root / "uv-says").write_text("error: killed")
    deploy.environments.main([str(root)])
    (root / "uv-says").unlink()
    assert deploy.environments.main([str(root)]) == 0


def test_a_full_disk_is_told_before_anything_is_done(
    root: Path, deploy: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    usage = SimpleNamespace(free=10**9)
    monkeypatch.setattr(deploy.environments.shutil, "disk_usage", lambda _folder: usage)
    assert deploy.environments.main([str(root)]) == 1
    assert "has 1.0 GB free, but the first set-up needs 4 GB" in sentence(capsys)
    assert calls(root) == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("error: Failed to fetch: x\n  dns error", "the package registry does not answer"),
        ("error: No space left on device (os error 28)", "the disk is full"),
        ("error: something else", "could not be set up: error: something else"),
    ],
)
def test_failures_of_uv_are_one_sentence(
    root: Path, deploy: Any, capsys: pytest.CaptureFixture[str], said: str, told: str
) -> None:
    (root / "uv-says").write_text(said)
    assert deploy.environments.main([str(root)]) == 1
    assert told in sentence(capsys)


@pytest.mark.parametrize(
    "said",
    [
        "error: No interpreter found for Python 3.10 in managed installations or search path",
        "error: Failed to download https://github.com/astral-sh/python-build-standalone/x",
    ],
)
def test_no_python_for_rasa_is_told(deploy: Any, said: str) -> None:
    told = str(deploy.failures.sync_failure(said, "Rasa", Path("bot")))
    assert told.startswith("Rasa needs Python 3.10")
    assert "install Python 3.10" in told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("/usr/bin/python3: No module named pip", "python3 has no pip"),
        ("ERROR: No matching distribution found for uv==1", "registry does not answer"),
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
    ],
)
def test_failures_of_pip_are_one_sentence(
    root: Path,
    deploy: Any,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    said: str,
    told: str,
) -> None:
    python = root / "python3"
    python.write_text(f"#!/bin/sh\necho '{said}' >&2\nexit 1\n")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    (root / ".tools" / "bin" / "uv").unlink()
    assert deploy.environments.main([str(root)]) == 1
    assert told in sentence(capsys)


def test_an_old_python_is_told(
    deploy: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 2))
    assert deploy.bootstrap.main() == 1
    assert "Python 3.11 or newer, but python3 is 3.10" in sentence(capsys)


def test_an_old_python_can_read_the_first_script() -> None:
    ast.parse((DEPLOY / "bootstrap.py").read_text(), feature_version=(3, 4))


def test_the_newest_python_of_pyenv_is_taken_by_number(deploy: Any, tmp_path: Path) -> None:
    for version in ("3.10.9", "3.10.13", "3.10-dev", "3.11.7"):
        folder = tmp_path / "versions" / version / "bin"
        folder.mkdir(parents=True)
        (folder / "python3.10").touch()
    newest = deploy.interpreters.newest([tmp_path / "none", tmp_path])
    assert newest == tmp_path / "versions" / "3.10.13" / "bin" / "python3.10"


def test_without_pyenv_uv_looks_for_itself(
    deploy: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deploy.interpreters, "pyenv_roots", lambda: [tmp_path])
    assert deploy.interpreters.rasa_python() == "3.10"
