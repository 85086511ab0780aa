"""Whether a message speaks of the pathway told last, or of something else."""

from __future__ import annotations

from guidance import pointing
from guidance.dialogue import stacking
from guidance.dialogue.pointing import numbered
from guidance.dialogue.stacking_named import Named, named
from guidance.dialogue.stacking_plan import Planned, limits, planned
from guidance.dialogue.turn import Scene
from guidance.pathways.plan import Pathway
from guidance.route_wishes import says, step_of, without

# A longer message says something of its own.
MOST_WORDS = 9
# What a message with one of these intents says may be of something else.
ELSEWHERE = {"find_offers", "out_of_scope", "compare_offers"}


def is_open(scene: Scene) -> bool:
    """Whether a pathway was told right before."""
    return scene.state.route is not None and scene.state.question == stacking.ROUTE


def way_told(scene: Scene) -> tuple[Planned, Pathway] | None:
    """The pathway spoken of, planned again."""
    route = scene.state.route
    found = None if route is None else planned(scene, route, limits(scene))
    return None if found is None or found.pathway is None else (found, found.pathway)


def is_short(scene: Scene) -> bool:
    return len(scene.heard.text.split()) <= MOST_WORDS


def of_one_step(scene: Scene) -> bool:
    """Whether a message points at one course, among the steps or not, or names an offer."""
    text = scene.heard.text
    if scene.pointed() or numbered(scene) or step_of(scene.heard) or says("one", scene.heard):
        return True
    if pointing.spoken("number", text):
        return True
    if any(pointing.phrases(without({"whole", "together"}, text))):
        return True
    steps = scene.facts.offers(scene.state.shown)
    return any(pointing.covers(text, one) for one in steps) or bool(named(scene))


def is_larger(scene: Scene, one: Named) -> bool:
    """Whether smaller credentials are stated to count towards one."""
    return bool(scene.facts.counting_towards((one.offer.credential.id,)))
