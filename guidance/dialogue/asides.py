"""General questions that are known by their words where the understanding was not sure of them."""

from __future__ import annotations

from guidance import sayings
from guidance.answer import Answer
from guidance.dialogue import resuming
from guidance.dialogue.turn import Scene, Turn

RESPONSES = {"privacy": "utter_ask_privacy"}


def asks(name: str, scene: Scene) -> bool:
    """Whether a message asks this general question, and names no subject to look for."""
    return not scene.heard.topics() and sayings.says(name, scene.heard.text)


def answer(scene: Scene) -> Turn | None:
    """The answer to a general question, and the thread taken up after it; None where there is none.

    Only for messages that were not understood: the others are answered by their rule.
    """
    for name, response in RESPONSES.items():
        if asks(name, scene):
            then = resuming.take_up(scene)
            return Turn(then.state, Answer(response=response, then=then.answer))
    return None
