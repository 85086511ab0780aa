"""The table of processes that make up a running Cairn."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from cairn.run.settings import Settings

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True)
class Process:
    """One process: `name` is its log's name, `title` what the operator reads.

    It is healthy when `GET http://{host}:{port}{path}` answers 200; `setting` names the
    environment variable that changes the port. `hung` is how many seconds it may be silent before
    it is killed and started again: little where a start takes a moment and everybody waits.
    """

    name: str
    title: str
    command: tuple[str, ...]
    port: int
    setting: str
    path: str = "/health"
    host: str = LOOPBACK
    hung: float = 30


def cairn_processes(settings: Settings, root: Path) -> tuple[Process, ...]:
    """Rasa, the action server and the front, as `settings` want them."""
    tether = str(root / "cairn" / "run" / "tether.py")
    rasa = [str(root / "bot/.venv/bin/python"), tether, "bot.checked", "run", "--enable-api"]
    rasa += ["-i", LOOPBACK, "-p", str(settings.rasa_port), "-m", "models/cairn.tar.gz"]
    rasa += ["--endpoints", str(settings.var / "run" / "endpoints.yml")]
    rasa += ["--credentials", "bot/credentials.yml"]
    rasa += ["--logging-config-file", "bot/logging.yml"]
    # The tether puts the value in: a list of processes shows only the variable's name.
    rasa += ["--auth-token", "$CAIRN_INNER_TOKEN"]
    ours = (sys.executable, tether)
    return (
        Process("rasa", "Rasa", tuple(rasa), settings.rasa_port, "CAIRN_RASA_PORT", "/"),
        Process(
            "actions",
            "the action server",
            (*ours, "actions"),
            settings.actions_port,
            "CAIRN_ACTIONS_PORT",
            hung=15,
        ),
        Process(
            "front",
            "the front",
            (*ours, "front"),
            settings.port,
            "CAIRN_PORT",
            host=settings.host,
            hung=10,
        ),
    )
