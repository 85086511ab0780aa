"""Where the house keeps what these tests read."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "pl")
PROCESS_ROOMS = ("actions", "front", "guidance", "speech", "words")
PYTHON_ROOMS = ("actions", "bot", "cairn", "deploy", "front", "guidance", "speech", "words")


@cache
def kept_files() -> tuple[Path, ...]:
    """Every file that is committed, or would be: what git does not ignore."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    paths = (ROOT / name for name in sorted(set(listing.split("\0"))) if name)
    return tuple(path for path in paths if path.is_file())


def files_in(*rooms: str, suffix: str) -> Iterator[Path]:
    """The kept files of the rooms with a suffix such as ``.py``."""
    for path in kept_files():
        if path.relative_to(ROOT).parts[0] in rooms and path.suffix == suffix:
            yield path


def name(path: Path) -> str:
    """A file's path as a reader of the project knows it."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """A Python file's syntax."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=name(path))


@cache
def read_yaml(path: Path) -> Any:
    """A YAML file's content."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)


def domain() -> dict[str, Any]:
    """Rasa's domain.yml."""
    loaded: dict[str, Any] = read_yaml(ROOT / "domain.yml")
    return loaded


def intents() -> tuple[str, ...]:
    """The names of the domain's intents, in its order."""
    return tuple(one if isinstance(one, str) else next(iter(one)) for one in domain()["intents"])


# The one in C reads all of data/ in a tenth of the time; it is not in every build of PyYAML.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
