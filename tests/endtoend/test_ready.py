"""What the front says of the others while they hang or are dead: ready, with late answers."""

from __future__ import annotations

import json
import os
import signal
import urllib.error
import urllib.request
from typing import Any

import pytest

from tests.endtoend.running import Running


def _ready(running: Running) -> dict[str, Any]:
    try:
        with urllib.request.urlopen(f"{running.url}/ready", timeout=10) as response:
            return dict(json.load(response))
    except urllib.error.HTTPError as error:
        return dict(json.load(error))


@pytest.mark.parametrize("name", ["rasa", "actions"])
def test_a_hung_process_is_seen_and_the_front_serves(running: Running, name: str) -> None:
    pid = running.pid(name)
    os.kill(pid, signal.SIGSTOP)
    try:
        running.wait_for(lambda: _ready(running)["beside"][name] != "ok", 10)
        told = _ready(running)
        assert (told["ready"], told["status"]) == (True, "degraded")
    finally:
        os.kill(pid, signal.SIGCONT)
    running.wait_for(lambda: _ready(running)["status"] == "ready", 30)


def test_a_killed_action_server_is_seen_and_comes_again(running: Running) -> None:
    os.kill(running.pid("actions"), signal.SIGKILL)
    running.wait_for(lambda: _ready(running)["beside"]["actions"] != "ok", 10)
    assert _ready(running)["ready"] is True
    running.wait_for(lambda: _ready(running)["status"] == "ready", 60)
