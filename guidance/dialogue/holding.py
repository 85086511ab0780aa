"""What a learner says they hold: noted, used, and never taken for more than it is."""

from __future__ import annotations

from dataclasses import replace

from guidance.answer import Answer, Choice, Say, say
from guidance.dialogue import asking, offers, stacking
from guidance.dialogue.changing import PERSON
from guidance.dialogue.holding_noted import holding, meaning
from guidance.dialogue.stacking_named import named
from guidance.dialogue.turn import Scene, Turn
from guidance.held_words import names_paper, paper, says_done
from guidance.route_wishes import says
from guidance.state import Held, State
from guidance.texts import cut
from guidance.vocabulary import Credential

LONGEST = 80
NEXT = Choice(say("holding-button-next"), "plan_pathway")
SEARCH = Choice(say("talk-button-search"), "find_offers")
PRIOR = Choice(say("holding-button-prior"), "ask_prior_learning")


def tell(scene: Scene) -> Turn:
    """Notes a credential or experience; what the catalogue knows of it is said.

    Of the message, the credential's title or the subject is kept; the message itself, cut to a
    line, where it has neither. An answer to one of the plain questions is taken as that. A pathway
    that is spoken of is planned anew; where the message asks for one as well, that is told.
    """
    known = _known(scene)
    if known is not None and _asks_on(scene):
        return stacking.plan(scene)
    if _answers(scene, known):
        return offers.find(scene)
    words = _title(scene, known) if known else _words(scene)
    if not words:
        return Turn(scene.state, Answer((say("holding-which"),), choices=(PRIOR, SEARCH, PERSON)))
    held = Held(words, known.id if known else None)
    state = holding(scene.state, held).now(focus=_focus(scene, known))
    return _noted(scene, state, held, known)


def _answers(scene: Scene, known: Credential | None) -> bool:
    """Whether a message answers the open question rather than tells what is held."""
    if scene.state.question in asking.GUIDED:
        return True
    surely = (known is not None and says_done(scene.heard)) or names_paper(scene.heard)
    return scene.state.question == "topic" and not surely


def _asks_on(scene: Scene) -> bool:
    """Whether a message asks where to go besides: “I did that one, what next?”."""
    goal = any(one.goal for one in named(scene))
    return goal or says("onward", scene.heard) or says("lead", scene.heard)


def _known(scene: Scene) -> Credential | None:
    """The credential that a message names or points at among the offers shown."""
    pointed = scene.facts.offers(scene.pointed()[:1])
    if pointed:
        return pointed[0].credential
    places = [one.offer for one in named(scene) if not one.goal]
    offer = scene.facts.offer_named(scene.heard.text)
    found = places[0] if places else offer
    return None if found is None else found.credential


def _title(scene: Scene, known: Credential) -> str:
    led_by = scene.facts.offers_for([known.id])
    return led_by[0].title(scene.heard.language) if led_by else known.title


def _words(scene: Scene) -> str:
    """The paper or the subject, else the message as typed: words out of it would make no sense."""
    subject = paper(scene.heard) or " ".join(scene.heard.topics())
    if subject or not scene.facts.subject(scene.heard.words()):
        return subject
    return cut(scene.heard.text, LONGEST)


def _focus(scene: Scene, known: Credential | None) -> str | None:
    led_by = scene.facts.offers_for([known.id]) if known else ()
    return led_by[0].id if led_by else scene.state.focus


def _noted(scene: Scene, state: State, held: Held, known: Credential | None) -> Turn:
    is_named = known is not None or bool(scene.heard.topics() or paper(scene.heard))
    key = "holding-noted" if is_named else "holding-noted-words"
    told = (Say(key, {"what": held.text}), *meaning(known))
    after = replace(scene, state=state)
    if known is not None and state.route is not None and state.question == stacking.ROUTE:
        return _before(told, stacking.told(after, state.route))
    if scene.state.criteria.topics:
        return _before(told, offers.show(after, state))
    choices = (*((NEXT,) if known else (PRIOR,)), SEARCH, PERSON)
    return Turn(state, Answer(told, choices=choices))


def _before(first: tuple[Say, ...], turn: Turn) -> Turn:
    return Turn(turn.state, replace(turn.answer, says=(*first, *turn.answer.says)))
