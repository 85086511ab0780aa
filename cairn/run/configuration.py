"""supervisord.conf for one run."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cairn.run.processes import Process

GROUP = "cairn"
STOP_SECONDS = 6
"""How long a process may take to end by itself before it is killed."""


@dataclass(frozen=True)
class Places:
    """Files of a run. `socket` has a short path: the kernel allows 108 bytes."""

    root: Path
    run: Path
    log: Path
    socket: Path

    @property
    def configuration(self) -> Path:
        """supervisord.conf."""
        return self.run / "supervisord.conf"

    @property
    def pid_file(self) -> Path:
        """supervisord.pid, gone when nothing runs."""
        return self.run / "supervisord.pid"

    def log_of(self, name: str) -> Path:
        """The log of one process."""
        return self.log / f"{name}.log"


def configuration(processes: Iterable[Process], places: Places) -> str:
    """The text of supervisord.conf.

    Restarting is left to cairn.run.watch, which knows about health: supervisord starts, stops,
    reaps and logs. One group, so that all processes are asked to end at the same time.
    """
    processes = tuple(processes)
    sections = [_head(places)] + [_program(process, places) for process in processes]
    names = ",".join(process.name for process in processes)
    sections.append(f"[group:{GROUP}]\nprograms={names}\n")
    return "\n".join(sections)


def _head(places: Places) -> str:
    return f"""[unix_http_server]
file={_plain(places.socket)}
chmod=0600

[supervisord]
nodaemon=true
silent=true
nocleanup=true
logfile={_plain(places.log / "supervisord.log")}
logfile_maxbytes=1MB
logfile_backups=1
pidfile={_plain(places.pid_file)}
directory={_plain(places.root)}

[rpcinterface:supervisor]
supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
"""


def _program(process: Process, places: Places) -> str:
    # supervisor 4.3 expands this one value twice.
    log = _plain(places.log_of(process.name))
    return f"""[program:{process.name}]
command={_plain(shlex.join(process.command))}
autostart=false
autorestart=false
startsecs=0
startretries=0
stopasgroup=true
killasgroup=true
stopwaitsecs={STOP_SECONDS}
redirect_stderr=true
stdout_logfile={_plain(log)}
stdout_logfile_maxbytes=5MB
stdout_logfile_backups=3
"""


def _plain(value: object) -> str:
    """`value` with supervisord's own expansion (%(name)s) switched off."""
    return str(value).replace("%", "%%")
