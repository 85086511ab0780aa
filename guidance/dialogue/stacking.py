"""Planning a pathway: to a credential, to an occupation, or on from what is spoken of or held."""

from __future__ import annotations

from dataclasses import replace

from guidance.answer import Answer, Choice, say
from guidance.dialogue import roadmap
from guidance.dialogue.changing import PERSON, heard_criteria
from guidance.dialogue.holding_noted import noting
from guidance.dialogue.pointing import titles
from guidance.dialogue.stacking_goal import AFTER, Which, goal_of
from guidance.dialogue.stacking_named import named
from guidance.dialogue.stacking_none import none
from guidance.dialogue.stacking_plan import Planned, end_of, limits, planned
from guidance.dialogue.stacking_route import shown, why
from guidance.dialogue.turn import Scene, Turn
from guidance.hearing import READERS
from guidance.pathways.puzzle import Wish
from guidance.roadmap import Planned as OnPage
from guidance.roadmap import asks_for_roadmap
from guidance.route_wishes import NEXT, says, wish_of
from guidance.state import Route

# The open question: a pathway is spoken of, or its goal was asked for.
ROUTE, ROUTE_GOAL = "route", "route-goal"
CHANGES = {"refine_offers", "inform", "no_preference"}
NAMES_GOAL = {"find_offers", "inform", "tell_credential"}
WISHES = {
    Wish.CHEAPEST: say("stacking-button-cheapest"),
    Wish.FASTEST: say("stacking-button-fastest"),
    Wish.FEWEST: say("stacking-button-fewest"),
}
SEARCH = Choice(say("stacking-button-search"), "find_offers")
HOW = Choice(say("stacking-button-how"), "ask_stacking")


def plan(scene: Scene) -> Turn:
    """The pathway to what a message names, or the one spoken of, planned anew.

    What the message says is done already is noted, and is no step.
    """
    if asks_for_roadmap(scene.heard):
        return page(scene)
    scene, noted = noting(scene)
    turn = _planned(scene)
    return Turn(turn.state, replace(turn.answer, says=(*noted, *turn.answer.says)))


def _planned(scene: Scene) -> Turn:
    found = _further(scene) or goal_of(scene)
    if isinstance(found, Which):
        return _which(scene, found)
    if found is None:
        return _ask(scene)
    wish = wish_of(scene.heard)
    if wish is not None:
        found = replace(found, wish=wish.value)
    return told(_taking_limits(scene), found)


def _further(scene: Scene) -> Route | None:
    """“And then?”, right after a pathway was told: what follows the end of it."""
    route = scene.state.route
    asked = any(says(kind, scene.heard) for kind in ("then", "onward", "lead"))
    if route is None or scene.state.question != ROUTE or not asked:
        return None
    if named(scene) or scene.heard.topics() or scene.pointed():
        return None
    end = end_of(scene, route)
    return None if end is None else replace(route, kind=AFTER, goal=end)


def speaks_of_route(scene: Scene) -> bool:
    """Whether a message changes the pathway spoken of, or names the goal that was asked for."""
    heard, state = scene.heard, scene.state
    if state.question == ROUTE_GOAL:
        return heard.intent in NAMES_GOAL
    if state.question != ROUTE or state.route is None or heard.topics():
        return False
    if heard.intent not in CHANGES or scene.pointed():
        return False
    limits = any(entity.name in READERS for entity in heard.entities)
    return limits or wish_of(heard) is not None


def _taking_limits(scene: Scene) -> Scene:
    """The scene with the limits that the message sets; the search keeps its own subject.

    “From zero” says where the way begins, and sets no level for all of it.
    """
    before = scene.state.criteria
    told = heard_criteria(scene)
    level = told.level if (told.level or "").isdigit() else before.level
    told = replace(told, topics=before.topics, goal=before.goal, order=before.order, level=level)
    return replace(scene, state=scene.state.now(criteria=told))


def told(scene: Scene, route: Route) -> Turn:
    """A route planned and told; where there is no way, why not."""
    before = scene.state.route
    state = scene.state.now(route=route, question=ROUTE, asked=0, focus=None)
    scene = replace(scene, state=state)
    found = planned(scene, route, limits(scene))
    if found.pathway is None:
        return none(scene, found)
    ids = tuple(step.offer.id for step in found.pathway.steps)
    answer = shown(scene, found, limits(scene))
    if before is not None and before != route and ids == scene.state.shown:
        answer = replace(answer, says=(say("stacking-same"), *answer.says))
    kept = state.now(shown=ids or state.shown, seen=ids)
    return Turn(kept, replace(answer, choices=(*_wishes(found), *answer.choices, PERSON)))


def _wishes(found: Planned) -> tuple[Choice, ...]:
    """A button for each other wish."""
    now = found.route.wish
    others = ((one, title) for one, title in WISHES.items() if one.value != now)
    return tuple(Choice(title, "plan_pathway", {"wish": one.value}) for one, title in others)


def _which(scene: Scene, which: Which) -> Turn:
    named = titles(which.offers, scene.heard.language)
    choices = tuple(
        Choice(
            say("stacking-button-after", title=title),
            "plan_pathway",
            {"offer": one.id, "wish": NEXT},
        )
        for one, title in zip(which.offers, named, strict=True)
    )
    return Turn(scene.state, Answer((say("stacking-which"),), choices=(*choices, PERSON)))


def _ask(scene: Scene) -> Turn:
    """Nothing says where the way is to lead: asks for it."""
    state = scene.state.now(question=ROUTE_GOAL, route=None)
    says = (say("stacking-ask-goal"), say("stacking-decides"))
    return Turn(state, Answer(says, choices=(SEARCH, HOW, PERSON)))


def page(scene: Scene) -> Turn:
    """The pathway spoken of as a roadmap; without one, what else is there to put on a page."""
    route = scene.state.route
    found = None if route is None else planned(scene, route, limits(scene))
    if found is None or found.pathway is None:
        return roadmap.show(scene)
    steps = found.pathway.steps
    return roadmap.show(
        scene, tuple(OnPage(step.offer, tuple(why(scene, found, step))) for step in steps)
    )
