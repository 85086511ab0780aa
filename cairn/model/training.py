"""Training the model with the progress shown, so that a killed training leaves the old model."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from cairn.errors import NotPossible, TrainingFailed
from cairn.model.fingerprint import fingerprint
from cairn.model.progress import Progress
from cairn.run.checks import check_disk
from cairn.run.settings import DROPPED
from guidance.secretfiles import without_secrets

NAME = "cairn"
SAY = Callable[[str], None]


def ensure_model(root: Path, say: SAY, *, force: bool = False) -> bool:
    """Train models/cairn.tar.gz when it is missing or out of date; whether it was trained.

    Raises TrainingFailed with the last lines of Rasa's log, NotPossible when Rasa is missing.
    """
    if not force and up_to_date(root):
        return False
    with _alone(root):
        if not force and up_to_date(root):
            return False
        check_disk(root)
        _train(root, say)
    return True


def up_to_date(root: Path) -> bool:
    """Whether the model was trained from what is there now, and is whole."""
    model, mark = _model(root), _mark(root)
    if not (model.exists() and mark.exists()):
        return False
    return mark.read_text("ascii", "replace").split() == [fingerprint(root), archive_hash(model)]


def archive_hash(model: Path) -> str:
    """SHA-256 of a trained model; `bot/checked.py` asks for the same before Rasa loads it."""
    with model.open("rb") as archive:
        return hashlib.file_digest(archive, "sha256").hexdigest()


def _train(root: Path, say: SAY) -> None:
    began = time.monotonic()
    say(_reason(root))
    # Taken before: what changes while Rasa reads it is then trained the next time.
    wanted = fingerprint(root)
    with tempfile.TemporaryDirectory(prefix="training-", dir=root / ".rasa") as folder:
        _call_rasa(root, Path(folder), say)
        (root / "models").mkdir(exist_ok=True)
        _mark(root).unlink(missing_ok=True)
        (Path(folder) / f"{NAME}.tar.gz").replace(_model(root))
    _mark(root).write_text(f"{wanted}\n{archive_hash(_model(root))}\n")
    say(f"Model: trained in {time.monotonic() - began:.0f} s")


def _reason(root: Path) -> str:
    mark = _mark(root)
    if mark.exists() and mark.read_text("ascii", "replace").split()[:1] == [fingerprint(root)]:
        return "Model: training, because the model is missing, damaged or not the one trained here"
    return "Model: training, because its data, domain, configuration or code is new"


def _call_rasa(root: Path, folder: Path, say: SAY) -> None:
    python = root / "bot/.venv/bin/python"
    if not python.exists():
        raise NotPossible("The environment of Rasa is missing: run `make env` first.")
    command = [str(python), str(root / "cairn/run/tether.py"), "rasa", "train"]
    # What Rasa has kept of an earlier training knows a component's own file only, not what it uses.
    command.append("--force")
    command += ["--fixed-model-name", NAME, "--out", str(folder)]
    log = root / ".rasa" / "training.log"
    with log.open("w", buffering=1, encoding="utf-8") as stream:
        progress = Progress(say, stream)
        code = _follow(command, root, progress)
    if code or not (folder / f"{NAME}.tar.gz").exists():
        raise TrainingFailed(
            f"Rasa could not train the model; all it said is in {log}. Its last lines:"
            + "".join(f"\n  {line}" for line in progress.last)
        )


def _follow(command: list[str], root: Path, progress: Progress) -> int:
    with subprocess.Popen(  # noqa: S603  (Rasa's own command line)
        command,
        cwd=root,
        env=training_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        bufsize=0,
        start_new_session=True,
    ) as process:
        try:
            while process.stdout and (chunk := process.stdout.read(65536)):
                progress.feed(chunk)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    progress.finish()
    return process.returncode


def training_environment() -> dict[str, str]:
    """The environment of `rasa train`: quiet, sending nothing home, with no secret of Cairn."""
    outer = without_secrets(os.environ)
    kept = {name: value for name, value in outer.items() if name not in DROPPED}
    return kept | {
        "PYTHONUNBUFFERED": "1",
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
    }


@contextlib.contextmanager
def _alone(root: Path) -> Iterator[None]:
    """One training at a time; what an earlier, killed one left is removed."""
    (root / ".rasa").mkdir(exist_ok=True)
    with (root / ".rasa" / "training.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for leftover in (root / ".rasa").glob("training-*"):
            shutil.rmtree(leftover, ignore_errors=True)
        yield


def _model(root: Path) -> Path:
    return root / "models" / f"{NAME}.tar.gz"


def _mark(root: Path) -> Path:
    return root / "models" / f"{NAME}.sha256"
