"""What happens that is no message: the queue moves, somebody types, something was delivered."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["queue", "message", "typing", "delivered", "presence", "alert", "erased"]

_LONGEST_QUEUE = 500  # signals; who reads more slowly looks everything up anew


@dataclass(frozen=True)
class Signal:
    """Something that just happened. It is never the only place where it is known: whoever missed
    a signal reads the record.

    ``queue``: a hand-off moved (``number``); ``message``: a new one (data: id, sender);
    ``typing`` (data: who is learner or counsellor, name); ``delivered`` (data: id, to);
    ``presence``: a counsellor came or went; ``alert`` (data: reason); ``erased``: the learner
    deleted the conversation of a hand-off (``number``).
    """

    kind: Kind
    conversation: str | None = None
    number: int | None = None
    counsellor: int | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


class Ear:
    """Signals for one listener; a slow one is told by ``missed`` that it has to look anew."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[Signal | None] = asyncio.Queue()
        self.missed = False

    def put(self, signal: Signal) -> None:
        """Never blocks."""
        if self._queue.qsize() < _LONGEST_QUEUE:
            self._queue.put_nowait(signal)
        else:
            self.missed = True

    def end(self) -> None:
        """Ends the iteration after what is already here."""
        self._queue.put_nowait(None)

    async def __aiter__(self) -> AsyncIterator[Signal]:
        while (signal := await self._queue.get()) is not None:
            yield signal


class Signals:
    """Passes signals on within this process."""

    def __init__(self) -> None:
        self._ears: set[Ear] = set()

    @contextmanager
    def listen(self) -> Iterator[Ear]:
        """Hears every signal while the block lasts."""
        ear = Ear()
        self._ears.add(ear)
        try:
            yield ear
        finally:
            self._ears.discard(ear)

    def publish(self, signal: Signal) -> None:
        """Tells everyone who listens."""
        for ear in self._ears:
            ear.put(signal)

    def end(self) -> None:
        """Lets everyone go."""
        for ear in self._ears:
            ear.end()
