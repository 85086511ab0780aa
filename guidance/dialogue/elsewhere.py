"""“And where else?”: courses like the one spoken of, in other places."""

from __future__ import annotations

from dataclasses import replace

from guidance import pointing
from guidance.dialogue.offers import show
from guidance.dialogue.pointing import spoken_of
from guidance.dialogue.turn import Scene, Turn
from guidance.hearing import add


def look(scene: Scene) -> Turn | None:
    """Offers of the same subject that are not this one, wherever they are; None if not asked for.

    The place that was set is left open, for the learner asks for another; a new one is kept.
    """
    last, text = spoken_of(scene), scene.heard.text
    if not last or text.startswith("/") or not pointing.spoken("elsewhere", text):
        return None
    before, offer = scene.state.criteria, last[0]
    criteria = add(before.without("place", "country"), scene.heard)
    if not (criteria.topics or scene.heard.topics()):
        subject = scene.facts.subject(text) or offer.title(scene.heard.language)
        criteria = replace(criteria, topics=(subject,), goal=None)
    refused = tuple(dict.fromkeys((*before.not_these, offer.id)))
    return show(scene, scene.state.now(criteria=replace(criteria, not_these=refused)))
