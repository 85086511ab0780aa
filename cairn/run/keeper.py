"""supervisord, ending with its parent and leaving no grandchild behind.

`python -m cairn.run.keeper CONFIGURATION PARENT` where PARENT is the process id of `cairn run`:
when that has gone, however it ended, everything under supervisord ends too.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sys
import traceback
from pathlib import Path
from typing import Any

from supervisor import events, loggers
from supervisor.medusa.asyncore_25 import ExitNow
from supervisor.options import ServerOptions
from supervisor.supervisord import Supervisor

SECONDS_BETWEEN_LOOKS = 0.5
TEMPORARY_PREFIX = "cairn-"


def watch_parent(parent: int) -> None:
    """Ask ourselves to end as soon as `parent` is not our parent any more.

    A timer and no thread: supervisord forks, and a timer is not inherited.
    """

    def look(_signal: int, _frame: object) -> None:
        if os.getppid() != parent:
            os.kill(os.getpid(), signal.SIGTERM)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS)


def end_group(event: Any) -> None:
    """Kill what a process that has just ended left in its process group."""
    if event.process.pid:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(event.process.pid, signal.SIGKILL)


def remove_temporary(socket: Path) -> None:
    """Remove the folder of the socket when it was made for it alone."""
    if socket.parent.name.startswith(TEMPORARY_PREFIX):
        shutil.rmtree(socket.parent, ignore_errors=True)


def outlive_a_full_disk() -> None:
    """A line that cannot be logged is lost, and nothing else is.

    supervisord tells of it on its standard error, which is a file on the same disk; that this
    fails too was its end, and the end of all it keeps.
    """

    def lose(_handler: loggers.Handler) -> None:
        with contextlib.suppress(OSError):
            traceback.print_exc()

    write = loggers.RotatingFileHandler.emit

    def emit(handler: loggers.RotatingFileHandler, record: loggers.LogRecord) -> None:
        with contextlib.suppress(OSError):
            write(handler, record)

    loggers.Handler.handleError = lose
    loggers.RotatingFileHandler.emit = emit


class Keeper(Supervisor):  # type: ignore[misc]  # supervisor has no types
    """supervisord that looks after what its processes leave behind."""

    def runforever(self) -> None:
        """Serve until asked to end; subscribes here, because `run` clears all subscriptions."""
        events.subscribe(events.ProcessStateExitedEvent, end_group)
        events.subscribe(events.ProcessStateStoppedEvent, end_group)
        super().runforever()


def keep(configuration: str) -> None:
    """Run supervisord once, with the configuration file of that path."""
    options = ServerOptions()
    options.realize(["--configuration", configuration])
    options.first, options.test = True, False
    with contextlib.suppress(ExitNow):
        Keeper(options).main()
    options.close_httpservers()
    options.close_logger()


def main(arguments: list[str]) -> None:
    """Keep processes until asked to end, or until the parent has gone."""
    configuration, parent, socket = arguments
    watch_parent(int(parent))
    outlive_a_full_disk()
    try:
        keep(configuration)
    finally:
        remove_temporary(Path(socket))


if __name__ == "__main__":
    main(sys.argv[1:])
