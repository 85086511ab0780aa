"""What is asked of the pathway told last: what it takes altogether, what is missing, what counts.

While a pathway is spoken of, short questions are asked of it, and not of one of its steps.
"""

from __future__ import annotations

from guidance import pointing
from guidance.asked_fact import asked
from guidance.dialogue import stacking
from guidance.dialogue.pointing import spoken_of
from guidance.dialogue.stacking_named import Named, named
from guidance.dialogue.stacking_near import (
    ELSEWHERE,
    is_larger,
    is_open,
    is_short,
    of_one_step,
    way_told,
)
from guidance.dialogue.stacking_sums import COST, CREDITS, PARTS, TIME, WORK
from guidance.dialogue.stacking_told import counted, counted_in, instead, missing, summed
from guidance.dialogue.turn import Scene, Turn
from guidance.hearing import READERS
from guidance.pathways.plan import Pathway, Step
from guidance.route_wishes import says, step_of, wish_of
from guidance.vocabulary import Offer

# With these intents, facts are asked of what was told last; with the others, altogether.
ASKS_FACTS = {"ask_offer", "nlu_fallback", "ask_wait"}
# These say what does not matter, or is not known.
LEFT_OPEN = {"no_preference", "dont_know", "deny"}
# What facts asked of an offer mean when they are asked of a pathway.
SUMS = {
    "price": (COST,),
    "workload": (CREDITS, WORK),
    "hours-week": (WORK,),
    "length": (TIME, WORK),
    "start": (TIME,),
    "end": (TIME,),
}


def wished(scene: Scene) -> Turn | None:
    """“And the fastest?”, right after a pathway; “the cheapest way” at any time after it."""
    if wish_of(scene.heard) is None or scene.state.route is None or scene.heard.topics():
        return None
    if not is_short(scene) or pointing.spoken("which", scene.heard.text):
        return None
    of_way = is_open(scene) and scene.heard.intent not in ELSEWHERE
    if not (of_way or says("whole", scene.heard)) or of_one_step(scene):
        return None
    return stacking.plan(scene)


def limited(scene: Scene) -> Turn | None:
    """A limit said right after a pathway is one for every step of it."""
    named_limit = any(one.name in READERS and one.value is not None for one in scene.heard.entities)
    if not is_open(scene) or not named_limit or scene.heard.topics() or of_one_step(scene):
        return None
    return stacking.plan(scene) if is_short(scene) else None


def taking(scene: Scene) -> Turn | None:
    """“How long will it take?” asks when somebody answers, or how long the pathway is."""
    asks = says("finish", scene.heard) and not says("person", scene.heard)
    return summing(scene) if is_open(scene) and asks else None


def summing(scene: Scene) -> Turn | None:
    parts = _parts(scene)
    if not parts or pointing.spoken("which", scene.heard.text) or of_one_step(scene):
        return None
    way = way_told(scene)
    if way is None or (len(way[1].steps) == 1 and not _of_all(scene)):
        return None
    return summed(scene, *way, parts)


def _of_all(scene: Scene) -> bool:
    """Whether a message speaks of all steps: “altogether”, “the whole way”, “when am I done?”."""
    return any(says(kind, scene.heard) for kind in ("whole", "together", "finish"))


def _parts(scene: Scene) -> tuple[str, ...]:
    """What of a pathway a message asks for: facts of it, or all where it says “altogether”."""
    heard, whole = scene.heard, says("whole", scene.heard)
    if scene.state.route is None or not (is_open(scene) or whole):
        return ()
    if heard.intent not in ASKS_FACTS and not _asks_for_all(scene):
        return ()
    facts = (*asked(heard.text), *(("end",) if says("finish", heard) else ()))
    if not SUMS.keys() >= {*facts}:
        return ()
    other = wish_of(heard) is not None or says("counts", heard) or not says("ask", heard)
    every = PARTS if is_short(scene) and _of_all(scene) and is_open(scene) else ()
    told = tuple(part for fact in facts for part in SUMS[fact])
    return told or (() if other else every)


def _asks_for_all(scene: Scene) -> bool:
    """Whether a message that was taken for no question asks for a sum of what was told."""
    heard = scene.heard
    if heard.intent in LEFT_OPEN or any(one.name in READERS for one in heard.entities):
        return False
    all_of_it = says("whole", heard) or says("together", heard)
    asks = says("ask", heard) and says("these", heard)
    return all_of_it and asks and not pointing.spoken("general", heard.text)


def asks_missing(scene: Scene) -> Turn | None:
    """What is missing for a credential that is named, or on the way spoken of."""
    if not says("missing", scene.heard):
        return None
    places = named(scene)
    if any(one.goal and is_larger(scene, one) for one in places):
        return stacking.plan(scene)
    elsewhere = bool(scene.heard.topics()) or scene.heard.intent in ELSEWHERE
    if elsewhere or not is_open(scene) or of_one_step(scene):
        return None
    way = way_told(scene)
    return None if way is None else missing(scene, *way)


def asks_instead(scene: Scene) -> Turn | None:
    """“Something else instead of the first step?”"""
    of_way = is_open(scene) or step_of(scene.heard) is not None
    way = way_told(scene) if of_way and says("instead", scene.heard) else None
    steps = () if way is None else _steps_meant(scene, way[1])
    return instead(scene, steps) if steps else None


def _steps_meant(scene: Scene, pathway: Pathway) -> tuple[Step, ...]:
    number = step_of(scene.heard)
    if number is not None:
        return pathway.steps[-1:] if number == "last" else _at(pathway, int(number))
    ids = {*scene.pointed(), *(one.offer.id for one in named(scene))}
    meant = tuple(step for step in pathway.steps if step.offer.id in ids)
    return meant or (pathway.steps if len(pathway.steps) == 1 else ())


def _at(pathway: Pathway, number: int) -> tuple[Step, ...]:
    return pathway.steps[number - 1 : number]


def asks_counted(scene: Scene) -> Turn | None:
    """“Will my credits count there?”: of what is held, or of the steps of the way spoken of."""
    if not says("counts", scene.heard):
        return None
    places = named(scene)
    if not (places or is_short(scene)):
        return None
    of_way = is_open(scene) and not places and says("these", scene.heard)
    way = way_told(scene) if of_way else None
    if way is not None:
        return counted(scene, *way)
    goals = [one.offer for one in places if one.goal] or [one.offer for one in places[-1:]]
    into = next(iter((*goals, *spoken_of(scene))), None)
    return None if into is None else _counted_in(scene, into, places)


def summed_there(scene: Scene) -> Turn | None:
    """After a general answer on credits or hours, the sums of what is spoken of."""
    general = scene.heard.intent in {"ask_workload", "ask_stacking"}
    return summing(scene) if general else None


def counted_there(scene: Scene) -> Turn | None:
    """After a general answer on recognition or stacking, what it means for what is spoken of."""
    return (
        asks_counted(scene) if scene.heard.intent in {"ask_recognition", "ask_stacking"} else None
    )


def _counted_in(scene: Scene, into: Offer, places: tuple[Named, ...]) -> Turn | None:
    """What of the message, else of what is held, counts in an offer that is named or spoken of."""
    parts = tuple(one.offer for one in places if one.offer != into)
    own = [one.credential for one in scene.state.held if one.credential is not None]
    mine = says("mine", scene.heard)
    if parts or (places and (mine or own)) or (mine and own):
        return counted_in(scene, into, parts or scene.facts.offers_for(own))
    return None
