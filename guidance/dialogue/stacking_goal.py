"""Where a pathway is to lead: what a message names, points at, or what was spoken of before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile

from guidance import likeness, pointing
from guidance.dialogue.finding import CONVINCING
from guidance.dialogue.stacking_named import Named, named
from guidance.dialogue.turn import Scene
from guidance.held_words import says_done
from guidance.pathways.gathering import farthest
from guidance.route_wishes import asks_what_next, says, without_fillers
from guidance.state import Route
from guidance.vocabulary import Offer

CREDENTIAL, OCCUPATION, AFTER = "credential", "occupation", "next"
MOST_ASKED = 3


@dataclass(frozen=True, slots=True)
class Which:
    """The offers of which one may be meant, where “after the Excel course” names none clearly."""

    offers: tuple[Offer, ...]


def goal_of(scene: Scene) -> Route | Which | None:
    """The pathway that a message asks for; None where neither it nor what is known tells."""
    if scene.heard.text.startswith("/"):
        return _pressed(scene) or _known(scene)
    places = named(scene)
    onward = asks_what_next(scene.heard) or says("lead", scene.heard)
    if places:
        return _of_names(scene, places, onward)
    offer = _nearly_named(scene)
    if offer is not None:
        return _route(scene, AFTER if onward else CREDENTIAL, offer.credential.id)
    occupation = scene.heard.first("occupation")
    if isinstance(occupation, str) and occupation.strip():
        return of_words(scene, occupation)
    return _by_topic(scene, onward) or _known(scene)


def _of_names(scene: Scene, places: tuple[Named, ...], onward: bool) -> Route:
    """To what is named as a goal; on from what is done, or where that is asked; else to it."""
    goals = [one for one in places if one.goal]
    if goals and not says("lead", scene.heard):
        return _route(scene, CREDENTIAL, goals[0].offer.credential.id)
    start = places[-1].offer
    if onward or places[-1].start or says_done(scene.heard):
        return _onward(scene, start.credential.id)
    return _route(scene, CREDENTIAL, start.credential.id)


def _onward(scene: Scene, credential: str) -> Route:
    """What comes next; where it all leads “in the end”, the way to the last of it."""
    last = farthest(scene.facts, credential) if says("end", scene.heard) else None
    if last is None:
        return _route(scene, AFTER, credential)
    return _route(scene, CREDENTIAL, last)


def _nearly_named(scene: Scene) -> Offer | None:
    """The offer whose title a message names, most of it, “step by step” not counted."""
    text = without_fillers(scene.heard.text)
    offer = scene.facts.offer_named(scene.heard.text) or scene.facts.offer_named(text)
    if offer is None or pointing.names_fully(text, offer):
        return offer
    return offer if pointing.covers(text, offer) and not scene.heard.first("occupation") else None


def _pressed(scene: Scene) -> Route | None:
    brought = scene.heard.first("offer")
    found = scene.facts.offers([brought]) if isinstance(brought, str) else ()
    if found:
        kind = AFTER if asks_what_next(scene.heard) else CREDENTIAL
        return _route(scene, kind, found[0].credential.id)
    topics = scene.heard.topics()
    return of_words(scene, topics[0]) if topics else None


def _by_topic(scene: Scene, onward: bool) -> Route | Which | None:
    topics = scene.heard.topics()
    if onward:
        return _after(scene, " ".join(topics))
    if topics:
        return of_words(scene, " ".join(topics))
    if scene.state.question == "route-goal":
        words = scene.facts.subject(scene.heard.words())
        return of_words(scene, words) if words else None
    return None


def _after(scene: Scene, subject: str) -> Route | Which | None:
    """What comes after a subject, what is held, or the offer pointed at or spoken of."""
    if subject:
        offers = tuple(hit.offer for hit in scene.facts.search(subject) if hit.score >= CONVINCING)
        held = {one.credential for one in scene.state.held}
        mine = tuple(one for one in offers if one.credential.id in held)
        if len(mine or offers) == 1:
            return _onward(scene, (mine or offers)[0].credential.id)
        return Which(offers[:MOST_ASKED]) if offers else None
    found = scene.facts.offers((scene.pointed() or _spoken_of(scene))[:1])
    if found:
        return _onward(scene, found[0].credential.id)
    return None if scene.state.route else _held(scene)


def _spoken_of(scene: Scene) -> tuple[str, ...]:
    """The offer spoken of last, unless “after what I have” is asked by somebody who holds some."""
    if says("mine", scene.heard) and _held(scene) is not None:
        return ()
    return tuple(filter(None, (scene.state.focus,)))


def _held(scene: Scene) -> Route | None:
    known = [one.credential for one in scene.state.held if one.credential is not None]
    return _onward(scene, known[-1]) if known else None


def _known(scene: Scene) -> Route | None:
    """The pathway spoken of before, else from what is held, else to what is looked for."""
    state = scene.state
    if state.route is not None:
        return state.route
    held = _held(scene)
    if held is None and state.criteria.topics:
        return of_words(scene, " ".join(state.criteria.topics))
    return held


def of_words(scene: Scene, words: str) -> Route:
    """A credential of that name that others count towards, else an occupation or a task.

    What ESCO knows as an occupation is one.
    """
    if scene.facts.occupation(words, scene.heard.language) is None:
        found = [hit.offer for hit in scene.facts.search(words) if hit.score >= CONVINCING]
        called = {one.credential.id: _called(one, words) for one in found if _called(one, words)}
        larger = called.keys() & {
            link.into
            for one in scene.facts.counting_towards(sorted(called))
            for link in one.credential.stacks_into
        }
        if larger:
            return _route(scene, CREDENTIAL, min(larger, key=lambda one: (-called[one], one)))
    return _route(scene, OCCUPATION, words)


def _called(offer: Offer, text: str) -> int:
    """How nearly an offer is called so: the letters that words share with those of a title.

    All words have to stand in one title and be half of it, endings apart: “koordynatorką opieki”.
    """
    said = likeness.words(text)
    titles = (likeness.words(one) for one in {offer.credential.title, *offer.titles.values()})
    return max((_shared(said, title) for title in titles), default=0)


def _shared(said: tuple[str, ...], title: tuple[str, ...]) -> int:
    if len(title) > 2 * len(said):
        return 0
    letters = [max(_letters(word, one) for one in title) for word in said]
    return sum(letters) if all(letters) else 0


def _letters(word: str, other: str) -> int:
    """The letters with which two words begin alike; none where they are not alike."""
    if not likeness.alike(word, other):
        return 0
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False))
    )


def _route(scene: Scene, kind: str, goal: str) -> Route:
    """The same wish as before, where one was said."""
    before = scene.state.route
    return Route(kind, goal) if before is None else replace(before, kind=kind, goal=goal)
