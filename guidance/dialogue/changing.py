"""What a message changes of a search: criteria named, wishes, providers and offers refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from guidance import pointing, sayings, wishes
from guidance.answer import Answer, Choice, Listing, say
from guidance.asked_fact import asked
from guidance.criteria import Criteria
from guidance.dialogue.echo import echo, named
from guidance.dialogue.turn import Scene, Turn
from guidance.hearing import Heard, add
from guidance.likeness import alike, words
from guidance.state import State
from guidance.texts import name_of
from guidance.vocabulary import Offer

# What these wishes name is not what a course has to have.
NOT_ASKED = {"origin": ("country",), "far": ("place", "country")}
PLACES = {"place", "country"}
# A shorter word of a name tells little.
LEAST_OF_NAME = 4
PERSON = Choice(say("offers-button-human"), "request_human")
UNDO = Choice(say("changing-button-undo"), "refine_offers", {"wish": "undo"})
CHANGE = Choice(say("changing-button-change"), "refine_offers", {"wish": "change"})
ANOTHER = Choice(say("changing-button-another"), "refine_offers", {"wish": "another"})


def heard_criteria(scene: Scene) -> Criteria:
    """The criteria with all that a message says of them."""
    wished = wishes.wishes(scene.heard)
    criteria = wishes.apply(add(scene.state.criteria, _asked_for(scene)), scene.heard)
    if "another" in wished and not scene.heard.topics():
        criteria = criteria.without("topics")
    if "not_provider" in wished:
        criteria = replace(criteria, not_by=_joined(criteria.not_by, refused_providers(scene)))
    elif "not_this" in wished:
        criteria = replace(criteria, not_these=_joined(criteria.not_these, _refused(scene)))
    return criteria


def _asked_for(scene: Scene) -> Heard:
    """The message without places where no course has to be.

    Somebody comes from there, says that it is far, or refuses the offer that is there.
    """
    wished = wishes.wishes(scene.heard)
    gone = {name for wish, names in NOT_ASKED.items() if wish in wished for name in names}
    gone |= set(wishes.unneeded(scene.heard))
    if _refuses_there(scene.heard):
        gone |= PLACES
    kept = tuple(one for one in scene.heard.entities if one.name not in gone)
    return replace(scene.heard, entities=kept)


def _refuses_there(heard: Heard) -> bool:
    """Whether a place tells which offer is refused: “not the one in Oulu”."""
    said = [word for part in wishes.clauses("not_this", heard) for word in words(part)]
    named = [str(one.value) for one in heard.entities if one.name in PLACES]
    return any(alike(word, one) for word in said for name in named for one in words(name))


def not_there(scene: Scene) -> Turn | None:
    """A place that is not wanted is no limit that can be kept: says so, and what can."""
    named = (one.value for one in scene.heard.entities if one.name == "place")
    places = {place for place in named if isinstance(place, str)}
    text = scene.heard.text
    # “Anything but” says it too where the place itself was not understood.
    refused = "not_provider" in wishes.wishes(scene.heard)
    of_place = bool(places) or (refused and not wishes.names_limit("not_by", text))
    if len(places) > 1 or not of_place or not sayings.says("not_there", text):
        return None
    return Turn(scene.state, Answer((say("changing-not-there"),), choices=(CHANGE, PERSON)))


def _joined(before: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, *new)))


def refused_providers(scene: Scene) -> tuple[str, ...]:
    """The provider that a message refuses: by a button, by name, or the only one spoken of."""
    pressed = scene.heard.first("provider")
    if isinstance(pressed, str) and scene.heard.text.startswith("/"):
        return (pressed,)
    said = (
        None if scene.heard.text.startswith("/") else scene.facts.provider_named(scene.heard.text)
    )
    if said is not None:
        return (said.name,)
    spoken_of = tuple(dict.fromkeys(offer.provider.name for offer in _spoken_of(scene)))
    named = tuple(name for name in spoken_of if _is_named(name, spoken_of, scene.heard.text))
    of_provider = len(spoken_of) == 1 and not scene.heard.limited()
    return named or (spoken_of if of_provider else ())


def _names_provider(scene: Scene) -> bool:
    text = scene.heard.text
    if scene.facts.provider_named(text) is not None:
        return True
    shown = tuple(dict.fromkeys(one.provider.name for one in _spoken_of(scene)))
    return any(_is_named(name, shown, text) for name in shown)


def _is_named(name: str, among: tuple[str, ...], text: str) -> bool:
    """Whether a text has a word of a provider's name that the others have not."""
    others = {word for other in among if other != name for word in words(other)}
    own = [word for word in set(words(name)) - others if len(word) >= LEAST_OF_NAME]
    return any(alike(word, said) for word in own for said in words(text))


