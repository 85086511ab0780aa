"""`python -m bot.checked run …`: Rasa's command line, after a look at the model.

A model is code as much as data: Rasa unpacks and loads whatever lies there. So the archive's
SHA-256 must be the one that was written down when it was trained (`cairn/model/training.py`).
"""

from __future__ import annotations

import hashlib
import runpy
import sys
from pathlib import Path

MODEL = Path("models/cairn.tar.gz")
MARK = Path("models/cairn.sha256")
_CHUNK = 2**20  # bytes
_UNUSABLE = 78  # EX_CONFIG of sysexits.h


def fault(model: Path, mark: Path) -> str | None:
    """What is wrong with ``model``; ``mark`` holds in its second line the archive's SHA-256."""
    try:
        written = mark.read_text("ascii").split()
        actual = _digest(model)
    except (OSError, UnicodeDecodeError) as error:
        return f"{model} or {mark} cannot be read: {type(error).__name__}"
    if len(written) != 2:
        return f"{mark} does not say which archive was trained"
    if written[1] != actual:
        return f"{model} is not the archive that was trained: it is damaged or was exchanged"
    return None


def _digest(model: Path) -> str:
    digest = hashlib.sha256()
    with model.open("rb") as archive:
        while chunk := archive.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def main() -> None:
    """Exits with 78 and a sentence on standard error instead of loading what is not ours."""
    wrong = fault(MODEL, MARK)
    if wrong:
        print(f"{wrong}. `make train` makes it anew.", file=sys.stderr)
        sys.exit(_UNUSABLE)
    sys.argv[0] = "rasa"
    runpy.run_module("rasa", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
