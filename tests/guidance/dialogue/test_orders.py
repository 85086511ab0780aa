"""A message that only orders how to answer changes nothing, and that is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guidance.dialogue import steps
from guidance.dialogue.orders import APART
from guidance.dialogue.turn import Scene, Turn
from guidance.hearing import Heard
from tests.guidance.dialogue.market import Pointing
from tests.guidance.dialogue.talks import put_into_words
from tests.guidance.offers import DAY
from words import languages


def taken(talk: Pointing, action: str, heard: Heard) -> Turn:
    """The turn on a message from which an order was taken out."""
    return steps.take(action, Scene(heard, talk.state, talk.facts, DAY, languages()))


# In danger, and to abuse, that comes first.
SAFETY = {"action_abuse", "action_distress"}


@pytest.mark.parametrize("action", sorted(steps.STEPS.keys() - APART - SAFETY))
@pytest.mark.parametrize("left", ["", " . ", "!"])
def test_nothing_is_done(action: str, left: str) -> None:
    talk = Pointing()
    turn = taken(talk, action, Heard("start_over", left, "pl", ordered=True))
    assert turn.answer.says[0].key == "orders-refused"
    assert replace(turn.state, day=None) == replace(talk.state, day=None)
    assert not turn.answer.cards
    assert put_into_words(turn.answer)["pl"].startswith("Tego nie zrobię")


@pytest.mark.parametrize(
    "heard",
    [
        Heard("find_offers", "Excel", "pl", ordered=True),
        Heard("find_offers", "", "pl"),
    ],
)
def test_what_else_a_message_says_is_answered(heard: Heard) -> None:
    turn = taken(Pointing(), "action_guide", heard)
    assert all(one.key != "orders-refused" for one in turn.answer.says)
