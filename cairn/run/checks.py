"""What must hold before anything starts: ports free, room on the disk, no other run."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import socket
from collections.abc import Iterable, Iterator
from pathlib import Path

from cairn.errors import NotPossible
from cairn.run.holders import holder
from cairn.run.processes import Process

RESTORING = "restore.json"
"""In CAIRN_VAR while a restore puts the databases into their places."""

FREE_BYTES = 300 * 10**6
"""Room for a new model, the databases and the logs."""


def check_ports(processes: Iterable[Process]) -> None:
    """Raise NotPossible for the first port that somebody else listens on."""
    for process in processes:
        problem = port_problem(process.host, process.port)
        if problem:
            raise NotPossible(
                f"Port {process.port}, which {process.title} needs, {problem}"
                f"{holder(process.port)}: end that, or choose another port with "
                f"{process.setting}, for example `{process.setting}={process.port + 1000} "
                "make run`."
            )


def port_problem(host: str, port: int) -> str:
    """Why `host`:`port` cannot be listened on; empty when it can."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except OSError:
        return f"cannot be opened, because “{host}” is no address of this machine"
    with socket.socket(family, kind, protocol) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
            probe.listen(1)
        except PermissionError:
            return "may not be opened by this user"
        except OSError as error:
            in_use = "Address already in use"
            return "is taken" if error.strerror == in_use else f"cannot be opened ({error})"
    return ""


def check_disk(folder: Path, needed: int = FREE_BYTES) -> None:
    """Raise NotPossible when the disk of `folder` has fewer than `needed` bytes left."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise NotPossible(
            f"The disk of {folder} is nearly full: {free / 1e6:.0f} MB are free and Cairn needs "
            f"{needed / 1e6:.0f} MB. Free some space, or set CAIRN_VAR to another disk."
        )


def check_restored(var: Path) -> None:
    """Raise NotPossible when a restore was interrupted: some databases are of the backup."""
    if (var / RESTORING).exists():
        raise NotPossible(
            f"A restore of {var} was interrupted: run `cairn backup restore` again with the same "
            "file."
        )


def make_folder(folder: Path) -> None:
    """Create `folder`; raise NotPossible with the reason when that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotPossible(
            f"The folder {folder} cannot be made ({error.strerror}): set CAIRN_VAR to a folder "
            "this user may write to."
        ) from error


@contextlib.contextmanager
def only_run(var: Path) -> Iterator[None]:
    """Hold `var` for one run; raise NotPossible when another run holds it."""
    path = var / "run" / "lock"
    lock = _locked(path)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(lock)


def _locked(path: Path) -> int:
    while True:
        lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            owner = os.read(lock, 20).decode() or "another one"
            os.close(lock)
            raise NotPossible(
                f"Cairn is already running on {path.parent.parent} (process {owner}): end that "
                "run first, or set CAIRN_VAR to another folder."
            ) from error
        # The run before may have removed the file between our opening and locking it.
        if path.exists() and path.stat().st_ino == os.fstat(lock).st_ino:
            os.truncate(lock, 0)
            os.write(lock, str(os.getpid()).encode())
            return lock
        os.close(lock)
