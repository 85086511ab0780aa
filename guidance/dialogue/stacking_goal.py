"""Where a pathway is to lead: what a message names, points at, or what was spoken of before."""

from __future__ import annotations

from dataclasses import dataclass, replace

from guidance import pointing
from guidance.dialogue.finding import CONVINCING
from guidance.dialogue.turn import Scene
from guidance.limits import plain
from guidance.route_wishes import asks_what_next, without_fillers
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
    named = _named(scene)
    onward = asks_what_next(scene.heard)
    if named is not None:
        return _route(scene, AFTER if onward else CREDENTIAL, named.credential.id)
    occupation = scene.heard.first("occupation")
    if isinstance(occupation, str) and occupation.strip():
        return _of_words(scene, occupation)
    return _by_topic(scene, onward) or _known(scene)


def _named(scene: Scene) -> Offer | None:
    """The offer whose title a message names, most of it, “step by step” not counted."""
    text = without_fillers(scene.heard.text)
    named = scene.facts.offer_named(scene.heard.text) or scene.facts.offer_named(text)
    if named is None or pointing.names_fully(text, named):
        return named
    return named if pointing.covers(text, named) and not scene.heard.first("occupation") else None


def _pressed(scene: Scene) -> Route | None:
    brought = scene.heard.first("offer")
    found = scene.facts.offers([brought]) if isinstance(brought, str) else ()
    if found:
        kind = AFTER if asks_what_next(scene.heard) else CREDENTIAL
        return _route(scene, kind, found[0].credential.id)
    topics = scene.heard.topics()
    return _of_words(scene, topics[0]) if topics else None


def _by_topic(scene: Scene, onward: bool) -> Route | Which | None:
    topics = scene.heard.topics()
    if onward:
        return _after(scene, " ".join(topics))
    if topics:
        return _of_words(scene, " ".join(topics))
    if scene.state.question == "route-goal":
        words = scene.facts.subject(scene.heard.words())
        return _of_words(scene, words) if words else None
    return None


def _after(scene: Scene, subject: str) -> Route | Which | None:
    """What comes after a subject, the offer pointed at or spoken of, or what is held."""
    if subject:
        offers = tuple(hit.offer for hit in scene.facts.search(subject) if hit.score >= CONVINCING)
        held = {one.credential for one in scene.state.held}
        mine = tuple(one for one in offers if one.credential.id in held)
        if len(mine or offers) == 1:
            return _route(scene, AFTER, (mine or offers)[0].credential.id)
        return Which(offers[:MOST_ASKED]) if offers else None
    pointed = scene.pointed() or tuple(filter(None, (scene.state.focus,)))
    found = scene.facts.offers(pointed[:1])
    if found:
        return _route(scene, AFTER, found[0].credential.id)
    return None if scene.state.route else _held(scene)


def _held(scene: Scene) -> Route | None:
    known = [one.credential for one in scene.state.held if one.credential is not None]
    return _route(scene, AFTER, known[-1]) if known else None


def _known(scene: Scene) -> Route | None:
    """The pathway spoken of before, else from what is held, else to what is looked for."""
    state = scene.state
    if state.route is not None:
        return state.route
    held = _held(scene)
    if held is None and state.criteria.topics:
        return _of_words(scene, " ".join(state.criteria.topics))
    return held


def _of_words(scene: Scene, words: str) -> Route:
    """A credential of that name that others count towards, else an occupation or a task.

    What ESCO knows as an occupation is one.
    """
    if scene.facts.occupation(words, scene.heard.language) is None:
        said = set(plain(words).split())
        found = [hit.offer for hit in scene.facts.search(words) if hit.score >= CONVINCING]
        called = {one.credential.id for one in found if said <= _titled(one)}
        larger = {
            link.into
            for one in scene.facts.counting_towards(sorted(called))
            for link in one.credential.stacks_into
        }
        if called & larger:
            return _route(scene, CREDENTIAL, min(called & larger))
    return _route(scene, OCCUPATION, words)


def _titled(offer: Offer) -> set[str]:
    titles = (offer.credential.title, *offer.titles.values())
    return {word for title in titles for word in plain(title).split()}


def _route(scene: Scene, kind: str, goal: str) -> Route:
    """The same wish as before, where one was said."""
    before = scene.state.route
    return Route(kind, goal) if before is None else replace(before, kind=kind, goal=goal)
