"""Run a module as `python -m` would, and end when the process that started it has gone.

Called by path, in either environment: `python cairn/run/tether.py MODULE [ARGUMENT …]`. Arguments
may name environment variables (`$CAIRN_INNER_TOKEN`): so a secret stays out of the list of
processes. Standard library only, and Python 3.10, because Rasa runs under it too.
"""

from __future__ import annotations

import os
import resource
import runpy
import sys
import threading
import time

SECONDS_BETWEEN_LOOKS = 0.5
ABANDONED = 75
# Of Cairn's own settings a process gets what it needs; the front, which does the rest, gets all.
# Rasa reads tables and models, the action server the catalogue.
NEEDED = {
    "bot.checked": ("CAIRN_VAR", "CAIRN_INNER_TOKEN", "CAIRN_ACTIONS_PORT", "CAIRN_EMBEDDINGS"),
    "actions": ("CAIRN_VAR", "CAIRN_INNER_TOKEN", "CAIRN_ACTIONS_PORT", "CAIRN_CATALOGUE_URL"),
}


def watch_parent(parent: int) -> None:
    """End this process, without a goodbye, as soon as `parent` is no longer its parent."""
    while os.getppid() == parent:
        time.sleep(SECONDS_BETWEEN_LOOKS)
    os._exit(ABANDONED)


def give_up_what_is_not_needed(module: str) -> None:
    """Begin anew without the settings that the module has no use for, if there are any.

    Taking them out of `os.environ` would not do: the kernel shows what a process began with.
    """
    if module not in NEEDED:
        return
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("CAIRN_") or name in NEEDED[module]
    }
    if len(kept) < len(os.environ):
        os.execve(sys.executable, [sys.executable, *sys.argv], kept)  # noqa: S606  (ourselves)


def main() -> None:
    """Replace this script by the module named in the arguments."""
    # A memory image of a crash would hold what people wrote, and the keys.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    give_up_what_is_not_needed(sys.argv[1])
    sys.path[0] = os.getcwd()  # noqa: PTH109  (pathlib would be imported for this alone)
    sys.argv = [os.path.expandvars(argument) for argument in sys.argv[1:]]
    threading.Thread(target=watch_parent, args=(os.getppid(),), daemon=True).start()
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
