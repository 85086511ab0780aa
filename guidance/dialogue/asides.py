"""Questions about one's data that are known by their words where the understanding was not sure."""

from __future__ import annotations

import re

from guidance import sayings
from guidance.answer import Answer
from guidance.dialogue import resuming
from guidance.dialogue.turn import Scene, Turn
from guidance.limits import plain

# “My data” is no subject to learn.
OWN = re.compile(r"\b(?:my|our|moi\w*|moje|mych|nasz\w*)\b")
PRIVACY = "utter_ask_privacy"


def asks_privacy(scene: Scene) -> bool:
    """Whether a message asks what is kept, and names no subject to look for."""
    own = all(OWN.search(plain(topic)) for topic in scene.heard.topics())
    return own and sayings.says("privacy", scene.heard.text)


def answer(scene: Scene) -> Turn | None:
    """What is kept, and the thread taken up after it; None where a message asks something else.

    Only for messages that were not understood: the others are answered by their rule.
    """
    if not asks_privacy(scene):
        return None
    then = resuming.take_up(scene)
    return Turn(then.state, Answer(response=PRIVACY, then=then.answer))
