"""`python -m benchmarks.faults.launch run`: `cairn run` from a folder of its own.

The folder, CAIRN_VAR/../house, links to everything of this one but its models: those are copied,
so that they can be damaged. The front and the action server have a clock that can be moved.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from cairn.errors import CairnError
from cairn.run import command
from cairn.run.paths import ROOT
from cairn.run.processes import Process, cairn_processes
from cairn.run.settings import Settings

_CLOCKED = ("front", "actions")


def house_of(var: Path) -> Path:
    """The folder from which a run with this CAIRN_VAR is run."""
    return var.parent / "house"


def furnish(house: Path) -> None:
    """Makes the folder where it is not there yet."""
    if house.exists():
        return
    (house / "models").mkdir(parents=True)
    for entry in ROOT.iterdir():
        if entry.name not in {"models", "var", ".rasa"}:
            (house / entry.name).symlink_to(entry)
    for name in ("cairn.tar.gz", "cairn.sha256"):
        shutil.copyfile(ROOT / "models" / name, house / "models" / name)


def clocked(settings: Settings, root: Path) -> tuple[Process, ...]:
    """The table of processes, some of them with a clock that can be moved."""
    return tuple(_clocked(process) for process in cairn_processes(settings, root))


def _clocked(process: Process) -> Process:
    if process.name not in _CLOCKED:
        return process
    *before, module = process.command
    changed = {**vars(process), "command": (*before, "benchmarks.faults.clocked", module)}
    return Process(**changed)


def main() -> int:
    """Runs until it is asked to end; the exit code of `cairn run`."""
    house = house_of(Path(os.environ["CAIRN_VAR"]))
    furnish(house)
    # What `cairn run` takes from its own place, it takes from the other folder here.
    vars(command).update(ROOT=house, cairn_processes=clocked)
    try:
        return command.run()
    except CairnError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
