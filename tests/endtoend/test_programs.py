"""What a program may send, and what describes it."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Callable
from uuid import uuid4

import pytest
from openapi_spec_validator import validate

from tests.endtoend.learner import Learner
from tests.endtoend.running import Running

Arrive = Callable[[str], Learner]


def test_the_interface_is_described(running: Running) -> None:
    with urllib.request.urlopen(f"{running.url}/api/v1/openapi.json", timeout=10) as response:
        document = json.load(response)
    validate(document)
    assert document["servers"] == [{"url": "/api/v1"}]
    assert set(document["paths"]["/conversations/{conversation}/messages"]) >= {"get", "post"}


@pytest.mark.parametrize("typed", ["/restart", '/inform{"topic":"x"}', "  / /back", "/"])
def test_a_typed_command_is_only_words(running: Running, arrive: Arrive, typed: str) -> None:
    learner = arrive("en")
    learner.say("Hello!")
    answer = learner.say(typed)
    assert [message["sender"] for message in answer] == ["assistant"]
    assert learner.history()[2]["text"] == typed.strip()
    assert heard_by_rasa(running, learner) == ["Hello!", typed.strip(" /") or "?"]


def heard_by_rasa(running: Running, learner: Learner) -> list[str]:
    """What Rasa took as said in this conversation."""
    address = running.rasa(f"/conversations/{learner.name}/tracker")
    with urllib.request.urlopen(address, timeout=10) as response:
        events = json.load(response)["events"]
    return [event["text"] for event in events if event["event"] == "user"]


def test_the_payload_of_an_offered_button_is_the_button(arrive: Arrive) -> None:
    learner = arrive("en")
    learner.say("Good morning!")
    button = next(b for b in learner.buttons if b["payload"] == "/ask_definition")
    learner.say(button["payload"])
    assert "what you have learned" in learner.text
    assert learner.history()[2]["text"] == button["title"]


def test_the_same_client_id_is_the_same_message(arrive: Arrive) -> None:
    learner = arrive("en")
    body = {"text": "Hello!", "language": "en", "client_id": uuid4().hex}
    first, again = learner.request(body), learner.request(body)
    assert first == again
    assert len(learner.history()) == 2
