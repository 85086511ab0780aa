"""A backup while a dozen learners talk, and a life after it: nothing is lost, nothing doubled."""

from __future__ import annotations

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.endtoend.learner import Learner, Message
from tests.endtoend.running import Running

LEARNERS = 12
QUESTIONS = ("courses about Excel", "show me more", "tell me about the second one")


def _read(learner: Learner) -> list[tuple[int, str, str]]:
    return [(one["id"], one["sender"], one["text"]) for one in learner.history()]


def _talk(learner: Learner, over: threading.Event) -> None:
    said = 0
    while not over.is_set() or said < 2:
        learner.say(QUESTIONS[said % len(QUESTIONS)])
        said += 1


def _erased(learner: Learner) -> None:
    address = f"{learner.running.url}/api/v1/conversations/{learner.name}"
    with urlopen(Request(address, method="DELETE"), timeout=30) as answer:
        assert answer.status == 200


def _answered_once(history: list[Message]) -> None:
    """Each message of a learner is followed by an answer, and no answer comes twice."""
    ids = [one["id"] for one in history]
    assert ids == sorted(set(ids))
    asked = [one["text"] for one in history if one["sender"] == "learner"]
    answers = [one for one in history if one["sender"] == "assistant" and one["offers"]]
    assert len(answers) == len(asked), asked


def test_backed_up_in_the_middle_of_talks_and_restored(model: Path, tmp_path: Path) -> None:
    var, over = tmp_path / "cairn" / "var", threading.Event()
    var.parent.mkdir()
    with Running(var) as running, ThreadPoolExecutor(LEARNERS) as pool:
        learners = [Learner(running, "en") for _ in range(LEARNERS)]
        talks = [pool.submit(_talk, one, over) for one in learners]
        running.wait_for(lambda: all(one.said for one in learners), 60)
        before = {one.name: len(one.said) - 1 for one in learners}
        made = running.command("backup", "make").split(" (")[0]
        over.set()
        for talk in talks:
            talk.result(120)
        everything = {one.name: _read(one) for one in learners}
        _erased(learners[0])
        with pytest.raises(Exception, match=r"exit status 1"):
            running.command("backup", "restore", made)
    told = running.command("backup", "restore", made)
    assert re.search(r"erased after it: 1 conversation", told), told
    with Running(var) as running:
        for learner in learners[1:]:
            learner.running = running
            running.wait_for(partial(_quiet, learner), 60)
            found, all_of_it = _read(learner), everything[learner.name]
            known = [one for one in found if one in all_of_it]
            # What was acknowledged before the backup is there, in order; later words may not be.
            assert known == all_of_it[: len(known)]
            assert sum(one[1] == "learner" for one in found) >= before[learner.name]
            learner.say("courses about Excel")
            _answered_once(learner.history())
        learners[0].running = running
        with pytest.raises(Exception, match=r"404|410"):
            learners[0].history()


def _quiet(learner: Learner) -> bool:
    """Nothing waits for an answer any more."""
    history = learner.history()
    return bool(history[-1]["sender"] != "learner")