def _spoken_of(scene: Scene) -> tuple[Offer, ...]:
    pointed = scene.pointed()
    if pointed or scene.state.focus:
        return scene.facts.offers(pointed or (scene.state.focus or "",))
    return scene.facts.offers(scene.state.shown)


def refuses(scene: Scene) -> bool:
    """Whether a message of any intent clearly refuses a provider, a form, or an offer shown."""
    heard = scene.heard
    if heard.text.startswith("/") or "?" in heard.text or pointing.spoken("kept", heard.text):
        return False
    if sayings.says("not_online", heard.text):
        return True
    if asked(heard.text):
        return False
    wished = wishes.wishes(heard)
    if "not_provider" in wished and _names_provider(scene):
        return True
    if "not_provider" in wished and wishes.names_limit("not_by", heard.text):
        return bool(scene.state.shown)
    return "not_this" in wished and bool(scene.state.shown) and bool(_refused(scene))


def _refused(scene: Scene) -> tuple[str, ...]:
    pointed = scene.pointed()
    if pointed or scene.heard.mentions():
        return pointed
    shown = scene.facts.offers(scene.state.shown)
    numbers = [int(one) for one in pointing.spoken("number", scene.heard.text) if one.isdigit()]
    if numbers:
        return tuple(shown[n - 1].id for n in numbers if n <= len(shown))
    described = pointing.described(scene.heard, shown, focused=False).offers
    if len(described) == 1:
        return (described[0].id,)
    return () if scene.state.focus is None else (scene.state.focus,)


def which_provider(scene: Scene) -> Turn | None:
    """Asks which provider is not wanted, where a message refuses one that is not clear."""
    refused = "not_provider" in wishes.wishes(scene.heard) and not scene.heard.limited()
    unclear = refused and not refused_providers(scene)
    shown = _spoken_of(scene) if unclear else ()
    if not shown:
        return None
    providers = {offer.provider.name: offer.provider for offer in shown}
    language = scene.heard.language
    choices = tuple(
        Choice(
            say("changing-button-provider", name=name_of(provider, language)),
            "refine_offers",
            {"wish": "not_provider", "provider": name},
        )
        for name, provider in providers.items()
    )
    answer = Answer((say("changing-which-provider"),), choices=(*choices, PERSON))
    return Turn(scene.state, answer)


def undo(scene: Scene) -> Turn | None:
    """The search as it was before the last change; None where there was none."""
    if "undo" not in wishes.wishes(scene.heard):
        return None
    state = scene.state
    if not state.past:
        return Turn(state, Answer((say("changing-nothing-to-undo"),), choices=(CHANGE, PERSON)))
    return Turn(state.now(criteria=state.past[-1], past=state.past[:-1]), Answer())


def menu(scene: Scene) -> Turn | None:
    """What is looked for, with a button for each limit to leave it open."""
    if "change" not in wishes.wishes(scene.heard):
        return None
    return Turn(scene.state, noted(scene.state))


def noted(state: State) -> Answer:
    """What was understood, each part with a button that takes it back."""
    texts = tuple(one.text for one in state.held)
    held = (say("holding-noted", what=Listing(texts, apart=True)),) if texts else ()
    if state.criteria.is_empty():
        empty = held or (say("changing-nothing-noted"),)
        return Answer((*empty, say("offers-ask-topic")), choices=(PERSON,))
    undone = (UNDO,) if state.past else ()
    says = (say("offers-looking-for", what=echo(state.criteria)), *held, say("changing-how"))
    return Answer(says, choices=(*_taken_back(state.criteria), ANOTHER, *undone, PERSON))


def _taken_back(criteria: Criteria) -> Iterator[Choice]:
    for name, what in named(criteria):
        if name == "topics":
            continue
        wish = {"wish": "drop", name: None}
        yield Choice(say("changing-button-without", what=what), "refine_offers", wish)
