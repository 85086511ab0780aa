"""The file of the keys that contacts and notes are sealed with: one a line, the newest first.

Keys that nothing is sealed with any more move to a second file beside it: values in backups of
before are sealed with them. Both are for their owner only (mode 0600).
"""

import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from front.errors import KeyMissing

_OWNERS = 0o600
_FOLDER = 0o700
_HEAD = "# Keys of Cairn for contacts and notes, the newest first. Without them they are lost.\n"


@dataclass(frozen=True)
class KeyFile:
    """Where keys are; ``path`` may not be there yet."""

    path: Path

    @property
    def retired(self) -> Path:
        """Keys that are needed for backups only."""
        return self.path.with_name(f"{self.path.stem}.retired{self.path.suffix}")

    def read(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The keys in use, the newest first, and the retired ones. Raises KeyMissing."""
        return lines(_text(self.path)), lines(_text(self.retired))

    def write(self, keys: Sequence[str], retired: Sequence[str]) -> None:
        """Puts others in their place, each file at once. Raises KeyMissing.

        The retired ones first: whoever is killed in between has a key in both files, not in none.
        """
        try:
            self.path.parent.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
            if lines(_text(self.retired)) != tuple(retired):
                _replace(self.retired, retired)
            _replace(self.path, keys)
        except OSError as error:
            raise KeyMissing(f"{self.path} cannot be written ({error.strerror})") from error

    @contextmanager
    def alone(self) -> Iterator[None]:
        """One process at a time changes the keys. Raises KeyMissing where one does already."""
        try:
            self.path.parent.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
            held = os.open(self.path.with_name(f"{self.path.name}.lock"), os.O_RDWR | os.O_CREAT)
        except OSError as error:
            raise KeyMissing(f"{self.path} cannot be written ({error.strerror})") from error
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield
        except BlockingIOError as error:
            raise KeyMissing("The keys are being changed by another command") from error
        finally:
            os.close(held)


def lines(text: str) -> tuple[str, ...]:
    """The keys in a text: a file, or a setting with commas between them."""
    words = (line.partition("#")[0].replace(",", " ").split() for line in text.splitlines())
    return tuple(dict.fromkeys(word for found in words for word in found))


def stamp_of(path: str) -> tuple[int, int, int] | None:
    """Changes whenever a file does; None while there is none."""
    try:
        seen = os.stat(path)  # noqa: PTH116  a Path takes longer than the question
    except OSError:
        return None
    return seen.st_ino, seen.st_mtime_ns, seen.st_size


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise KeyMissing(f"{path} cannot be read ({type(error).__name__})") from error


def _replace(path: Path, keys: Sequence[str]) -> None:
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    made = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNERS)
    with os.fdopen(made, "w", encoding="utf-8") as file:
        file.write(_HEAD + "".join(f"{key}\n" for key in keys))
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
