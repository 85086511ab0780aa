"""The public sets, through the components of config.yml trained on their training parts."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.understanding import published
from benchmarks.understanding.messages import Meant
from benchmarks.understanding.reading import OUT_OF_SCOPE, Answered
from benchmarks.understanding.result import PublicScore
from benchmarks.understanding.trained import trained

Told = Callable[[str], None]

# One message of five is for testing; a language with fewer tells nothing.
TESTED_OF = 5
FEWEST_TESTED = 10


def public_scores(config: Path, folder: Path, told: Told) -> Iterator[PublicScore]:
    """The figures of whichever sets are in `folder`. Raises FileNotFoundError when none is."""
    sets: dict[str, Callable[[Path, Path, Told], Iterator[PublicScore]]] = {
        "clinc150/data_full.json": clinc150,
        "banking77/banking_data": banking77,
        "home_assistant_eu": home_assistant,
    }
    present = {name: score for name, score in sets.items() if (folder / name).exists()}
    if not present:
        raise FileNotFoundError(f"none of {', '.join(sets)} is in {folder}")
    for name, score in present.items():
        yield from score(config, folder / name, told)


def clinc150(config: Path, file: Path, told: Told) -> Iterator[PublicScore]:
    """Accuracy on the 150 intents, and how many of the out-of-scope messages are recognised.

    The set's own out-of-scope training messages are learnt as `out_of_scope`.
    """
    data = json.loads(file.read_text(encoding="utf-8"))
    parts = {
        name: [Meant(text, OUT_OF_SCOPE if intent == "oos" else intent) for text, intent in said]
        for name, said in data.items()
    }
    told("CLINC150: training")
    with trained(config, parts["train"] + parts["oos_train"]) as model:
        within = model.answer(parts["test"])
        beyond = model.answer(parts["oos_test"])
    yield from _clinc150(within, beyond)


def _clinc150(within: list[Answered], beyond: list[Answered]) -> Iterator[PublicScore]:
    unbelieved = sum(one.reading.asks or one.right for one in beyond) / len(beyond)
    accuracy, recall = published.CLINC150_ACCURACY, published.CLINC150_RECALL
    figures = (
        ("in-scope accuracy", _likeliest_right(within), ()),
        ("in-scope accuracy, as acted on", _right(within), accuracy),
        ("out-of-scope recall, class", _likeliest_right(beyond), ()),
        ("out-of-scope recall, class or question", unbelieved, recall),
    )
    for figure, value, others in figures:
        tested = beyond if figure.startswith("out") else within
        yield PublicScore("CLINC150, full", figure, value, len(tested), others)


def banking77(config: Path, folder: Path, told: Told) -> Iterator[PublicScore]:
    """Accuracy with the full training set."""
    told("BANKING77: training")
    with trained(config, _banking77(folder / "train.csv")) as model:
        answered = model.answer(_banking77(folder / "test.csv"))
    accuracy = _likeliest_right(answered)
    yield PublicScore(
        "BANKING77, full", "accuracy", accuracy, len(answered), published.BANKING77_ACCURACY
    )


def _banking77(file: Path) -> list[Meant]:
    with file.open(encoding="utf-8", newline="") as stream:
        return [Meant(row["text"], row["category"]) for row in csv.DictReader(stream)]


def home_assistant(config: Path, folder: Path, told: Told) -> Iterator[PublicScore]:
    """Accuracy within each language that has enough messages.

    The same sentence is always on the same side: split by its hash. The sentences are variants
    of patterns, so figures are high; they show that no language needs code of its own.
    """
    for file in sorted(folder.glob("*.jsonl")):
        lines = file.read_text(encoding="utf-8").splitlines()
        said = [json.loads(line) for line in lines if line]
        messages = list({one["text"]: Meant(one["text"], one["intent"]) for one in said}.values())
        learnt, tested = split_by_hash(messages)
        if len(tested) < FEWEST_TESTED:
            told(f"Home Assistant, {file.stem}: left out, with {len(messages)} messages")
            continue
        told(f"Home Assistant, {file.stem}: {len(learnt)} messages to learn from")
        with trained(config, learnt) as model:
            answered = model.answer(tested)
        yield PublicScore(
            "Home Assistant", f"accuracy, {file.stem}", _likeliest_right(answered), len(answered)
        )


def split_by_hash(messages: Sequence[Meant]) -> tuple[list[Meant], list[Meant]]:
    """Those to learn from and those to be tested with, about four to one."""
    learnt: list[Meant] = []
    tested: list[Meant] = []
    for one in messages:
        digest = hashlib.sha256(one.text.encode()).digest()
        side = tested if int.from_bytes(digest[:4], "big") % TESTED_OF == 0 else learnt
        side.append(one)
    return learnt, tested


def _right(answered: Sequence[Answered]) -> float:
    return sum(one.right for one in answered) / len(answered)


def _likeliest_right(answered: Sequence[Answered]) -> float:
    return sum(one.reading.likeliest == one.meant for one in answered) / len(answered)
