"""Where the browser and the accessibility checker of these tests come from."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

AXE = "axe-core@4.10.3"
# MPL-2.0 and half a megabyte: fetched once, never committed.
_AXE_FOLDER = Path(__file__).resolve().parents[2] / ".tools" / AXE
_AXE_FILE = _AXE_FOLDER / "node_modules" / "axe-core" / "axe.min.js"
_NAMES = ("chromium", "chromium-browser", "google-chrome")

# Milliseconds that a page may take on a busy machine; what is there at once is found at once.
PATIENCE = 20_000
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Missing(Exception):
    """Something these tests need is not on this machine; the sentence says what to install."""


@cache
def chromium() -> str:
    """The browser's path; Debian's package is installed when there is none and we are root.

    Raises Missing.
    """
    return debian("chromium", _NAMES)


def debian(package: str, names: tuple[str, ...]) -> str:
    """The path of the first of ``names`` that is here; as root the package is installed for it.

    Raises Missing.
    """
    found = _on_path(names)
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        with _one_at_a_time():
            if _on_path(names) is None:
                _install(package)
        found = _on_path(names)
    if found is None:
        raise Missing(f"No {package} here. Install it with: sudo apt-get install -y {package}")
    return found


@cache
def axe() -> str:
    """The checker's source. Raises Missing."""
    if not _AXE_FILE.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise Missing(
                "No npm here to fetch axe-core. Install it with: sudo apt-get install -y npm"
            )
        with _one_at_a_time():
            if not _AXE_FILE.exists():
                _fetch_axe(npm)
    return _AXE_FILE.read_text(encoding="utf-8")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Tests run side by side in several processes; only one of them installs, the others wait."""
    _AXE_FOLDER.parent.mkdir(parents=True, exist_ok=True)
    with (_AXE_FOLDER.parent / "browser-tests.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _on_path(names: tuple[str, ...]) -> str | None:
    return next(filter(None, map(shutil.which, names)), None)


def _install(package: str) -> None:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", package]):
        done = subprocess.run(["apt-get", *command], env=quiet, capture_output=True, text=True)
        if done.returncode:
            raise Missing(f"apt-get {command[0]} failed: {done.stderr.strip()[-300:]}")


def _fetch_axe(npm: str) -> None:
    _AXE_FOLDER.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [npm, "install", "--no-save", "--ignore-scripts", "--prefix", str(_AXE_FOLDER), AXE],
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise Missing(f"npm could not fetch {AXE}: {done.stderr.strip()[-300:]}")
