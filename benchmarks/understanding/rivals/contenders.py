"""Who is compared: how each one is trained, where its model is, and how it answers."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

import yaml

from benchmarks.understanding.messages import ROOT
from benchmarks.understanding.rivals import nodejs
from benchmarks.understanding.rivals.messages import digest

_IN_RASA = (sys.executable, "-m", "benchmarks.understanding.rivals.in_rasa")
_QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "LOG_LEVEL": "WARNING",
    "PYTHONUNBUFFERED": "1",
}
NAMES = ("ours", "diet", "nlpjs")


@dataclass(frozen=True)
class Contender:
    """One of those compared; `settings` is a digest of all that decides on its model but data.

    `prepare` installs what its processes need.
    """

    name: str
    title: str
    model: Path
    training: tuple[str, ...]
    answering: tuple[str, ...]
    settings: str
    environment: Mapping[str, str] = field(default_factory=dict)
    prepare: Callable[[], None] = lambda: None

    @property
    def folder(self) -> Path:
        """Where its model, its logs and its results are."""
        return self.model.parent


def contender(name: str, place: Path, packages: Path, epochs: int | None = None) -> Contender:
    """One by its name of NAMES, with its folder in `place`, where the messages are.

    `packages` is where Node's are installed; `epochs` is for diet's trials.
    """
    if name == "nlpjs":
        return _nlpjs(place, packages)
    return _ours(place) if name == "ours" else _diet(place, epochs)


def _ours(place: Path) -> Contender:
    config = ROOT / "config.yml"
    pipeline = yaml.safe_load(config.read_text("utf-8"))["pipeline"]
    paths = sorted((ROOT / "bot" / "components").glob("**/*"))
    code = [path.read_text("utf-8") for path in paths if path.suffix in (".py", ".txt", ".csv")]
    return _by_rasa("ours", "Cairn", place / "ours", config, (), digest(repr(pipeline), *code))


def _diet(place: Path, epochs: int | None) -> Contender:
    config = rasa_folder() / "cli" / "initial_project" / "config.yml"
    options = () if epochs is None else ("--epochs", str(epochs))
    settings = digest(config.read_text("utf-8"), version("rasa"), str(epochs))
    folder = place / ("diet" if epochs is None else f"diet-{epochs}")
    return _by_rasa("diet", "Rasa's default (DIET)", folder, config, options, settings)


def rasa_folder() -> Path:
    """Where Rasa is installed, without importing it. Raises ModuleNotFoundError."""
    found = importlib.util.find_spec("rasa")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("Rasa is not installed: run with bot/.venv/bin/python")
    return Path(found.origin).parent


def _by_rasa(
    name: str, title: str, folder: Path, config: Path, options: tuple[str, ...], settings: str
) -> Contender:
    model = folder / "model.tar.gz"
    messages = folder.parent / "messages.yml"
    training = (*_IN_RASA, "train", str(config), str(messages), str(model), *options)
    answering = (*_IN_RASA, "answer", str(model))
    return Contender(name, title, model, training, answering, settings, _QUIET)


def _nlpjs(place: Path, packages: Path) -> Contender:
    model = place / "nlpjs" / "model.json"
    script = str(nodejs.SCRIPT)
    return Contender(
        "nlpjs",
        "nlp.js",
        model,
        ("node", script, "train", str(place / "messages.json"), str(model)),
        ("node", script, "answer", str(model)),
        nodejs.settings(),
        {"NODE_PATH": str(nodejs.modules(packages))},
        lambda: nodejs.install(packages),
    )
