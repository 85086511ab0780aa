"""Staying, and syncing whatever is due: for operators without cron."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

# Seconds between two looks at what is due.
EVERY = 60.0


def watch(look: Callable[[], None], every: float = EVERY) -> None:
    """Calls ``look`` now and every so many seconds, until SIGTERM or Ctrl-C.

    Either ends it at once, also within ``look``: a transaction that is open is then given up, and
    the last good state stands. To be called from the main thread.
    """
    with _ending() as ending, suppress(KeyboardInterrupt):
        while not ending.is_set():
            look()
            ending.wait(every)


@contextmanager
def _ending() -> Iterator[threading.Event]:
    """Tells whether the end was asked for, even where the interrupt was lost on its way."""
    ending = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        ending.set()
        raise KeyboardInterrupt

    before = {one: signal.signal(one, end) for one in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield ending
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
