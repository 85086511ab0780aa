"""Asking for a roadmap: which offers stand on it, and what is said when there are none."""

from __future__ import annotations

from collections.abc import Sequence

from guidance.answer import Answer, Choice, say
from guidance.dialogue.turn import Scene, Turn
from guidance.roadmap import WISH, Draft, Planned, compose

BUTTON = Choice(say("roadmap-button"), "show_saved", {"wish": WISH})
SEARCH = Choice(say("roadmap-button-search"), "find_offers")
PERSON = Choice(say("offers-button-human"), "request_human")


def show(scene: Scene, pathway: Sequence[Planned] = ()) -> Turn:
    """A page with the steps of a pathway, else the saved offers, else those spoken of last."""
    draft = _draft(scene, tuple(pathway))
    if not draft.planned:
        return Turn(scene.state, Answer((say("roadmap-none"),), choices=(SEARCH, PERSON)))
    page = compose(draft, scene.state, scene.heard.language, scene.today)
    says = (say("roadmap-ready", count=len(page.stages)), say("roadmap-ready-how"))
    return Turn(scene.state, Answer(says, choices=(SEARCH, PERSON), roadmap=page))


def _draft(scene: Scene, pathway: tuple[Planned, ...]) -> Draft:
    state = scene.state
    if pathway:
        return Draft(pathway, "route", titles(scene, pathway))
    if state.saved:
        planned = _planned(scene, state.saved)
        gone = len(state.saved) - len(planned)
        return Draft(planned, _order("saved", planned), titles(scene, planned), gone)
    planned = _planned(scene, (state.focus,) if state.focus else state.shown)
    return Draft(planned, _order("choice", planned), titles(scene, planned))


def _order(several: str, planned: Sequence[Planned]) -> str:
    return "one" if len(planned) == 1 else several


def _planned(scene: Scene, ids: Sequence[str]) -> tuple[Planned, ...]:
    return tuple(map(Planned, scene.facts.offers(ids)))


def titles(scene: Scene, planned: Sequence[Planned]) -> dict[str, str]:
    """The titles of the route's credential and of larger ones, of those the catalogue has."""
    route = scene.state.route
    aims = () if route is None or route.kind == "occupation" else (route.goal,)
    larger = (link.into for one in planned for link in one.offer.credential.stacks_into)
    leading = scene.facts.offers_for(tuple(dict.fromkeys((*aims, *larger))))
    return {one.credential.id: one.title(scene.heard.language) for one in reversed(leading)}
