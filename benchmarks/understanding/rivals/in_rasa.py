"""Trains a pipeline with Rasa and answers lines of JSON with it, in a process of its own.

`train CONFIG MESSAGES MODEL [--epochs N]` trains the pipeline of a Rasa configuration, without
its policies; where it names none, Rasa's own completion fills in the default one, as
`rasa train` does in a project made by `rasa init`.

`answer MODEL` reads `{"text": …}` lines and writes the same answers as nlpjs/rival.js. It is told
no language: Rasa's default pipeline knows none and Cairn's finds it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import time
import warnings
from pathlib import Path
from typing import IO, Any

import yaml

NOT_UNDERSTOOD = "nlu_fallback"


def pipeline_of(config: dict[str, Any], epochs: int | None = None) -> dict[str, Any]:
    """The configuration without policies, its pipeline filled in; `epochs` where any are named."""
    from rasa.engine.recipes.default_recipe import DefaultV1Recipe

    kept = {key: value for key, value in config.items() if key != "policies"}
    if not kept.get("pipeline"):
        kept = DefaultV1Recipe.complete_config(kept, {"pipeline"})
    for component in kept["pipeline"]:
        if epochs is not None and "epochs" in component:
            component["epochs"] = epochs
    return json.loads(json.dumps(kept))  # type: ignore[no-any-return]


def train(config: Path, messages: Path, model: Path, epochs: int | None) -> None:
    """Writes the model, and beside it the configuration that it was made from."""
    from rasa.model_training import train_nlu

    complete = pipeline_of(yaml.safe_load(config.read_text("utf-8")), epochs)
    used = model.with_name("config.yml")
    used.write_text(yaml.safe_dump(complete, sort_keys=False, allow_unicode=True), "utf-8")
    train_nlu(str(used), str(messages), str(model.parent), fixed_model_name=model.name)


async def answer(model: Path, lines: IO[str], answers: IO[str]) -> None:
    """Answers until there are no more lines; the time is that of Rasa's parsing alone."""
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import UserMessage

    processor = Agent.load(str(model)).processor
    print(json.dumps({"ready": True}), file=answers, flush=True)
    for line in lines:
        message = UserMessage(json.loads(line)["text"])
        began = time.perf_counter()
        parsed = await processor.parse_message(message)
        seconds = time.perf_counter() - began
        print(json.dumps({**read(parsed), "seconds": seconds}), file=answers, flush=True)


def read(parsed: dict[str, Any]) -> dict[str, str | None]:
    """The likeliest intent and the one that was believed, of what Rasa parsed."""
    ranking = [one["name"] for one in parsed.get("intent_ranking", [])]
    likely = [name for name in ranking if name != NOT_UNDERSTOOD]
    believed = parsed["intent"]["name"]
    return {
        "intent": likely[0] if likely else None,
        "acted_on": None if believed == NOT_UNDERSTOOD else believed,
    }


def main() -> None:
    """One task, as the module's docstring has it."""
    parser = argparse.ArgumentParser(description=__doc__)
    tasks = parser.add_subparsers(dest="task", required=True)
    training = tasks.add_parser("train")
    for name in ("config", "messages", "model"):
        training.add_argument(name, type=Path)
    training.add_argument("--epochs", type=int)
    tasks.add_parser("answer").add_argument("model", type=Path)
    wanted = parser.parse_args()
    warnings.simplefilter("ignore")
    if wanted.task == "train":
        train(wanted.config, wanted.messages, wanted.model, wanted.epochs)
        return
    # What Rasa prints while it loads must not be taken for an answer.
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        asyncio.run(answer(wanted.model, sys.stdin, answers))


if __name__ == "__main__":
    main()
