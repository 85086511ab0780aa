"""nlp.js for the Node script in nlpjs/: installed as locked, into a folder of the benchmark's."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.understanding.rivals import processes
from benchmarks.understanding.rivals.messages import digest

FOLDER = Path(__file__).with_name("nlpjs")
SCRIPT = FOLDER / "rival.js"
_PACKAGES = ("package.json", "package-lock.json")


def modules(folder: Path) -> Path:
    """Where Node finds the packages that are installed in `folder`."""
    return folder / "node_modules"


def settings() -> str:
    """The digest of the script and of the packages' versions."""
    return digest(*((FOLDER / name).read_text("utf-8") for name in (*_PACKAGES, SCRIPT.name)))


def install(folder: Path) -> None:
    """Runs `npm ci` in `folder`, unless the same lock is installed. Raises RivalFailed."""
    lock = digest(*((FOLDER / name).read_text("utf-8") for name in _PACKAGES))
    stamp = modules(folder) / ".installed"
    if stamp.exists() and stamp.read_text() == lock:
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name in _PACKAGES:
        shutil.copy(FOLDER / name, folder / name)
    command = ["npm", "ci", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund"]
    processes.run(command, {}, folder / "npm.log")
    stamp.write_text(lock)
