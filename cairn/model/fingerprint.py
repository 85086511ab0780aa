"""Whether the trained model still belongs to what it was trained from."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

SINGLE_FILES = ("config.yml", "domain.yml", "bot/uv.lock")


def fingerprint(root: Path) -> str:
    """SHA-256 over names and contents of everything a model is made from."""
    digest = hashlib.sha256()
    for path in sorted(ingredients(root)):
        digest.update(f"{path.relative_to(root)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    for said in embeddings(root):
        digest.update(f"{said}\0".encode())
    return digest.hexdigest()


def embeddings(root: Path) -> Iterator[str]:
    """The sentence embeddings of CAIRN_EMBEDDINGS: each file's name, bytes and time of change.

    Their contents are hundreds of megabytes; Rasa checks those when it loads the model.
    """
    named = os.environ.get("CAIRN_EMBEDDINGS")
    if named:
        yield named
        for path in sorted((root / Path(named).expanduser()).rglob("*")):
            yield f"{path.name} {path.stat().st_size} {path.stat().st_mtime_ns}"


def ingredients(root: Path) -> Iterator[Path]:
    """Configuration, domain, training data, and the code and word lists inside Rasa."""
    yield from (root / name for name in SINGLE_FILES if (root / name).is_file())
    for kind in ("*.yml", "*.txt"):
        yield from (root / "data").rglob(kind)
    # The subjects are learnt with what the word lists say of each word.
    yield from (root / "bot" / "components" / "lexicon").glob("*.*")
    for entry in (root / "bot").iterdir():
        # A hidden folder is the environment, with tens of thousands of files of others.
        if entry.suffix == ".py":
            yield entry
        elif entry.is_dir() and not entry.name.startswith("."):
            yield from entry.rglob("*.py")
