"""Asking for a person: the request, the way to be reached, and what is honest to say of it.

How the queue stands and when somebody is there, the front alone knows: it adds that by itself.
"""

from __future__ import annotations

import re

from guidance import sayings, wishes
from guidance.answer import Answer, Choice, Handoff, Say, say
from guidance.dialogue import nothing, persons
from guidance.dialogue.turn import Scene, Turn

CONTINUE = Choice(say("counselling-button-continue"), "find_offers")
PERSON = Choice(say("offers-button-human"), "request_human")
# A name on Telegram, 5 to 32 signs, as its own pages and apps write it.
TELEGRAM = re.compile(r"(?:(?<![\w.@-])@|(?:https?://)?t\.me/)([A-Za-z]\w{4,31})\b", re.ASCII)


def request(scene: Scene) -> Turn:
    """A person is asked for: at once, and with a contact if one was named."""
    contact = _contact(scene)
    told = say("counselling-requested-contact") if contact else say("counselling-requested")
    handoff = Handoff("request", persons.reason(scene), contact, persons.topic(scene))
    return _turn(scene, (told,), handoff, None if contact else "contact")


def contact(scene: Scene) -> Turn:
    """A way to be reached is left with the request; a request is made where there is none."""
    found = _contact(scene)
    if declines(scene):
        return without_contact(scene)
    if found is None and "watch" in wishes.wishes(scene.heard) and scene.state.missed is not None:
        return nothing.watch(scene.state)
    if found is None:
        return _turn(scene, (say("counselling-ask-contact"),), None, "contact")
    handoff = Handoff("contact", persons.reason(scene), found, persons.topic(scene))
    return _turn(scene, (say("counselling-contact-kept"),), handoff, None)


def named_telegram(scene: Scene) -> bool:
    """Whether a message leaves a name on Telegram: asked for a contact, or by its word."""
    return not scene.heard.text.startswith("/") and _telegram(scene) is not None


def declines(scene: Scene) -> bool:
    """Whether a message keeps to itself how to reach the learner, right after that was asked."""
    left = _contact(scene) is not None
    asked = scene.state.question == "contact"
    return asked and not left and sayings.says("declines", scene.heard.text)


def without_contact(scene: Scene) -> Turn:
    """No way to be reached is left but this conversation, to which the learner comes back."""
    handoff = Handoff("contact", contact=("here", "here"))
    return _turn(scene, (say("counselling-no-contact"),), handoff, None)


def cancel(scene: Scene) -> Turn:
    """The request is taken back."""
    return _turn(scene, (say("counselling-cancelled"),), Handoff("cancel"), None)


def wait(scene: Scene) -> Turn:
    """How the request stands: told by the front."""
    return _turn(scene, (say("counselling-wait"),), Handoff("status"), scene.state.question)


def feedback(scene: Scene) -> Turn:
    """An opinion is kept with the conversation; with a complaint a person is offered first."""
    if sayings.says("complains", scene.heard.text):
        choices = (persons.COMPLAINT, CONTINUE)
        return Turn(scene.state, Answer((say("counselling-complaint"),), choices=choices))
    return Turn(scene.state, Answer((say("counselling-feedback"),), choices=(PERSON,)))


def _turn(
    scene: Scene, says: tuple[Say, ...], handoff: Handoff | None, question: str | None
) -> Turn:
    state = scene.state.now(question=question)
    return Turn(state, Answer(says, choices=(CONTINUE,), handoff=handoff))


def _contact(scene: Scene) -> tuple[str, str] | None:
    for kind in ("email", "phone"):
        value = scene.heard.first(kind)
        if value:
            return kind, str(value)
    telegram = _telegram(scene)
    return ("telegram", telegram) if telegram else None


def _telegram(scene: Scene) -> str | None:
    text = scene.heard.text
    if scene.state.question != "contact" and "telegram" not in text.lower():
        return None
    found = TELEGRAM.search(text)
    return f"@{found[1]}" if found else None
