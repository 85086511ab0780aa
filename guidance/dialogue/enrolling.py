"""Where to sign up for an offer, and until when."""

from __future__ import annotations

from guidance.answer import Answer, Card, say
from guidance.dialogue.changing import PERSON
from guidance.dialogue.pointing import meant, which
from guidance.dialogue.standing import instead, standing
from guidance.dialogue.turn import Scene, Turn
from guidance.limits import AVAILABLE, meant_run
from guidance.texts import name_of


def enrol(scene: Scene) -> Turn:
    """Where to sign up for an offer, and until when; what else is open where it is not."""
    may = meant(scene)
    if len(may.offers) != 1:
        return which(scene, may, "enrol")
    offer = may.offers[0]
    language = scene.heard.language
    named = name_of(offer.provider, language)
    says = [*may.says, say("offers-enrol", title=offer.title(language), provider=named)]
    url = offer.url or offer.provider.homepage
    says.append(say("offers-enrol-at", url=url) if url else say("offers-enrol-no-url"))
    run = meant_run(offer, scene.state.criteria, scene.today)
    open_until = None if run is None else run.deadline
    if open_until is not None and offer.standing(scene.today) in AVAILABLE:
        says.append(say("offers-enrol-until", day=open_until))
    other, buttons = instead(scene, offer)
    says.extend((*standing(scene, offer), *other))
    state = scene.state.now(focus=offer.id, question=None)
    return Turn(state, Answer(tuple(says), (Card(offer),), (*buttons, PERSON)))
