"""Rasa is away: its return is noticed once for all, so that nobody sits out a pause that grew."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from front.line import Line

_LOOK_SECONDS = 0.5


class Outage:
    """Looks whether Rasa is there as long as a conversation waits for it, and nudges all of them
    when it has come back.

    Only a return nudges: of a Rasa that is there and answers nobody, each conversation keeps its
    own growing pause. ``there``: whether Rasa can be reached; raises nothing.
    """

    def __init__(self, there: Callable[[], Awaitable[bool]]) -> None:
        self._there = there
        self._waiting: set[Line] = set()
        self._looking: asyncio.Task[None] | None = None

    @contextmanager
    def waits(self, line: Line) -> Iterator[None]:
        """While the block lasts the conversation is told of the return, if Rasa was away."""
        if not line.down:
            yield
            return
        self._waiting.add(line)
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look())
        try:
            yield
        finally:
            self._waiting.discard(line)

    async def close(self) -> None:
        """Looks no more."""
        if self._looking:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)

    async def _look(self) -> None:
        away = True  # somebody has just found it so
        while self._waiting:
            await asyncio.sleep(_LOOK_SECONDS)
            there = await self._there()
            if there and away:
                for line in self._waiting:
                    line.nudge()
            away = not there
