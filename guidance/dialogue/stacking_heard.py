"""What a message says of a pathway, whatever it was taken for: “what does it cost altogether?”.

The understanding knows a wish for a pathway, and no questions about the one that was told. While
that is spoken of, short questions are asked of it, and not of one of its steps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from guidance import pointing
from guidance.answer import Answer, Choice, say
from guidance.asked_fact import asked
from guidance.dialogue import holding, stacking
from guidance.dialogue.asking import GUIDED
from guidance.dialogue.pointing import numbered, spoken_of
from guidance.dialogue.stacking_goal import CREDENTIAL, of_words
from guidance.dialogue.stacking_named import Named, named
from guidance.dialogue.stacking_plan import Planned, limits, planned
from guidance.dialogue.stacking_route import PAGE
from guidance.dialogue.stacking_sums import COST, CREDITS, PARTS, TIME, WORK
from guidance.dialogue.stacking_told import SHOW, counted, counted_in, instead, missing, summed
from guidance.dialogue.turn import Scene, Turn
from guidance.hearing import READERS
from guidance.held_words import names_paper, says_done
from guidance.pathways.plan import Pathway, Step
from guidance.roadmap import WISH, asks_for_roadmap, asks_how_long
from guidance.route_wishes import says, step_of, wish_of, without
from guidance.vocabulary import Offer

# A message that answers one of these says nothing of a pathway.
ASKED = {*GUIDED, "contact"}
# A longer message says something of its own.
MOST_WORDS = 9
# With these intents, facts are asked of what was told last; with the others, altogether.
ASKS_FACTS = {"ask_offer", "nlu_fallback", "ask_wait"}
# A wish in a message with one of these intents may be for something else.
ELSEWHERE = {"find_offers", "out_of_scope"}
# What facts asked of an offer mean when they are asked of a pathway.
SUMS = {
    "price": (COST,),
    "workload": (CREDITS, WORK),
    "hours-week": (WORK,),
    "length": (TIME, WORK),
    "start": (TIME,),
    "end": (TIME,),
}
Reading = Callable[[Scene], Turn | None]


def of_route(step: str, scene: Scene) -> Turn | None:
    """The turn for what a message says of a pathway; None where it says nothing of one.

    ``step`` is the name of the step that the rules call.
    """
    if scene.heard.text.startswith("/") or scene.state.question in ASKED:
        return None
    read = (reading(scene) for reading in READINGS.get(step, ()))
    return next((turn for turn in read if turn is not None), None)


def _is_open(scene: Scene) -> bool:
    """Whether a pathway was told right before."""
    return scene.state.route is not None and scene.state.question == stacking.ROUTE


def _way(scene: Scene) -> tuple[Planned, Pathway] | None:
    """The pathway spoken of, planned again."""
    route = scene.state.route
    found = None if route is None else planned(scene, route, limits(scene))
    return None if found is None or found.pathway is None else (found, found.pathway)


def _is_short(scene: Scene) -> bool:
    return len(scene.heard.text.split()) <= MOST_WORDS


def _of_one_step(scene: Scene) -> bool:
    """Whether a message points at one course, among the steps or not, or names an offer."""
    text = scene.heard.text
    if scene.pointed() or numbered(scene) or step_of(scene.heard) or says("one", scene.heard):
        return True
    if any(pointing.phrases(without({"whole", "together"}, text))):
        return True
    steps = scene.facts.offers(scene.state.shown)
    return any(pointing.covers(text, one) for one in steps) or bool(named(scene))


def _page(scene: Scene) -> Turn | None:
    """“My plan to print”: of the pathway, unless other offers were kept or spoken of since."""
    if not asks_for_roadmap(scene.heard) or scene.state.route is None:
        return None
    if _is_open(scene):
        return stacking.page(scene)
    way = None if scene.state.saved else _way(scene)
    steps = () if way is None else tuple(step.offer.id for step in way[1].steps)
    return stacking.page(scene) if scene.state.focus in {None, *steps} and steps else None


def _printed(scene: Scene) -> Turn | None:
    """After the page, told in place of a copy of one's data, there is no thread to take up."""
    told = scene.heard.intent == "export_my_data" and asks_for_roadmap(scene.heard)
    return Turn(scene.state, Answer()) if told else None


