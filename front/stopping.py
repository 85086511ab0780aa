"""Being told to stop, however much there is to do."""

from __future__ import annotations

import asyncio
import signal
from typing import Any

from aiohttp import web

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def heed_signals(loop: asyncio.AbstractEventLoop) -> None:
    """On SIGINT and SIGTERM ``loop`` ends by `aiohttp.web.GracefulExit`; called in the main thread.

    `loop.add_signal_handler` hears of a signal by a byte in a pipe into which finished threads
    write as well. Where thousands of pages leave at once the pipe is full, the byte is lost, and
    the process lives on. A handler of Python's own is called in any case.
    """

    def stop(*_: Any) -> None:
        loop.call_soon_threadsafe(_end)

    for one in _SIGNALS:
        signal.signal(one, stop)


def _end() -> None:
    raise web.GracefulExit
