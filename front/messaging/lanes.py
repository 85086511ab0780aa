"""Work by key: one piece at a time of each key, many keys at once, no task where none is."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from functools import partial
from typing import Generic, TypeVar

from front.each import attempt

Key = TypeVar("Key", bound=Hashable)

_PAUSE_FIRST, _PAUSE_LONGEST = 0.5, 30.0  # seconds, after work that failed


class Lanes(Generic[Key]):
    """``work`` is done for a key whenever it was nudged, and once more when it was nudged
    meanwhile. What fails is tried again a little later each time."""

    def __init__(self, name: str, work: Callable[[Key], Awaitable[None]]) -> None:
        self._name = name
        self._work = work
        self._nudged: set[Key] = set()
        self._tasks: dict[Key, asyncio.Task[None]] = {}

    def nudge(self, key: Key) -> None:
        """There is something to do."""
        self._nudged.add(key)
        if key not in self._tasks:
            self._tasks[key] = asyncio.create_task(self._run(key))

    async def stop(self) -> None:
        """Ends all work where it stands; returns when nothing runs."""
        self._nudged.clear()
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def __len__(self) -> int:
        return len(self._tasks)

    async def _run(self, key: Key) -> None:
        pause = _PAUSE_FIRST
        try:
            while key in self._nudged:
                self._nudged.discard(key)
                if await attempt(partial(self._work, key), self._name):
                    pause = _PAUSE_FIRST
                    continue
                await asyncio.sleep(pause)
                pause = min(pause * 2, _PAUSE_LONGEST)
                self._nudged.add(key)
        finally:
            del self._tasks[key]