def _lasting(scene: Scene) -> Turn | None:
    if not asks_how_long(scene.heard):
        return None
    again = Choice(say("roadmap-button"), "show_saved", {"wish": WISH})
    return Turn(scene.state, Answer((say("roadmap-lasts"),), choices=(again,)))


def _goes(scene: Scene) -> Turn | None:
    """A way is asked for, also where the message names what could be asked of an offer."""
    asks = says("way", scene.heard) or says("becoming", scene.heard)
    return stacking.plan(scene) if asks else None


def _held(scene: Scene) -> Turn | None:
    """“I have a driving licence”, “I did that course”: told, and no subject to look for."""
    heard = scene.heard
    if names_paper(heard) and "tell_credential" in heard.ranking:
        return holding.tell(scene)
    if not says_done(heard) or asked(heard.text):
        return None
    done = [one for one in named(scene) if not one.goal]
    likely = "tell_credential" in heard.ranking or says("onward", heard)
    return holding.tell(scene) if done and likely else None


def _wished(scene: Scene) -> Turn | None:
    """“And the fastest?”, right after a pathway; “the cheapest way” at any time after it."""
    if wish_of(scene.heard) is None or scene.state.route is None or scene.heard.topics():
        return None
    if not _is_short(scene) or pointing.spoken("which", scene.heard.text):
        return None
    of_way = _is_open(scene) and scene.heard.intent not in ELSEWHERE
    if not (of_way or says("whole", scene.heard)) or _of_one_step(scene):
        return None
    return stacking.plan(scene)


def _limited(scene: Scene) -> Turn | None:
    """A limit said right after a pathway is one for every step of it."""
    named_limit = any(one.name in READERS and one.value is not None for one in scene.heard.entities)
    if not _is_open(scene) or not named_limit or scene.heard.topics() or _of_one_step(scene):
        return None
    return stacking.plan(scene) if _is_short(scene) else None


def _taking(scene: Scene) -> Turn | None:
    """“How long will it take?” asks when somebody answers, or how long the pathway is."""
    asks = says("finish", scene.heard) and not says("person", scene.heard)
    return _sums(scene) if _is_open(scene) and asks else None


def _sums(scene: Scene) -> Turn | None:
    parts = _parts(scene)
    if not parts or pointing.spoken("which", scene.heard.text) or _of_one_step(scene):
        return None
    way = _way(scene)
    if way is None or (len(way[1].steps) == 1 and not _of_all(scene)):
        return None
    return summed(scene, *way, parts)


def _of_all(scene: Scene) -> bool:
    """Whether a message speaks of all steps: “altogether”, “the whole way”, “when am I done?”."""
    return any(says(kind, scene.heard) for kind in ("whole", "together", "finish"))


def _parts(scene: Scene) -> tuple[str, ...]:
    """What of a pathway a message asks for: facts of it, or all where it says “altogether”."""
    heard, whole = scene.heard, says("whole", scene.heard)
    if scene.state.route is None or not (_is_open(scene) or whole):
        return ()
    if heard.intent not in ASKS_FACTS and not (_of_all(scene) and says("ask", heard)):
        return ()
    facts = (*asked(heard.text), *(("end",) if says("finish", heard) else ()))
    told = tuple(part for fact in facts for part in SUMS.get(fact, ()))
    other = facts or wish_of(heard) is not None or says("counts", heard)
    every = PARTS if _is_short(scene) and _of_all(scene) and _is_open(scene) else ()
    return told or (() if other else every)


def _missing(scene: Scene) -> Turn | None:
    """What is missing for a credential that is named, or on the way spoken of."""
    if not says("missing", scene.heard):
        return None
    places = named(scene)
    if any(one.goal and _is_larger(scene, one) for one in places):
        return stacking.plan(scene)
    way = _way(scene) if _is_open(scene) and not places and not scene.heard.topics() else None
    return None if way is None else missing(scene, *way)


def _is_larger(scene: Scene, one: Named) -> bool:
    """Whether smaller credentials are stated to count towards one."""
    return bool(scene.facts.counting_towards((one.offer.credential.id,)))


def _instead(scene: Scene) -> Turn | None:
    """“Something else instead of the first step?”"""
    of_way = _is_open(scene) or step_of(scene.heard) is not None
    way = _way(scene) if of_way and says("instead", scene.heard) else None
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


