"""Run a module as `python -m` would, and end when the process that started it has gone.

Called by path, in either environment: `python cairn/run/tether.py MODULE [ARGUMENT …]`. Arguments
may name environment variables (`$CAIRN_INNER_TOKEN`): so a secret stays out of the list of
processes. Standard library only, and Python 3.10, because Rasa runs under it too.
"""

from __future__ import annotations

import os
import runpy
import sys
import threading
import time

SECONDS_BETWEEN_LOOKS = 0.5
ABANDONED = 75


def watch_parent(parent: int) -> None:
    """End this process, without a goodbye, as soon as `parent` is no longer its parent."""
    while os.getppid() == parent:
        time.sleep(SECONDS_BETWEEN_LOOKS)
    os._exit(ABANDONED)


def main() -> None:
    """Replace this script by the module named in the arguments."""
    sys.path[0] = os.getcwd()  # noqa: PTH109  (pathlib would be imported for this alone)
    sys.argv = [os.path.expandvars(argument) for argument in sys.argv[1:]]
    threading.Thread(target=watch_parent, args=(os.getppid(),), daemon=True).start()
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
