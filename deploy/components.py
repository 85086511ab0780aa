"""What Cairn consists of besides its own code: two locked environments and the vendored scripts."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV = ROOT / ".tools" / "bin" / "uv"
VENDORED = ROOT / "front" / "desk" / "static" / "vendor" / "README.md"
# A row of the table there: folder | package version (variant) | [licence](file) | what for
_ROW = re.compile(r"^\| (\S+) \| (\S+) (\d[\w.]*)[^|]*\| \[([^\]]+)\]", re.MULTILINE)
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)


@dataclass(frozen=True)
class Project:
    """A locked environment: ``name`` as docs and lists call it, ``folder`` of its uv.lock."""

    name: str
    folder: Path


@dataclass(frozen=True)
class Script:
    """A vendored package of npm."""

    folder: str
    package: str
    version: str
    licence: str


PROJECTS = (Project("root", ROOT), Project("bot", ROOT / "bot"))


def export(project: Project, form: str, *further: str) -> str:
    """The lock in another form, for every platform. Raises CalledProcessError."""
    command = [str(UV), "export", "-q", "--frozen", "--no-dev", "--format", form, *further]
    done = subprocess.run(  # noqa: S603  our own program, arguments of ours
        command, cwd=project.folder, capture_output=True, text=True, check=True
    )
    return done.stdout


def pinned(project: Project) -> dict[str, str]:
    """Versions by package; those for other platforms too."""
    text = export(project, "requirements-txt", "--no-hashes", "--no-emit-project")
    return dict(_PINNED.findall(text))


def scripts() -> list[Script]:
    """The vendored scripts, as their table names them."""
    return [Script(*row) for row in _ROW.findall(VENDORED.read_text("utf-8"))]
