"""The front takes as many open files as it may have, and says so where that is few."""

import resource
import subprocess
import sys

_ASK = """
import resource
from front.log import configure
from front.limits import raise_open_files
configure()
resource.setrlimit(resource.RLIMIT_NOFILE, ({soft}, {hard}))
print(raise_open_files())
"""


def _asked(soft: int, hard: int) -> tuple[int, str]:
    command = (sys.executable, "-c", _ASK.format(soft=soft, hard=hard))
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return int(done.stdout), done.stderr


def test_all_that_is_allowed_is_taken() -> None:
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    allowed, _ = _asked(256, hard)
    assert allowed == hard


def test_few_are_told() -> None:
    allowed, log = _asked(256, 512)
    assert allowed == 512
    assert "level='warning' event='few_open_files' allowed=512" in log
