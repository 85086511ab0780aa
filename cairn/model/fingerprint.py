"""Whether the trained model still belongs to what it was trained from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

SINGLE_FILES = ("config.yml", "domain.yml", "bot/uv.lock")


def fingerprint(root: Path) -> str:
    """SHA-256 over names and contents of everything a model is made from."""
    digest = hashlib.sha256()
    for path in sorted(ingredients(root)):
        digest.update(f"{path.relative_to(root)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def ingredients(root: Path) -> Iterator[Path]:
    """Configuration, domain, training data, and the code that runs inside Rasa."""
    yield from (root / name for name in SINGLE_FILES if (root / name).is_file())
    yield from (root / "data").rglob("*.yml")
    for entry in (root / "bot").iterdir():
        # A hidden folder is the environment, with tens of thousands of files of others.
        if entry.suffix == ".py":
            yield entry
        elif entry.is_dir() and not entry.name.startswith("."):
            yield from entry.rglob("*.py")
