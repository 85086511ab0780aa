"""A run with fake processes: house.py TABLE, where TABLE is a JSON file made by the tests."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from cairn.cli import print_line
from cairn.errors import CairnError
from cairn.run.checks import check_ports, make_folder, only_run
from cairn.run.paths import ROOT
from cairn.run.processes import Process
from cairn.run.runner import House, Interrupted, interruptible, run_house
from cairn.run.watch import Patience


def main(table: Path) -> int:
    """What `cairn run` does, without Rasa, model and catalogue."""
    content = json.loads(table.read_text())
    processes = [
        Process(**(row | {"command": tuple(row["command"])})) for row in content["processes"]
    ]
    var = Path(content["var"])
    make_folder(var / "run")
    make_folder(var / "log")
    patience = Patience(**content["patience"])
    try:
        with interruptible(), only_run(var):
            check_ports(processes)
            run_house(House(processes, ROOT, var, os.environ, print_line, ["all ready"], patience))
    except Interrupted:
        print_line("ended")
    except CairnError as error:
        print_line(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
