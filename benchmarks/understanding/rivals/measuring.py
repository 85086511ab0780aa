"""What is measured of a contender, and what of it is kept from run to run.

Training and readings are kept as JSON in the contender's folder, with a digest of all they come
from; times of parsing never are, for they only compare within one run.
"""

from __future__ import annotations

import contextlib
import json
import tarfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.understanding.messages import Meant
from benchmarks.understanding.rivals import processes
from benchmarks.understanding.rivals.contenders import Contender
from benchmarks.understanding.rivals.figures import accuracy, macro_f1
from benchmarks.understanding.rivals.messages import digest

Sets = Mapping[str, Mapping[str, Sequence[Meant]]]
WARM_UP = 50  # messages of the training data, not counted
TURN = 20  # messages that one contender parses before it is the next one's turn
_T = TypeVar("_T")


@dataclass(frozen=True)
class Trained:
    """Seconds of the whole training process, wall and CPU; bytes as saved and unpacked."""

    wall_s: float
    cpu_s: float
    disk_bytes: int
    unpacked_bytes: int


@dataclass(frozen=True)
class Read:
    """Of one set in one language, 0-1; `acted_on`: macro F1 where a doubt counts as no reading."""

    set: str
    language: str
    messages: int
    macro_f1: float
    accuracy: float
    acted_on: float


@dataclass(frozen=True)
class Parsing:
    """Seconds for each message, in the sample's order, and the peak of resident memory."""

    seconds: list[float]
    peak_bytes: int | None


def trained(contender: Contender, data: str) -> Trained:
    """Trains it on the data of this digest, unless that was done. Raises RivalFailed."""
    contender.folder.mkdir(parents=True, exist_ok=True)
    contender.prepare()
    found = _kept(contender, "trained", _of(contender, data), lambda: asdict(_train(contender)))
    return Trained(**found)


def read(contender: Contender, data: str, sets: Sets) -> list[Read]:
    """Its figures on the blind sets, unless they are known. Raises RivalFailed.

    The readings of single messages are not kept: nobody is to learn from them.
    """
    every = [asdict(one) for by in sets.values() for of in by.values() for one in of]
    known_by = digest(_of(contender, data), json.dumps(every))

    def reading() -> list[dict[str, Any]]:
        with _answering(contender) as talking:
            return [
                asdict(_read_one(talking, name, language, examples))
                for name, by_language in sets.items()
                for language, examples in by_language.items()
            ]

    return [Read(**one) for one in _kept(contender, "read", known_by, reading)]


def by_turns(
    contenders: Sequence[Contender], warm_up: Sequence[Meant], sample: Sequence[Meant]
) -> dict[str, Parsing]:
    """Every one parses the sample, message by message, all in turns. Raises RivalFailed.

    Fresh processes, for some keep what they have parsed before. The first message of a turn is
    one of the warm-up, for the processor's caches hold another contender's model then.
    """
    with contextlib.ExitStack() as stack:
        talking = {one.name: stack.enter_context(_answering(one)) for one in contenders}
        for one in talking.values():
            for message in warm_up:
                one.ask(message)
        seconds = in_rounds(talking, warm_up[0], sample)
        return {name: Parsing(seconds[name], one.peak_bytes()) for name, one in talking.items()}


def in_rounds(
    talking: Mapping[str, processes.Answering], first: Meant, sample: Sequence[Meant]
) -> dict[str, list[float]]:
    """The seconds of each; who begins changes from round to round."""
    seconds: dict[str, list[float]] = {name: [] for name in talking}
    names = list(talking)
    for number, at in enumerate(range(0, len(sample), TURN)):
        begins = number % len(names)
        for name in names[begins:] + names[:begins]:
            talking[name].ask(first)
            seconds[name] += [talking[name].ask(one).seconds for one in sample[at : at + TURN]]
    return seconds


def forget(contender: Contender) -> None:
    """Drops its model and what is kept of it."""
    for path in (contender.model, _file(contender, "trained"), _file(contender, "read")):
        path.unlink(missing_ok=True)


def _train(contender: Contender) -> Trained:
    contender.model.unlink(missing_ok=True)
    cost = processes.run(
        contender.training, contender.environment, contender.folder / "training.log"
    )
    if not contender.model.exists():
        raise processes.RivalFailed(f"{contender.name} left no model: see its training.log")
    unpacked = _unpacked(contender.model)
    return Trained(cost.wall, cost.cpu, contender.model.stat().st_size, unpacked)


def _unpacked(model: Path) -> int:
    if not tarfile.is_tarfile(model):
        return model.stat().st_size
    with tarfile.open(model) as archive:
        return sum(member.size for member in archive)


def _answering(contender: Contender) -> processes.Answering:
    log = contender.folder / "answering.log"
    return processes.Answering(contender.answering, contender.environment, log)


def _read_one(
    talking: processes.Answering, name: str, language: str, examples: Sequence[Meant]
) -> Read:
    answers = [talking.ask(one) for one in examples]
    meant = [one.intent for one in examples]
    likeliest = list(zip(meant, (one.intent for one in answers), strict=True))
    believed = list(zip(meant, (one.acted_on for one in answers), strict=True))
    return Read(
        name,
        language,
        len(examples),
        macro_f1(likeliest),
        accuracy(likeliest),
        macro_f1(believed),
    )


def _of(contender: Contender, data: str) -> str:
    return digest(contender.settings, data)


def _file(contender: Contender, kind: str) -> Path:
    return contender.folder / f"{kind}.json"


def _kept(contender: Contender, kind: str, known_by: str, work: Callable[[], _T]) -> _T:
    path = _file(contender, kind)
    if path.exists() and contender.model.exists():
        kept = json.loads(path.read_text("utf-8"))
        if kept["of"] == known_by:
            found: _T = kept["found"]
            return found
    done = work()
    path.write_text(json.dumps({"of": known_by, "found": done}, indent=2) + "\n", "utf-8")
    return done
