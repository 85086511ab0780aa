"""What a learner says they hold: noted, used, and never taken for more than it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from guidance.answer import Answer, Choice, Say, say
from guidance.dialogue import asking, offers
from guidance.dialogue.changing import PERSON
from guidance.dialogue.turn import Scene, Turn
from guidance.state import Held, State
from guidance.texts import cut
from guidance.vocabulary import Credential

LONGEST = 80
MOST_HELD = 20
NEXT = Choice(say("holding-button-next"), "plan_pathway")
SEARCH = Choice(say("talk-button-search"), "find_offers")
PRIOR = Choice(say("holding-button-prior"), "ask_prior_learning")


def tell(scene: Scene) -> Turn:
    """Notes a credential or experience; what the catalogue knows of it is said.

    Of the message, the credential's title or the subject is kept; the message itself, cut to a
    line, where it has neither. An answer to one of the plain questions is taken as that.
    """
    if scene.state.question in asking.GUIDED or scene.state.question == "topic":
        return offers.find(scene)
    known = _known(scene)
    words = _title(scene, known) if known else _words(scene)
    if not words:
        return Turn(scene.state, Answer((say("holding-which"),), choices=(PRIOR, SEARCH, PERSON)))
    held = Held(words, known.id if known else None)
    kept = tuple(dict.fromkeys((*scene.state.held, held)))[-MOST_HELD:]
    state = scene.state.now(held=kept, focus=_focus(scene, known))
    return _noted(scene, state, held, known)


def _known(scene: Scene) -> Credential | None:
    """The credential that a message names or points at among the offers shown."""
    pointed = scene.facts.offers(scene.pointed()[:1])
    if pointed:
        return pointed[0].credential
    offer = scene.facts.offer_named(scene.heard.text)
    return None if offer is None else offer.credential


def _title(scene: Scene, known: Credential) -> str:
    led_by = scene.facts.offers_for([known.id])
    return led_by[0].title(scene.heard.language) if led_by else known.title


def _words(scene: Scene) -> str:
    """The subject, else the message as typed: words taken out of it would make no sense."""
    named = " ".join(scene.heard.topics())
    if named or not scene.facts.subject(scene.heard.words()):
        return named
    return cut(scene.heard.text, LONGEST)


def _focus(scene: Scene, known: Credential | None) -> str | None:
    led_by = scene.facts.offers_for([known.id]) if known else ()
    return led_by[0].id if led_by else scene.state.focus


def _noted(scene: Scene, state: State, held: Held, known: Credential | None) -> Turn:
    named = known is not None or bool(scene.heard.topics())
    key = "holding-noted" if named else "holding-noted-words"
    says = (Say(key, {"what": held.text}), *_means(known))
    if scene.state.criteria.topics:
        turn = offers.show(replace(scene, state=state), state)
        return Turn(turn.state, _before(says, turn.answer))
    choices = (*((NEXT,) if known else (PRIOR,)), SEARCH, PERSON)
    return Turn(state, Answer(says, choices=choices))


def _before(says: tuple[Say, ...], answer: Answer) -> Answer:
    return Answer((*says, *answer.says), answer.cards, answer.choices, answer.handoff)


def _means(known: Credential | None) -> Iterator[Say]:
    if known is None:
        yield say("holding-not-in-catalogue")
        return
    yield say("holding-known")
    for link in known.stacks_into:
        if link.title:
            yield say("holding-counts", title=link.title)
