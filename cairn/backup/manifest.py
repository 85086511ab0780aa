"""What a backup says of itself: `manifest.json`, the first file in its archive."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cairn.errors import NotPossible

NAME = "manifest.json"
FORMAT = 1
_CHUNK = 2**20  # bytes


@dataclass(frozen=True)
class Part:
    """A database in the archive.

    ``what``: record, tracker or catalogue. ``kind``: sqlite or postgresql. ``version``: of its
    tables; None for Rasa's, which has one form. ``rows``: how many, by table.
    """

    name: str
    what: str
    kind: str
    version: str | None
    bytes: int
    sha256: str
    rows: Mapping[str, int]


@dataclass(frozen=True)
class Manifest:
    """``made``: ISO 8601, UTC. ``apart``: seconds between the first and the last database's state.
    ``erased_key``: the key of the list of what was erased since, in hexadecimal digits."""

    format: int
    made: str
    apart: float
    erased_key: str
    parts: tuple[Part, ...]

    def part(self, what: str) -> Part | None:
        """The part of a name; None where the backup has none."""
        return next((one for one in self.parts if one.what == what), None)


def written(manifest: Manifest) -> bytes:
    """The manifest as it stands in the archive."""
    return json.dumps(asdict(manifest), indent=1).encode()


def read(raw: bytes) -> Manifest:
    """The manifest of an archive. Raises NotPossible where it is none, or of a newer Cairn."""
    try:
        found: dict[str, Any] = json.loads(raw)
        if found["format"] > FORMAT:
            raise NotPossible(
                f"The backup is of format {found['format']}, and this Cairn knows {FORMAT}: "
                "restore it with the newer Cairn that made it."
            )
        parts = tuple(Part(**one) for one in found.pop("parts"))
        return Manifest(**found, parts=parts)
    except (ValueError, KeyError, TypeError) as error:
        raise NotPossible("The backup is damaged: its manifest cannot be read.") from error


def digest(file: Path) -> str:
    """The SHA-256 of a file."""
    summed = hashlib.sha256()
    with file.open("rb") as opened:
        while chunk := opened.read(_CHUNK):
            summed.update(chunk)
    return summed.hexdigest()
