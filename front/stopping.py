"""Being told to stop, however much there is to do."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from typing import Any

from aiohttp import web

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def heed_signals(
    loop: asyncio.AbstractEventLoop, told: Callable[[], None] | None = None, drain: float = 0
) -> None:
    """On SIGINT and SIGTERM calls ``told``, and ends ``loop`` by `aiohttp.web.GracefulExit` after
    ``drain`` seconds, or at the next signal; called in the main thread.

    `loop.add_signal_handler` hears of a signal by a byte in a pipe into which finished threads
    write as well. Where thousands of pages leave at once the pipe is full, the byte is lost, and
    the process lives on. A handler of Python's own is called in any case.
    """
    signals = 0

    def stop(*_: Any) -> None:
        nonlocal signals
        signals += 1
        loop.call_soon_threadsafe(begin if told and signals == 1 else _end)

    def begin() -> None:
        if told:
            told()
        loop.call_later(drain, _end)

    for one in _SIGNALS:
        signal.signal(one, stop)


def _end() -> None:
    raise web.GracefulExit
