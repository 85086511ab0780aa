"""Small things done beside the messages: they may fail, and nobody waits for them."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from typing import Any

from front.each import attempt

_SHOWN_SECONDS = 4.0  # platforms show that somebody writes for about five
_MOST = 1000  # chats remembered before old ones are forgotten


class Errands:
    """Runs them, and ends them with the channel."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._tasks: set[asyncio.Task[Any]] = set()

    def run(self, act: Callable[[], Awaitable[object]]) -> None:
        """Starts one."""
        errand: Coroutine[Any, Any, bool] = attempt(act, self._name)
        task = asyncio.create_task(errand)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        """Ends all; returns when nothing runs."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


class Typing:
    """Shows in a chat that somebody writes, no more often than it has to be shown."""

    def __init__(self, errands: Errands, show: Callable[[int], Awaitable[None]]) -> None:
        self._errands = errands
        self._show = show
        self._shown: dict[int, float] = {}

    def show(self, chat: int) -> None:
        """Never waits."""
        moment = time.monotonic()
        if moment - self._shown.get(chat, -_SHOWN_SECONDS) < _SHOWN_SECONDS:
            return
        if len(self._shown) > _MOST:
            since = moment - _SHOWN_SECONDS
            self._shown = {one: at for one, at in self._shown.items() if at > since}
        self._shown[chat] = moment
        self._errands.run(partial(self._show, chat))
