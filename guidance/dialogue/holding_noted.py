"""What a message says somebody holds, as it is noted and said back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from guidance.answer import Say, say
from guidance.dialogue.stacking_named import named
from guidance.dialogue.turn import Scene
from guidance.held_words import says_done
from guidance.state import Held, State
from guidance.vocabulary import Credential, Offer

MOST_HELD = 20


def noting(scene: Scene) -> tuple[Scene, tuple[Say, ...]]:
    """The scene with what a message says is done, and that said back; a goal is not done."""
    done = [one.offer for one in named(scene) if not one.goal] if says_done(scene.heard) else []
    known = {one.credential for one in scene.state.held}
    new = [offer for offer in done if offer.credential.id not in known]
    state = scene.state
    for offer in new:
        state = holding(state, held_of(offer, scene.heard.language))
    language = scene.heard.language
    says = tuple(say("holding-noted", what=offer.title(language)) for offer in new)
    return replace(scene, state=state), says


def held_of(offer: Offer, language: str) -> Held:
    """The credential of an offer as what is held, by its title."""
    return Held(offer.title(language), offer.credential.id)


def holding(state: State, held: Held) -> State:
    """The state with one more that is held; the oldest are forgotten after MOST_HELD."""
    return state.now(held=tuple(dict.fromkeys((*state.held, held)))[-MOST_HELD:])


def meaning(known: Credential | None) -> Iterator[Say]:
    """What it means that somebody holds something: what it may count towards, who decides."""
    if known is None:
        yield say("holding-not-in-catalogue")
        return
    yield say("holding-known")
    for link in known.stacks_into:
        if link.title:
            yield say("holding-counts", title=link.title)
