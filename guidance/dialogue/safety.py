"""Before and after every step: danger, abuse, children, and what is refused."""

from __future__ import annotations

from dataclasses import replace

from guidance.answer import Answer, Choice, Handoff, Say, say
from guidance.dialogue.persons import UNSETTLED
from guidance.dialogue.turn import Scene, Turn
from guidance.safety import abuse as heat
from guidance.safety import minors
from guidance.safety import relief as danger
from guidance.safety.abuse import Tone
from guidance.safety.fitting import ForAge
from guidance.safety.refusals import KINDS
from guidance.state import State

PERSON = Choice(say("offers-button-human"), "request_human")
FIND = Choice(say("safety-button-find"), "find_offers")
# What the front writes in a payload before the kind of what is refused.
REFUSE = "refuse-"
# These steps take a contact, or go on to ask for one.
CONTACT_STEPS = {"action_leave_contact", "action_request_human"}
AGE = "age"
# “I am 13 years old.”
MOST_WORDS = 5


def prepared(scene: Scene) -> Scene:
    """The scene with the age that was said, now or before, and no offers that it keeps out."""
    state = scene.state
    typed = not scene.heard.text.startswith("/")
    said = minors.age(scene.heard.text, asked=state.question == AGE) if typed else None
    years = state.age if said is None else said
    if years is None:
        return scene
    return replace(scene, state=state.now(age=years), facts=ForAge(scene.facts, years))


def instead(name: str, before: State, scene: Scene) -> Turn | None:
    """The turn that is taken in place of a step, without news and without a way back to courses.

    ``before`` is the state before the message was heard.
    """
    if name == "action_distress":
        return distress(scene)
    if name == "action_abuse":
        return abuse(scene)
    wish = str(scene.heard.first("wish") or "")
    if name == "action_out_of_scope" and wish.startswith(REFUSE):
        return refuse(scene, wish.removeprefix(REFUSE))
    if _takes_contact(name, scene) and not minors.may_consent(scene.state.age, _country(scene)):
        return _with_parent(name, scene)
    if before.age != scene.state.age and _only_age(scene):
        child = minors.is_child(scene.state.age)
        return _told_age(scene) if child or before.question == AGE else None
    return None


def finished(name: str, before: State, scene: Scene, turn: Turn) -> Turn:
    """A step's turn with what has to be said of age, and with abuse a little further away.

    ``before`` is the state before the message was heard.
    """
    cooler = heat.after(scene.state.heat, abusive=False)
    state = turn.state.now(age=scene.state.age, heat=cooler)
    if before.age != scene.state.age and minors.is_child(scene.state.age):
        return _told_child(scene, state, turn.answer)
    if scene.state.question == AGE and turn.state.question == AGE:
        state = state.now(question=None)
    if name == "action_enrol" and scene.state.age is None and _limited(scene, state):
        says = (*turn.answer.says, say("safety-ask-age"))
        return Turn(state.now(question=AGE), replace(turn.answer, says=says))
    return Turn(state, turn.answer)


def distress(scene: Scene) -> Turn:
    """Real help and a person; nothing else, whatever was spoken of before."""
    says = danger.says(
        _country(scene),
        scene.heard.language,
        child=minors.is_child(scene.state.age),
        today=scene.today,
    )
    answer = Answer(says, choices=(PERSON,), handoff=Handoff("request", "distress"))
    return Turn(scene.state.now(question=None), answer)


def abuse(scene: Scene) -> Turn:
    """One calm boundary, then less and less."""
    count = scene.state.heat
    tone = heat.tone(count)
    choices = {Tone.BOUNDARY: (FIND, PERSON), Tone.SHORT: (PERSON,), Tone.COOL: ()}[tone]
    answer = Answer((say(f"safety-abuse-{tone.value}"),), choices=choices)
    return Turn(scene.state.now(heat=heat.after(count, abusive=True)), answer)


def refuse(scene: Scene, kind: str) -> Turn:
    """A kind no, and the right address."""
    known = kind if kind in KINDS else KINDS[0]
    says = (say(f"safety-refuse-{known}"),)
    person = UNSETTLED if known == "legal" else PERSON
    return Turn(scene.state, Answer(says, choices=(FIND, person)))


def _takes_contact(name: str, scene: Scene) -> bool:
    given = scene.heard.first("email") or scene.heard.first("phone")
    return name in CONTACT_STEPS or bool(given) or scene.state.question == "contact"


def _with_parent(name: str, scene: Scene) -> Turn:
    """No address of a child is taken; a person can be asked for without one."""
    age = minors.consent_age(_country(scene))
    says = (say("safety-child-contact", age=age), say("safety-child-talk"))
    handoff = Handoff("request", "asked") if name == "action_request_human" else None
    return Turn(scene.state.now(question=None), Answer(says, choices=(FIND,), handoff=handoff))


def _told_child(scene: Scene, state: State, answer: Answer) -> Turn:
    said: tuple[Say, ...] = (say("safety-child-hello"),)
    gone = [offer for offer in scene.facts.offers(state.shown) if not _open_to(scene, offer.id)]
    if gone and not answer.cards:
        said = (*said, say("safety-child-limited", count=len(gone)))
    return Turn(state, replace(answer, says=(*said, *answer.says)))


def _only_age(scene: Scene) -> bool:
    """Whether a message says an age and nothing else."""
    short = len(scene.heard.text.split()) <= MOST_WORDS
    return short and not scene.heard.topics() and "?" not in scene.heard.text


def _told_age(scene: Scene) -> Turn:
    """An age by itself is no experience, and nothing to look for."""
    state = scene.state.now(question=None if scene.state.question == AGE else scene.state.question)
    if minors.is_child(state.age):
        return _told_child(scene, state, Answer(choices=(FIND,)))
    return Turn(state, Answer((say("safety-age-noted"),), choices=(FIND,)))


def _open_to(scene: Scene, offer: str) -> bool:
    return all(minors.admits(one, scene.state.age) for one in scene.facts.offers((offer,)))


def _limited(scene: Scene, state: State) -> bool:
    """Whether the offer spoken of is not for every age."""
    focus = scene.facts.offers((state.focus,)) if state.focus else ()
    return any(one.min_age is not None or one.max_age is not None for one in focus)


def _country(scene: Scene) -> str | None:
    country = scene.heard.first("country") or scene.state.criteria.country
    return str(country) if country else None
