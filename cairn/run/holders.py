"""Who listens on a port, read from /proc (Linux; elsewhere nobody is named)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")
LISTEN = "0A"
"""State of a listening socket in /proc/net/tcp (include/net/tcp_states.h of Linux)."""


def holder(port: int) -> str:
    """` by process PID (NAME)` for the listener on `port`; empty when it cannot be found."""
    sockets = {f"socket:[{inode}]" for inode in _listening_inodes(port)}
    for process in PROC.glob("[0-9]*") if sockets else ():
        if sockets & set(_open_files(process)):
            return f" by process {process.name}{_name(process)}"
    return ""


def user_of(file: Path) -> str:
    """`process PID (NAME)` of somebody who has `file` open; empty when it cannot be found."""
    wanted = str(file.resolve())
    for process in PROC.glob("[0-9]*"):
        if process.name != str(os.getpid()) and wanted in set(_open_files(process)):
            return f"process {process.name}{_name(process)}"
    return ""


def _name(process: Path) -> str:
    try:
        return f" ({(process / 'comm').read_text().strip()})"
    except OSError:  # it has just ended
        return ""


def _listening_inodes(port: int) -> Iterator[str]:
    for table in ("tcp", "tcp6"):
        try:
            rows = (PROC / "net" / table).read_text().splitlines()[1:]
        except OSError:
            continue
        for fields in (row.split() for row in rows):
            if fields[3] == LISTEN and int(fields[1].rpartition(":")[2], 16) == port:
                yield fields[9]


def _open_files(process: Path) -> Iterator[str]:
    try:
        for link in (process / "fd").iterdir():
            yield str(link.readlink())
    except OSError:  # it ended, or belongs to another user
        return
