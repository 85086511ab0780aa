"""What a message says of a pathway, whatever it was taken for: “and after that?”.

The understanding knows one intent for all of it. Each step of the rules has readings that look at
a message before the step is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from guidance.answer import Answer, Choice, say
from guidance.asked_fact import asked
from guidance.dialogue import holding, stacking
from guidance.dialogue.asking import GUIDED
from guidance.dialogue.pointing import spoken_of
from guidance.dialogue.stacking_asked import (
    asks_counted,
    asks_instead,
    asks_missing,
    counted_there,
    limited,
    summed_there,
    summing,
    taking,
    wished,
)
from guidance.dialogue.stacking_goal import CREDENTIAL, of_words
from guidance.dialogue.stacking_named import named
from guidance.dialogue.stacking_near import ELSEWHERE, is_larger, is_open, is_short, way_told
from guidance.dialogue.stacking_route import PAGE
from guidance.dialogue.stacking_told import SHOW
from guidance.dialogue.turn import Scene, Turn
from guidance.held_words import names_paper, says_done
from guidance.roadmap import WISH, asks_for_roadmap, asks_how_long
from guidance.route_wishes import says

# A message that answers one of these says nothing of a pathway.
ASKED = {*GUIDED, "contact"}
Reading = Callable[[Scene], Turn | None]


def of_route(step: str, scene: Scene) -> Turn | None:
    """The turn for what a message says of a pathway; None where it says nothing of one.

    ``step`` is the name of the step that the rules call.
    """
    if scene.heard.text.startswith("/") or scene.state.question in ASKED:
        return None
    read = (reading(scene) for reading in READINGS.get(step, ()))
    return next((turn for turn in read if turn is not None), None)


def _page(scene: Scene) -> Turn | None:
    """“My plan to print”: of the pathway, unless other offers were kept or spoken of since."""
    if not asks_for_roadmap(scene.heard) or scene.state.route is None:
        return None
    if is_open(scene):
        return stacking.page(scene)
    way = None if scene.state.saved else way_told(scene)
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


def _onward(scene: Scene) -> Turn | None:
    """“And after that?”, “what now?”, “where could it lead?”: on from what is known."""
    heard, state = scene.heard, scene.state
    then = is_open(scene) and is_short(scene) and says("then", heard)
    lead = says("lead", heard)
    # “What is the next date?” asks of an offer.
    onward = says("onward", heard) and not asked(heard.text)
    if not (then or lead or onward) or heard.topics():
        return None
    if heard.intent in ELSEWHERE or not is_short(scene):
        return stacking.plan(scene) if named(scene) else None
    known = is_open(scene) or any(one.credential for one in state.held)
    known = known or (lead and bool(spoken_of(scene)))
    return stacking.plan(scene) if known or named(scene) else None


def _after_that(scene: Scene) -> Turn | None:
    """Further steps are asked for, and not further offers, where a pathway was told."""
    return _onward(scene) if is_open(scene) else None


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
    if not is_short(scene) or not (waiting or says("towards", scene.heard)):
        return None
    places = named(scene)
    goes = waiting or any(one.goal and is_larger(scene, one) for one in places)
    return stacking.plan(scene) if places and goes else None


def _way_to(scene: Scene) -> Turn | None:
    """“My way to that certificate”: to what smaller credentials count towards."""
    asks = says("way", scene.heard)
    larger = asks and any(one.goal and is_larger(scene, one) for one in named(scene))
    return stacking.plan(scene) if larger else None


def _still_there(scene: Scene) -> Turn | None:
    """After a question in between, the pathway is taken up again."""
    if not is_open(scene):
        return None
    return Turn(scene.state, Answer((say("stacking-still-there"),), choices=(SHOW, PAGE)))


PRINTED = (_page, _lasting)
OF_WAY = (asks_missing, asks_instead, _onward, asks_counted, wished, summing)
TO_GOAL = (_becoming, _turned, _way_to)
READINGS: Mapping[str, tuple[Reading, ...]] = {
    "action_plan_pathway": (*PRINTED, asks_missing, _goes),
    "action_guide": (_lasting, _held, *OF_WAY, *TO_GOAL),
    "action_tell_offer": (_lasting, *OF_WAY),
    "action_not_understood": (*PRINTED, _held, *OF_WAY, *TO_GOAL, limited),
    "action_out_of_scope": (_lasting, *OF_WAY),
    "action_compare_offers": (_lasting, asks_instead, wished),
    "action_show_more": (_lasting, asks_instead, _after_that, wished),
    "action_take_up": (_printed, counted_there, summed_there, _still_there),
    "action_ask_wait": (taking,),
    "action_show_saved": PRINTED,
    "action_save_offer": PRINTED,
    "action_export_data": PRINTED,
}
