"""Shortens the names in a script that nobody outside of it can see.

Runs in a process of its own, once, when the front starts: the library is written in Go and would
leave its threads and nine megabytes in the front. Where there is no build of it (Apple's
processors) scripts stay an eighth larger.
"""

import subprocess
import sys
from pathlib import Path

from front.errors import NotJoinable

_SECONDS = 30
# Exit codes of the process: the library is not there; the script is none.
_ABSENT = 3
_BROKEN = 4
_PROGRAM = f"""
import sys
try:
    import minify
except ImportError:
    sys.exit({_ABSENT})
try:
    text = minify.string("text/javascript", sys.stdin.buffer.read().decode())
except minify.MinifyError as error:
    sys.stderr.write(str(error))
    sys.exit({_BROKEN})
sys.stdout.buffer.write(text.encode())
"""


def shorter(script: str, python: Path = Path(sys.executable)) -> str:
    """The same script in fewer bytes, or as it is where the library is not there.

    Raises NotJoinable for what is no JavaScript, with the place.
    """
    try:
        done = subprocess.run(  # noqa: S603  our own program, the text on its standard input
            [python, "-I", "-c", _PROGRAM],
            input=script.encode(),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotJoinable("the process that shortens scripts does not answer") from error
    if done.returncode == _ABSENT:
        return script
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise NotJoinable(f"no JavaScript: {said[:500]}")
    return done.stdout.decode()