def _onward(scene: Scene) -> Turn | None:
    """“And after that?”, “what now?”, “where could it lead?”: on from what is known."""
    heard, state = scene.heard, scene.state
    then = _is_open(scene) and _is_short(scene) and says("then", heard)
    lead = says("lead", heard)
    # “What is the next date?” asks of an offer.
    onward = says("onward", heard) and not asked(heard.text)
    if not (then or lead or onward) or heard.topics():
        return None
    known = _is_open(scene) or any(one.credential for one in state.held)
    known = known or (lead and bool(spoken_of(scene)))
    return stacking.plan(scene) if known or named(scene) else None


def _after_that(scene: Scene) -> Turn | None:
    """Further steps are asked for, and not further offers, where a pathway was told."""
    return _onward(scene) if _is_open(scene) else None


def _counts(scene: Scene) -> Turn | None:
    """“Will my credits count there?”: of what is held, or of the steps of the way spoken of."""
    if not says("counts", scene.heard):
        return None
    places = named(scene)
    of_way = _is_open(scene) and not places and says("these", scene.heard)
    way = _way(scene) if of_way else None
    if way is not None:
        return counted(scene, *way)
    goals = [one.offer for one in places if one.goal] or [one.offer for one in places[-1:]]
    into = next(iter((*goals, *spoken_of(scene))), None)
    return None if into is None else _counted_in(scene, into, places)


def _counted_there(scene: Scene) -> Turn | None:
    """After a general answer on recognition or stacking, what it means for what is spoken of."""
    return _counts(scene) if scene.heard.intent in {"ask_recognition", "ask_stacking"} else None


def _counted_in(scene: Scene, into: Offer, places: tuple[Named, ...]) -> Turn | None:
    """What of the message, else of what is held, counts in an offer that is named or spoken of."""
    parts = tuple(one.offer for one in places if one.offer != into)
    own = [one.credential for one in scene.state.held if one.credential is not None]
    mine = says("mine", scene.heard)
    if parts or (places and (mine or own)) or (mine and own):
        return counted_in(scene, into, parts or scene.facts.offers_for(own))
    return None


def _becoming(scene: Scene) -> Turn | None:
    """To become what a larger credential is called after is a way, and no subject."""
    named_as = scene.heard.first("occupation")
    if not isinstance(named_as, str) or not says("becoming", scene.heard):
        return None
    larger = of_words(scene, named_as).kind == CREDENTIAL
    return stacking.plan(scene) if larger else None


def _turned(scene: Scene) -> Turn | None:
    """“Then to Care coordinator”: the next goal, or the one that was asked for."""
    waiting = scene.state.question == stacking.ROUTE_GOAL
    if not _is_short(scene) or not (waiting or says("towards", scene.heard)):
        return None
    places = named(scene)
    goes = waiting or any(one.goal and _is_larger(scene, one) for one in places)
    return stacking.plan(scene) if places and goes else None


def _way_to(scene: Scene) -> Turn | None:
    """“My way to that certificate”: to what smaller credentials count towards."""
    asks = says("way", scene.heard)
    larger = asks and any(one.goal and _is_larger(scene, one) for one in named(scene))
    return stacking.plan(scene) if larger else None


def _still_there(scene: Scene) -> Turn | None:
    """After a question in between, the pathway is taken up again."""
    if not _is_open(scene):
        return None
    return Turn(scene.state, Answer((say("stacking-still-there"),), choices=(SHOW, PAGE)))


PRINTED = (_page, _lasting)
OF_WAY = (_missing, _instead, _onward, _counts, _wished, _sums)
READINGS: Mapping[str, tuple[Reading, ...]] = {
    "action_plan_pathway": (*PRINTED, _missing, _goes),
    "action_guide": (*PRINTED, _held, *OF_WAY, _becoming, _turned, _way_to),
    "action_tell_offer": (*PRINTED, *OF_WAY),
    "action_not_understood": (*PRINTED, _held, *OF_WAY, _becoming, _turned, _way_to, _limited),
    "action_ask_wait": (_taking,),
    "action_out_of_scope": (*PRINTED, *OF_WAY),
    "action_compare_offers": (*PRINTED, _instead, _wished),
    "action_show_more": (*PRINTED, _instead, _after_that, _wished),
    "action_take_up": (_printed, _counted_there, _sums, _still_there),
    "action_show_saved": PRINTED,
    "action_save_offer": PRINTED,
    "action_export_data": PRINTED,
}
