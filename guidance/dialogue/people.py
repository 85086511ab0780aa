"""Asking for a person: the request, the way to be reached, and what is honest to say of it."""

from __future__ import annotations

from guidance import sayings, wishes
from guidance.answer import Answer, Choice, Handoff, Say, say
from guidance.dialogue import nothing
from guidance.dialogue.turn import Scene, Turn

CONTINUE = Choice(say("counselling-button-continue"), "find_offers")
CANCEL = Choice(say("counselling-button-cancel"), "cancel_handoff")


def request(scene: Scene) -> Turn:
    """A person is asked for: the request is kept at once, with a contact if one was named."""
    contact = _contact(scene)
    told = say("counselling-requested-contact") if contact else say("counselling-requested")
    handoff = Handoff("request", "asked", contact)
    question = None if contact else "contact"
    return _turn(scene, (told, say("counselling-what-next")), handoff, question)


def contact(scene: Scene) -> Turn:
    """A way to be reached is left with the request; a request is made where there is none."""
    found = _contact(scene)
    if declines(scene):
        return without_contact(scene)
    if found is None and "watch" in wishes.wishes(scene.heard) and scene.state.missed is not None:
        return nothing.watch(scene.state)
    if found is None:
        return _turn(scene, (say("counselling-ask-contact"),), None, "contact")
    says = (say("counselling-contact-kept"), say("counselling-what-next"))
    return _turn(scene, says, Handoff("contact", "asked", found), None)


def declines(scene: Scene) -> bool:
    """Whether a message keeps to itself how to reach the learner, right after that was asked."""
    left = _contact(scene) is not None
    asked = scene.state.question == "contact"
    return asked and not left and sayings.says("declines", scene.heard.text)


def without_contact(scene: Scene) -> Turn:
    """No way to be reached is left: the request stands, and how to come by an answer is said."""
    return _turn(scene, (say("counselling-no-contact"),), None, None)


def cancel(scene: Scene) -> Turn:
    """The request is taken back."""
    says = (say("counselling-cancelled"),)
    turn = _turn(scene, says, Handoff("cancel"), None)
    return Turn(turn.state, Answer(says, choices=(CONTINUE,), handoff=turn.answer.handoff))


def wait(scene: Scene) -> Turn:
    """When a counsellor answers: said honestly, as it is not known."""
    return _turn(scene, (say("counselling-wait"),), None, None)


def feedback(scene: Scene) -> Turn:
    """An opinion or a complaint: kept with the conversation, and a person offered."""
    asked = Choice(say("offers-button-human"), "request_human")
    return Turn(scene.state, Answer((say("counselling-feedback"),), choices=(asked,)))


def _turn(
    scene: Scene, says: tuple[Say, ...], handoff: Handoff | None, question: str | None
) -> Turn:
    state = scene.state.now(question=question)
    return Turn(state, Answer(says, choices=(CONTINUE, CANCEL), handoff=handoff))


def _contact(scene: Scene) -> tuple[str, str] | None:
    for kind in ("email", "phone"):
        value = scene.heard.first(kind)
        if value:
            return kind, str(value)
    return None
