"""Wanting a route of several credentials: an honest first step."""

from __future__ import annotations

from dataclasses import replace

from guidance.answer import Answer, Choice, say
from guidance.dialogue import offers
from guidance.dialogue.offers import PERSON
from guidance.dialogue.turn import Scene, Turn


def plan(scene: Scene) -> Turn:
    """Offers for a first step where a subject is named; else what can be done and what cannot."""
    if scene.heard.topics():
        turn = offers.find(scene)
        says = (say("stacking-first-step"), *turn.answer.says)
        return Turn(turn.state, replace(turn.answer, says=says))
    search = Choice(say("stacking-button-search"), "find_offers")
    how = Choice(say("stacking-button-how"), "ask_stacking")
    return Turn(scene.state, Answer((say("stacking-plan"),), choices=(search, how, PERSON)))
