"""What was erased since a backup was made, so that a restore does not bring it back.

A file beside the backups, in no database: a line for each erased conversation, a keyed hash of its
id (HMAC-SHA-256, RFC 2104) with the number of its key, and a line for each backup. It names no
conversation, no time and no receipt. Whoever has the key can ask it of an id that they know.
"""

import fcntl
import hashlib
import hmac
import os
import secrets
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

LIST = "erased.list"
KEY = "erased.key"
_LOCK = ".erased.lock"
_MADE = "backup "
_KEY_BYTES = 32


class ErasedList:
    """The list in ``folder``; its key is the file ``key``, made when it is first needed.

    Every method raises OSError where a file cannot be read or written.
    """

    def __init__(self, folder: Path, key: Path) -> None:
        self._folder = folder
        self._file = folder / LIST
        self._key = key

    def key(self) -> bytes:
        """The key by which ids are hashed."""
        try:
            return bytes.fromhex(self._key.read_text("ascii"))
        except FileNotFoundError:
            self._key.parent.mkdir(parents=True, exist_ok=True)
            made = secrets.token_hex(_KEY_BYTES)
            fresh = self._key.with_name(f".{KEY}.{secrets.token_hex(4)}")
            _write(fresh, made)
            try:
                os.link(fresh, self._key)  # another process may have been quicker
            except FileExistsError:
                pass
            finally:
                fresh.unlink()
            return bytes.fromhex(self._key.read_text("ascii"))

    def add(self, conversations: Collection[str]) -> None:
        """Notes erased conversations; on the disk when it returns. A second time does no harm."""
        if not conversations:
            return
        lines = [line_of(self.key(), one) for one in conversations]
        with self._alone():
            file = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                # Begins with a new line: the one before may have been cut by a power cut.
                os.write(file, ("\n" + "\n".join(lines) + "\n").encode("ascii"))
                os.fsync(file)
            finally:
                os.close(file)

    @contextmanager
    def marking(self, backup: str) -> Iterator[None]:
        """Within: nothing is added. Afterwards what is added counts as later than ``backup``."""
        with self._alone():
            before = self._lines()
            yield
            # The order within one backup's time would be the order of the receipts.
            own = len(before) - next(
                (n for n, one in enumerate(reversed(before)) if one.startswith(_MADE)), len(before)
            )
            lines = [*before[:own], *sorted(set(before[own:])), _MADE + backup]
            self._replace(lines)

    def since(self, backup: str) -> set[str] | None:
        """The lines added after a backup was made; None where the list does not know of it."""
        lines = self._lines()
        if _MADE + backup not in lines:
            return None
        return {one for one in lines[lines.index(_MADE + backup) :] if not one.startswith(_MADE)}

    def forget_before(self, backups: Collection[str]) -> None:
        """Drops what only backups that are gone would need."""
        with self._alone():
            lines = self._lines()
            marks = {_MADE + one for one in backups}
            first = next((n for n, one in enumerate(lines) if one in marks), None)
            if first:
                self._replace(lines[first:])

    def _lines(self) -> list[str]:
        try:
            return [one for one in self._file.read_text("ascii").splitlines() if one]
        except FileNotFoundError:
            return []

    def _replace(self, lines: list[str]) -> None:
        fresh = self._file.with_name(f".{LIST}.new")
        fresh.unlink(missing_ok=True)
        _write(fresh, "".join(f"{one}\n" for one in lines))
        fresh.replace(self._file)
        sync_folder(self._folder)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = os.open(self._folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)


def line_of(key: bytes, conversation: str) -> str:
    """How the list names a conversation: the number of the key, and the hash."""
    hashed = hmac.new(key, conversation.encode(), hashlib.sha256).hexdigest()
    return f"{number_of(key)} {hashed}"


def number_of(key: bytes) -> str:
    """Which key it is, without showing it: 8 digits of its hash."""
    return hashlib.sha256(key).hexdigest()[:8]


def sync_folder(folder: Path) -> None:
    """Returns when the names in a folder are on the disk."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _write(file: Path, text: str) -> None:
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(opened, text.encode("ascii"))
        os.fsync(opened)
    finally:
        os.close(opened)
