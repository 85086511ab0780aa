"""A conversation is deleted from everything that really runs: planted words are in no file."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import closing, suppress
from typing import Any

from tests.endtoend.learner import Learner
from tests.endtoend.running import Running

Arrive = Callable[[str], Learner]
PLANTED = "kwyzplanted"
# Seconds in which the front has looked for what is left and the files have been gone through.
PATIENCE = 40.0


def delete(learner: Learner) -> dict[str, Any]:
    """The receipt; empty where there was nothing to delete."""
    address = f"{learner.running.url}/api/v1/conversations/{learner.name}"
    try:
        with urllib.request.urlopen(urllib.request.Request(address, method="DELETE")) as response:
            return dict(json.load(response))
    except urllib.error.HTTPError as error:
        if error.code != 404:
            raise
        return {}


def places(running: Running, *wanted: str) -> list[str]:
    """The files of a run that hold one of these words, in whatever case."""
    found = []
    for path in running.var.rglob("*"):
        if path.is_file():
            content = path.read_bytes().lower()
            found += [f"{path.name}: {one}" for one in wanted if one.lower().encode() in content]
    return found


def known_to_rasa(running: Running, name: str) -> int:
    """How many events of a conversation Rasa keeps."""
    with closing(sqlite3.connect(running.var / "tracker.db")) as connection:
        query = "select count(*) from events where sender = ?"
        [count] = connection.execute(query, (name,)).fetchone()
    return int(count)


def gone(running: Running, *wanted: str) -> None:
    """Waits until no file holds any of these words."""
    deadline = time.monotonic() + PATIENCE
    while found := places(running, *wanted):
        assert time.monotonic() < deadline, found
        time.sleep(0.5)


def test_planted_words_are_nowhere_after_deleting(running: Running, arrive: Arrive) -> None:
    learner = arrive("en")
    learner.say(f"courses about Excel {PLANTED}")
    learner.say(f"my brother {PLANTED} wants them too")
    before = {one.partition(":")[0] for one in places(running, PLANTED)}
    assert any(one.startswith("record.db") for one in before)
    assert any(one.startswith("tracker.db") for one in before)
    assert known_to_rasa(running, learner.name)
    receipt = delete(learner)
    assert receipt["counts"]["messages"] >= 4
    assert known_to_rasa(running, learner.name) == 0
    gone(running, PLANTED, learner.name)
    assert receipt["number"] in running.command("conversations", "receipt", receipt["number"])


def test_deleting_while_an_answer_is_made_leaves_nothing(running: Running, arrive: Arrive) -> None:
    for pause in (0.0, 0.01, 0.03, 0.06, 0.1, 0.2):
        learner = arrive("en")
        learner.say("courses about Excel")
        sender = threading.Thread(target=_say, args=(learner, f"{PLANTED} {pause}"))
        sender.start()
        time.sleep(pause)
        delete(learner)
        sender.join()
        delete(learner)  # what came after the first time is a conversation of its own
        time.sleep(0.3)  # longer than Rasa takes for a message it had begun
        assert known_to_rasa(running, learner.name) == 0, pause
        gone(running, PLANTED, learner.name)


def _say(learner: Learner, text: str) -> None:
    with suppress(urllib.error.HTTPError):  # 410: the conversation was deleted meanwhile
        learner.say(text)


def test_the_next_conversation_of_the_same_name_knows_nothing(arrive: Arrive) -> None:
    learner = arrive("en")
    learner.say("courses about Excel in Lublin, free")
    first = json.dumps(learner.answer)
    delete(learner)
    learner.say("show me more")
    assert "Excel" in first
    assert "Excel" not in json.dumps(learner.answer)


def test_a_command_deletes_while_all_runs(running: Running, arrive: Arrive) -> None:
    learner = arrive("pl")
    learner.say(f"kursy z Excela {PLANTED}")
    assert "Receipt" in running.command("conversations", "erase", learner.name, "--yes")
    gone(running, PLANTED, learner.name)
    assert known_to_rasa(running, learner.name) == 0
