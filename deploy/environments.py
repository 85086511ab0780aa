"""Cairn's two Python environments, from nothing but python3 with pip. Standard library only.

.tools/ holds uv, .venv/ the root environment, bot/.venv/ Rasa's (Python 3.10). A stamp in each
environment holds the hash of what it was made from, so that a second run does nothing.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import interpreters
from failures import Missing, dictionaries_failure, disk_full, pip_failure, sync_failure

UV_VERSION = "0.13.9"
DICTIONARIES = "guidance.catalogue.search.dictionaries"
"""Makes the dictionaries of word forms: some fifteen seconds and 750 MB of memory, once."""
FREE_BYTES = 4 * 10**9
"""What a first set-up needs: 1.5 GB for Rasa's environment, 0.5 GB for ours, and uv's cache."""
STAMP = ".cairn-stamp"
QUIET_PREFIXES = (" + ", " - ", " ~ ", "Using CPython", "Creating virtual environment")


@dataclass(frozen=True)
class Environment:
    """One uv project: `folder` holds its pyproject.toml and uv.lock, `python` goes to uv.

    `module` is run in it once its packages are there.
    """

    title: str
    folder: Path
    python: str
    module: str | None = None

    @property
    def venv(self) -> Path:
        """The folder uv makes."""
        return self.folder / ".venv"

    def wanted(self) -> str:
        """Hash of everything the environment is made from."""
        digest = hashlib.sha256(UV_VERSION.encode())
        for name in ("pyproject.toml", "uv.lock"):
            digest.update((self.folder / name).read_bytes())
        return digest.hexdigest()

    def current(self) -> bool:
        """Whether the environment is there, works, and was made from the present lock."""
        stamp = self.venv / STAMP
        python = self.venv / "bin" / "python"
        return python.exists() and stamp.is_file() and stamp.read_text() == self.wanted()


def main(arguments: list[str]) -> int:
    """Set up both environments under the folder above this file; 0, or 1 with one sentence."""
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent
    try:
        prepare(root)
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Set-up interrupted: run the command again to go on.", file=sys.stderr)
        return 130
    return 0


def prepare(root: Path) -> None:
    """Bring both environments up to date. Raises Missing with a sentence for the person."""
    wanted = (
        Environment("Cairn", root, sys.executable, DICTIONARIES),
        Environment("Rasa", root / "bot", interpreters.rasa_python()),
    )
    if all(environment.current() for environment in wanted):
        return
    tools = root / ".tools"
    with alone(tools):
        stale = [environment for environment in wanted if not environment.current()]
        first_time = [environment for environment in stale if not environment.venv.exists()]
        if first_time:
            check_disk(root)
        uv = install_uv(tools)
        for environment in stale:
            sync(uv, environment)


@contextlib.contextmanager
def alone(tools: Path) -> Iterator[None]:
    """Hold the set-up lock: a second make waits instead of writing into the same folders."""
    try:
        tools.mkdir(exist_ok=True)
        lock = (tools / ".lock").open("w")
    except OSError as error:
        raise Missing(f"Cannot write to {tools}: {error.strerror}.") from error
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def check_disk(folder: Path, needed: int = FREE_BYTES) -> None:
    """Raise Missing when the disk of `folder` has fewer than `needed` bytes left."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise disk_full(folder, free, needed)


def install_uv(tools: Path) -> Path:
    """Put uv into `tools` unless it is there; return the path of its program."""
    uv = tools / "bin" / "uv"
    if uv.exists() and (tools / f"uv-{UV_VERSION}.dist-info").is_dir():
        return uv
    say(f"Installing uv {UV_VERSION} into {tools.name}/")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-input", "--upgrade"]
    command += ["--disable-pip-version-check", "--target", str(tools), f"uv=={UV_VERSION}"]
    # A person's own pip settings must not send it elsewhere, nor demand a virtual environment.
    overrides = {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}
    done = subprocess.run(  # noqa: S603  (pip, with arguments of ours)
        command, env=os.environ | overrides, capture_output=True, text=True, check=False
    )
    if done.returncode or not uv.exists():
        raise pip_failure(done.stdout + done.stderr, tools)
    return uv


def sync(uv: Path, environment: Environment) -> None:
    """Make one environment equal to its lock, and stamp it when that has worked."""
    say(f"Setting up the environment of {environment.title} (the first time takes minutes)")
    (environment.venv / STAMP).unlink(missing_ok=True)
    wanted = environment.wanted()
    command = [str(uv), "sync", "--frozen", "--compile-bytecode", "--no-progress"]
    command += ["--project", str(environment.folder), "--python", environment.python]
    code, output = run_showing(command, environment.folder)
    if code:
        raise sync_failure(output, environment.title, environment.folder)
    if environment.module is not None:
        make_dictionaries(environment, environment.module)
    (environment.venv / STAMP).write_text(wanted)


def make_dictionaries(environment: Environment, module: str) -> None:
    """Run the module that makes them in the environment; it does nothing where they are there."""
    say("Making the dictionaries of word forms, where they are not there yet")
    command = [str(environment.venv / "bin" / "python"), "-m", module]
    code, output = run_showing(command, environment.folder)
    if code:
        raise dictionaries_failure(output)


def run_showing(command: list[str], folder: Path) -> tuple[int, str]:
    """Run `command`, passing on the lines worth reading; return its exit code and all lines."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"UV_PROJECT_ENVIRONMENT", "UV_PYTHON", "UV_PROJECT", "VIRTUAL_ENV"}
    }
    lines: list[str] = []
    with subprocess.Popen(  # noqa: S603  (uv or Python, with arguments of ours)
        command,
        cwd=folder,
        env=kept,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        for line in process.stdout or ():
            lines.append(line)
            if not line.startswith((*QUIET_PREFIXES, "error", "  ")):
                say(f"  {line.rstrip()}")
    return process.returncode, "".join(lines)


def say(line: str) -> None:
    """Print a line at once, also into a pipe."""
    print(line, flush=True)
