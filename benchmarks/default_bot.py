"""The bot that `rasa init` makes, with its default configuration, as a server of its own."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.talking import Bot, DefaultBot, NoAnswer
from tests.cairn.runs import free_port

ROOT = Path(__file__).resolve().parents[1]
RASA = ROOT / "bot" / ".venv" / "bin" / "rasa"
SECONDS_TO_START = 240


def rasa_version() -> str:
    """The version in Rasa's environment."""
    [found] = (ROOT / "bot" / ".venv" / "lib").glob("python*/site-packages/rasa-[0-9]*.dist-info")
    return found.name.removeprefix("rasa-").removesuffix(".dist-info")


def trained(cache: Path) -> Path:
    """The project's folder, made and trained by `rasa init` unless an earlier run left it."""
    folder = cache / f"default-{rasa_version()}"
    if not list(folder.glob("models/*.tar.gz")):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        with (cache / "default-training.log").open("wb") as log:
            command = [str(RASA), "init", "--no-prompt", "--init-dir", str(folder)]
            subprocess.run(command, cwd=cache, env=_quiet(), stdout=log, stderr=log, check=True)
    return folder


@contextlib.contextmanager
def running(folder: Path) -> Iterator[tuple[Bot, float]]:
    """The bot, once it answers, and after how many seconds it did; ended on the way out."""
    port = free_port()
    began = time.monotonic()
    with (folder / "server.log").open("wb") as log:
        command = [str(RASA), "run", "-i", "127.0.0.1", "-p", str(port)]
        server = subprocess.Popen(command, cwd=folder, env=_quiet(), stdout=log, stderr=log)
    try:
        bot = DefaultBot(port)
        _wait_for_answer(bot, server)
        yield bot, time.monotonic() - began
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(30)


def _wait_for_answer(bot: Bot, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while not bot.answers():
        if server.poll() is not None or time.monotonic() > deadline:
            raise NoAnswer("the default bot did not start; see its server.log")
        time.sleep(0.1)


def _quiet() -> dict[str, str]:
    return os.environ | {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
