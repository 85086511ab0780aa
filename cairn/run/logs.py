"""The last lines of a log."""

from __future__ import annotations

from pathlib import Path

LINES = 15
BYTES = 20_000


def size(log: Path) -> int:
    """Bytes in `log`; 0 when there is none."""
    return log.stat().st_size if log.exists() else 0


def tail(log: Path, since: int = 0, lines: int = LINES) -> str:
    """The last `lines` lines of `log`, each indented, from byte `since` on.

    A log that was rotated meanwhile is shorter than `since` and read from its start.
    """
    length = size(log)
    if not length:
        return ""
    begin = since if since <= length else 0
    with log.open("rb") as stream:
        stream.seek(max(begin, length - BYTES))
        text = stream.read().decode("utf-8", "replace")
    return "".join(f"\n  {line}" for line in text.splitlines()[-lines:])
