"""A message that only gives orders on how to answer: nothing is done, and that is said."""

from __future__ import annotations

from guidance.answer import Answer, say
from guidance.dialogue import resuming
from guidance.dialogue.changing import PERSON
from guidance.dialogue.turn import Scene, Turn

# These answer what any message of theirs asks for, or follow such an answer.
APART = {
    "action_take_up",
    "action_out_of_scope",
    "action_request_human",
    "action_ask_wait",
    "action_cancel_handoff",
    "action_leave_contact",
    "action_give_feedback",
    "action_change_language",
    "action_rephrase",
}


def refuse(name: str, scene: Scene) -> Turn | None:
    """That orders are not followed, and the thread; None where a message says something else.

    ``name`` is the action that the message would lead to. See guidance.orders.
    """
    says_more = any(letter.isalnum() for letter in scene.heard.text)
    if name in APART or says_more or not scene.heard.ordered:
        return None
    thread = resuming.take_up(scene)
    says = (say("orders-refused"), *thread.answer.says)
    return Turn(thread.state, Answer(says, choices=(*thread.answer.choices, PERSON)))
