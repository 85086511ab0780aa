"""What of an answer is for a counsellor: nobody is called for it, and nothing is published.

A way of several offers can be given to the learner as a roadmap, which is made when it is sent:
its reply bears the note PLAN, and its offers are the steps.
"""

import json
from collections.abc import Sequence

from front.message import Offer, Reply, Roadmap
from guidance.intents import FOR_ITSELF, OF_ITS_DATA
from guidance.notes import NOT_UNDERSTOOD
from guidance.roadmap import WISH

PLAN = "plan"
# What a learner's button for it brings.
_ASKS_FOR_PLAN = json.dumps({"wish": WISH})


def quiet(reply: Reply) -> Reply:
    """The reply without what the front would do for a learner."""
    left = reply.model_copy(update={"handoff": None, "roadmap": None, "buttons": []})
    if reply.roadmap is not None:
        # That it is ready is said when it is.
        return left.model_copy(
            update={"text": "", "offers": _steps(reply.roadmap), "notes": [PLAN]}
        )
    may_be = any(one.payload.endswith(_ASKS_FOR_PLAN) for one in reply.buttons)
    return left.model_copy(update={"notes": [PLAN]}) if may_be and reply.offers else left


def suggested(intent: str, replies: Sequence[Reply]) -> list[Reply]:
    """What somebody else can say in the assistant's place, to a message taken for an intent.

    All of it; but where the assistant spoke for itself, only what rests on offers or sources,
    and of its own data nothing that rests on a law alone.
    """
    called = any(one.handoff for one in replies)
    unread = any(NOT_UNDERSTOOD in one.notes for one in replies)
    own = called or unread or intent in FOR_ITSELF
    law = intent in OF_ITS_DATA
    kept = (
        one for one in replies if not own or one.offers or one.roadmap or (one.sources and not law)
    )
    return [quiet(one) for one in kept]


def _steps(page: Roadmap) -> list[Offer]:
    return [
        Offer(id=one.id, title=one.title, provider=one.provider, url=one.url)
        for one in page.stages
        if one.id
    ]
