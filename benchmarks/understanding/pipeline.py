"""The trained model in this process, through Rasa's own agent: all of its inside is known here."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.shared.utils.io import read_yaml_file
from rasa.utils.log_utils import configure_structlog

from benchmarks.understanding.reading import Reading, read_parse

os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")

# The day the messages with entities were written for: "in January" depends on it.
DAY = date(2026, 11, 22)
WARM_UP = ("hello", "dzień dobry", "I am looking for a course", "szukam kursu online do 300 zł")


class NoModel(Exception):
    """There is no trained model, or it is not one this can read."""


class Pipeline:
    """Reads messages as a running server does, without its HTTP."""

    def __init__(self, agent: Agent) -> None:
        self._agent = agent
        self.read_all(WARM_UP)

    @classmethod
    def load(cls, model: Path) -> Pipeline:
        """The model of a file, on the day of the messages. Raises NoModel."""
        if not model.is_file():
            raise NoModel(f"There is no model at {model}: run `make train` first.")
        # Left alone, structlog prints every message, which takes longer than to read it.
        configure_structlog(logging.WARNING)
        agent = Agent.load(str(model))
        if agent.processor is None:
            raise NoModel(f"Rasa cannot read the model at {model}.")
        _set_day(agent)
        return cls(agent)

    def read_all(self, texts: Iterable[str]) -> list[Reading]:
        """A reading of each text, with its time.

        Nothing but the text is given: a page would also name its own language.
        """
        return asyncio.run(self._read_all(texts))

    async def _read_all(self, texts: Iterable[str]) -> list[Reading]:
        return [await self._read(text) for text in texts]

    async def _read(self, text: str) -> Reading:
        began = time.perf_counter()
        parsed = await self._agent.parse_message(text)
        return read_parse(parsed, 1000 * (time.perf_counter() - began))


def families(config: Path) -> tuple[tuple[str, ...], ...]:
    """The intents that lead to the same step, as the pipeline's components are told."""
    return tuple(
        tuple(family)
        for component in read_yaml_file(config)["pipeline"]
        for family in component.get("families", ())
    )


def _set_day(agent: Agent) -> None:
    """Rasa makes the components itself and knows no day but today: set on what it made."""
    runner: Any = agent.processor.graph_runner if agent.processor else None
    components = [node._component for node in runner._instantiated_nodes.values()]
    dated = [one for one in components if hasattr(one, "_today")]
    if not dated:
        raise NoModel("No component of the model asks for the day: dates cannot be compared.")
    for one in dated:
        one._today = lambda: DAY
