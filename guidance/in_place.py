"""What of an answer somebody else can say in the assistant's place.

A counsellor is no programme, has no queue to put a learner into, and looks for nothing that would
be waiting: such sentences are known by their keys. Whole answers of that kind are known by what
the message was taken for (guidance.intents.FOR_ITSELF).
"""

from __future__ import annotations

from dataclasses import replace

from guidance.answer import Answer
from guidance.intents import FOR_ITSELF, OF_ITS_DATA

# What keys begin with: the thread taken up again, the request for a person, orders refused.
_THREADS = (
    *("resuming-shown", "resuming-question-", "counselling-"),
    *("orders-refused", "stacking-none-then"),
)
# General answers that stand beside another one in a message of several questions.
_BESIDE = tuple(f"utter-{name.replace('_', '-')}" for name in sorted(FOR_ITSELF))
# How to come to a person here, and what of it is kept.
_HERE = tuple(f"fact-counselling-{name}" for name in ("here", "when", "how", "confidential"))
# General answers of the domain on what is kept, said after another step.
_KEPT = {f"utter_{name}" for name in OF_ITS_DATA}
ITSELF = (*_THREADS, *_BESIDE, *_HERE)


def without_itself(answer: Answer) -> Answer:
    """The answer without what only the assistant can say; perhaps nothing is left to be said."""
    says = tuple(one for one in answer.says if not one.key.startswith(ITSELF))
    then = None if answer.then is None else without_itself(answer.then)
    response = None if answer.response in _KEPT else answer.response
    return replace(answer, says=says, then=then, response=response)
