"""`cairn run`."""

from __future__ import annotations

import os
from pathlib import Path

from cairn.cli import print_line
from cairn.model.training import ensure_model
from cairn.run.checks import check_disk, check_ports, check_restored, make_folder, only_run
from cairn.run.demo import demo_lines
from cairn.run.endpoints import write_endpoints
from cairn.run.paths import ROOT
from cairn.run.processes import cairn_processes
from cairn.run.runner import House, Interrupted, interruptible, run_house
from cairn.run.sample import refresh_sample
from cairn.run.sealed import key_lines
from cairn.run.settings import Settings, read_settings


def run() -> int:
    """Run Cairn until it is asked to end; the exit code.

    Raises CairnError with a sentence when something is missing or a process cannot start.
    """
    settings = read_settings(os.environ, ROOT)
    make_folder(settings.var / "run")
    make_folder(settings.var / "log")
    try:
        with interruptible(), only_run(settings.var):
            house = prepare(settings, ROOT)
            run_house(house)
    except Interrupted:
        print_line("Cairn has ended.")
    return 0


def prepare(settings: Settings, root: Path) -> House:
    """Everything that must be there before the first process starts."""
    processes = cairn_processes(settings, root)
    check_ports(processes)
    check_disk(settings.var)
    check_restored(settings.var)
    refresh_sample(settings.catalogue_url, print_line)
    ensure_model(root, print_line)
    write_endpoints(
        root / "endpoints.yml", settings.var / "run" / "endpoints.yml", settings.actions_port
    )
    environment = settings.environment(os.environ)
    for line in key_lines(settings, environment):
        print_line(line)
    return House(
        processes,
        root,
        settings.var,
        environment,
        print_line,
        welcome_lines(settings),
    )


def welcome_lines(settings: Settings) -> list[str]:
    """Where everything is, once it is up; who may sign in at the desk, in a demo."""
    return [
        "",
        f"Cairn is ready: {settings.address}/",
        *demo_lines(settings),
        f"  for programs     {settings.address}/api/v1/openapi.json",
        f"  Rasa's API       http://127.0.0.1:{settings.rasa_port}/ (this machine only)",
        f"  logs             {settings.var / 'log'}",
        "Ctrl-C ends it.",
    ]
