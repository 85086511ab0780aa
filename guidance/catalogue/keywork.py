"""Making keys beside the import: half of an import's time, on a second processor.

A process of our own reads batches of texts from its input and answers with their keys; it ends
when its input does, and so with whoever started it. Frames are MessagePack behind four bytes of
length, most significant first.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import chain
from select import select
from typing import IO

import msgspec

from guidance.catalogue.search.filters import TITLE
from guidance.catalogue.search.keying import keys_of
from guidance.errors import CatalogueUnavailable
from guidance.secretfiles import without_secrets

# An offer's titles and its other texts.
Texts = tuple[list[str], list[str]]
# A smaller import is done before a second process has read its dictionaries.
BATCHES_ALONE = 2
# Counts are passed on so many at a time: a large catalogue has a million words.
COUNTS = 20_000
READY = b"ready"

Count = tuple[str, int]

_batches = msgspec.msgpack.Decoder(list[Texts] | None)
_keys = msgspec.msgpack.Decoder(list[str])
_counts = msgspec.msgpack.Decoder(list[Count])


class Maker:
    """Makes the keys of texts, and counts in how many offers each stands."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def keys(self, batch: Sequence[Texts]) -> list[str]:
        """The keys of each offer between spaces; those of its title once more behind a mark."""
        made = [self._keys(titles, body) for titles, body in batch]
        # A batch's own count is small and stays at hand: adding it up once is twice as fast.
        self._counts.update(Counter(chain.from_iterable(every for every, _ in made)))
        return [" ".join(chain(*one)) for one in made]

    def counts(self, most: int) -> list[Count]:
        """Some of what was counted and not given yet; nothing when all was given."""
        number = min(most, len(self._counts))
        return [self._counts.popitem() for _ in range(number)]

    def _keys(self, titles: list[str], body: list[str]) -> tuple[set[str], list[str]]:
        in_title = keys_of(titles)
        return in_title | keys_of(body), [TITLE + key for key in in_title]


class Keywork:
    """Makes keys batch by batch: here at first, in a process beside when there is much to do.

    ``begin`` a batch, do something else, then take its ``result``; one batch at a time.
    """

    def __init__(self) -> None:
        self._here = Maker()
        self._batch: list[Texts] = []
        self._begun = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._beside = False

    def begin(self, batch: list[Texts]) -> None:
        """Starts on the texts of some offers. Raises CatalogueUnavailable."""
        self._begun += 1
        if self._process is None and self._begun > BATCHES_ALONE and (os.cpu_count() or 1) > 1:
            self._process = _start()
        self._beside = self._beside or (self._process is not None and _is_ready(self._process))
        if self._beside and self._process is not None:
            _send(_pipe(self._process.stdin), msgspec.msgpack.encode(batch))
        else:
            self._batch = batch

    def result(self) -> list[str]:
        """The keys of the batch begun last. Raises CatalogueUnavailable."""
        if not self._beside or self._process is None:
            return self._here.keys(self._batch)
        return _keys.decode(_answer(self._process))

    def counts(self) -> Iterator[list[Count]]:
        """How often each key was found since last asked, in parts; a key may come twice.

        Raises CatalogueUnavailable.
        """
        while counted := self._here.counts(COUNTS):
            yield counted
        while self._beside and self._process is not None:
            _send(_pipe(self._process.stdin), msgspec.msgpack.encode(None))
            counted = _counts.decode(_answer(self._process))
            if not counted:
                return
            yield counted

    def close(self) -> None:
        """Ends the process beside."""
        if self._process is not None:
            self._process.kill()
            for pipe in (self._process.stdin, self._process.stdout):
                # What a process that is gone has not read is of no use to it.
                with suppress(BrokenPipeError):
                    _pipe(pipe).close()
            self._process.wait()
            self._process, self._beside = None, False


def _start() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "guidance.catalogue.keywork"]
    return subprocess.Popen(  # noqa: S603  our own module
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=without_secrets(os.environ),
    )


def _is_ready(process: subprocess.Popen[bytes]) -> bool:
    """Whether the process has read its dictionaries; raises CatalogueUnavailable if it ended."""
    answers, _, _ = select([_pipe(process.stdout)], [], [], 0)
    return bool(answers) and _answer(process) == READY


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise CatalogueUnavailable("The process that makes search keys has no pipe")
    return pipe


def _answer(process: subprocess.Popen[bytes]) -> bytes:
    frame = _receive(_pipe(process.stdout))
    if frame is None:
        raise CatalogueUnavailable("The process that makes search keys has ended")
    return frame


def _send(pipe: IO[bytes], frame: bytes) -> None:
    try:
        pipe.write(len(frame).to_bytes(4, "big") + frame)
        pipe.flush()
    except BrokenPipeError as error:
        raise CatalogueUnavailable("The process that makes search keys has ended") from error


def _receive(pipe: IO[bytes]) -> bytes | None:
    size = pipe.read(4)
    if len(size) < 4:
        return None
    frame = pipe.read(int.from_bytes(size, "big"))
    return frame if len(frame) == int.from_bytes(size, "big") else None


def main() -> None:
    """Answers batches until the input ends, or nobody takes the answers any more."""
    with suppress(CatalogueUnavailable):
        _serve()


def _serve() -> None:
    Maker().keys([(["ready"], [])])
    _send(sys.stdout.buffer, READY)
    maker = Maker()
    while (frame := _receive(sys.stdin.buffer)) is not None:
        batch = _batches.decode(frame)
        answer = maker.counts(COUNTS) if batch is None else maker.keys(batch)
        _send(sys.stdout.buffer, msgspec.msgpack.encode(answer))


if __name__ == "__main__":
    main()
