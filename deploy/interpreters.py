"""Where a Python 3.10 for Rasa is. Standard library only."""

from __future__ import annotations

import os
import pwd
import re
from collections.abc import Iterable
from pathlib import Path


def rasa_python() -> str:
    """What uv gets as --python: pyenv's newest 3.10, or `3.10`, which uv finds or downloads."""
    found = newest(pyenv_roots())
    return str(found) if found else "3.10"


def pyenv_roots() -> list[Path]:
    """Folders in which pyenv may keep its versions: uv does not look there by itself."""
    roots = [Path(os.environ[name]) for name in ("PYENV_ROOT",) if os.environ.get(name)]
    homes = [os.environ.get("HOME", ""), home_in_password_database()]
    return roots + [Path(home) / ".pyenv" for home in homes if home]


def home_in_password_database() -> str:
    """The user's home when HOME points elsewhere; empty for a user without an entry."""
    try:
        return pwd.getpwuid(os.getuid()).pw_dir
    except KeyError:
        return ""


def newest(roots: Iterable[Path]) -> Path | None:
    """The newest 3.10 under `roots`, by number (3.10.13 is newer than 3.10.9)."""
    found = [python for root in roots for python in root.glob("versions/3.10.*/bin/python3.10")]
    return max(found, key=patch_number, default=None)


def patch_number(python: Path) -> int:
    """The third number in `…/versions/3.10.N/bin/python3.10`; -1 for `3.10-dev` and the like."""
    match = re.fullmatch(r"3\.10\.(\d+)", python.parent.parent.name)
    return int(match[1]) if match else -1
