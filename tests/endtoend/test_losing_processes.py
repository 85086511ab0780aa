"""A process dies or hangs while a learner talks: no message is lost, doubled or out of order."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress

import pytest

from tests.endtoend.learner import LONGEST_ANSWER, Learner, Message
from tests.endtoend.running import Running
from words import Words

Arrive = Callable[[str], Learner]
SECONDS_TO_RECOVER = 60
SURVEY = Words.load("en").say("survey-solved-assistant")


@pytest.fixture
def learner(running: Running, arrive: Arrive) -> Iterator[Learner]:
    """Somebody who has just been shown three offers; all processes are well before and after."""
    someone = arrive("en")
    someone.say("courses about Excel")
    someone.remember()
    assert len(someone.shown) == 3
    yield someone
    running.wait_until_healthy()


def answers(learner: Learner) -> list[Message]:
    """What the assistant has said so far."""
    return [message for message in learner.history() if message["sender"] == "assistant"]


def wait_until_all_is_answered(running: Running, learner: Learner) -> None:
    """Returns when every message has its answer. Fails when one has none, or two."""
    running.wait_for(lambda: len(answers(learner)) >= len(learner.said), SECONDS_TO_RECOVER)
    history = learner.history()
    assert [m["text"] for m in history if m["sender"] == "learner"] == learner.said
    assert len(answers(learner)) == len(learner.said)
    assert [m["id"] for m in history] == sorted({m["id"] for m in history})


def assert_context_is_kept(learner: Learner) -> None:
    """The offers shown before the loss are still known."""
    known = list(learner.seen)
    learner.say("show me more")
    further = [offer["id"] for offer in learner.offers]
    assert further
    assert not set(further) & set(known)


@pytest.mark.parametrize("name", ["rasa", "actions", "front"])
def test_a_killed_process_costs_no_message(running: Running, learner: Learner, name: str) -> None:
    killed = running.pid(name)
    with ThreadPoolExecutor(1) as pool, stopped(running.pid("actions")):
        answer = pool.submit(learner.say, "tell me about the second one", SECONDS_TO_RECOVER)
        running.wait_for(lambda: len(learner.history()) == 3, LONGEST_ANSWER)
        time.sleep(0.5)  # by now every process is busy with it
        os.kill(killed, signal.SIGKILL)
    assert_answered_or_told(answer.result())
    assert_answered_or_told(learner.say("Thanks a lot, very kind", SECONDS_TO_RECOVER))
    wait_until_all_is_answered(running, learner)
    _, details, thanked = answers(learner)
    assert [offer["id"] for offer in details["offers"]] == [learner.shown[1]]
    assert "welcome" in thanked["text"]
    running.wait_until_healthy()
    assert running.pid(name) != killed
    assert_context_is_kept(learner)
    wait_until_all_is_answered(running, learner)


def assert_answered_or_told(messages: list[Message]) -> None:
    """The learner has an answer, or knows that it will come; two questions may follow a goodbye."""
    assert [message for message in messages if message["text"] != SURVEY]
    for message in messages:
        told = message["text"] == SURVEY or "is saved" in message["text"]
        assert message["sender"] == "assistant" or told


def test_a_hung_action_server_is_told_of_and_the_answer_comes_later(
    running: Running, learner: Learner
) -> None:
    with stopped(running.pid("actions")):
        until = time.monotonic() + 12
        [notice] = learner.say("tell me about the second one")
        assert notice["sender"] == "service"
        assert "is saved" in notice["text"]
        time.sleep(until - time.monotonic())
        assert len(answers(learner)) == 1
    wait_until_all_is_answered(running, learner)
    assert [offer["id"] for offer in answers(learner)[-1]["offers"]] == [learner.shown[1]]
    assert_context_is_kept(learner)


@contextmanager
def stopped(pid: int) -> Iterator[None]:
    """The process does nothing while the block lasts."""
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        with suppress(ProcessLookupError):  # it was killed meanwhile
            os.kill(pid, signal.SIGCONT)
