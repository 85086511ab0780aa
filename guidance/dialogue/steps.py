"""Every step of the dialogue by the name under which the rules call it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from guidance.dialogue import (
    about,
    comparing,
    enrolling,
    goals,
    going_on,
    holding,
    offers,
    orders,
    people,
    providers,
    referring,
    resuming,
    safety,
    saving,
    shown,
    stacking_heard,
    talk,
    together,
)
from guidance.dialogue.asking import GUIDED
from guidance.dialogue.turn import Scene, Step, Turn
from guidance.knowledge import reading, recognising
from guidance.state import State

STEPS: Mapping[str, Step] = {
    "action_about": about.tell,
    "action_distress": safety.distress,
    "action_abuse": safety.abuse,
    "action_greet": resuming.greet,
    "action_guide": referring.guide,
    "action_show_more": offers.more,
    "action_tell_offer": referring.tell,
    "action_compare_offers": shown.compare,
    "action_tell_provider": providers.provider,
    "action_enrol": enrolling.enrol,
    "action_save_offer": saving.save,
    "action_show_saved": referring.saved,
    "action_plan_pathway": referring.plan,
    "action_request_human": people.request,
    "action_ask_wait": people.wait,
    "action_cancel_handoff": people.cancel,
    "action_leave_contact": people.contact,
    "action_give_feedback": people.feedback,
    "action_start_over": talk.start_over,
    "action_rephrase": talk.rephrase,
    "action_take_up": referring.take_up,
    "action_tell_credential": holding.tell,
    "action_change_language": talk.change_language,
    "action_not_understood": referring.not_understood,
    "action_export_data": referring.export,
    "action_out_of_scope": referring.out_of_scope,
}
# What may be wanted beside a general question in the same message.
WANTED: Mapping[str, Step] = {
    "find_offers": referring.guide,
    "inform": referring.guide,
    "refine_offers": referring.guide,
    "tell_credential": holding.tell,
    "ask_offer": referring.tell,
    "ask_provider": providers.provider,
    "compare_offers": comparing.compare,
    "enrol": enrolling.enrol,
    "plan_pathway": referring.plan,
    "request_human": people.request,
}
# So many changes can be taken back.
MOST_UNDONE = 5


def take(name: str, scene: Scene) -> Turn:
    """The step of a name. Raises KeyError for a name that no rule may call.

    Danger, abuse and children come first. A message of several questions, or one that goes on with
    the general question before, is answered as such whatever it was taken for.
    """
    before = scene.state
    scene = safety.prepared(scene)
    instead = safety.instead(name, before, scene)
    if instead is not None:
        return instead
    scene = goals.understood(scene)
    turn = resuming.with_news(scene, _taken(name, scene))
    turn = safety.finished(name, before, scene, turn)
    state = _with_past(name, before, turn.state)
    # A general question can be gone on with in the very next message only.
    again = state.about is not None and state.about is before.about
    return Turn(state.now(about=None) if again else state, turn.answer)


def _taken(name: str, scene: Scene) -> Turn:
    turn = orders.refuse(name, scene)
    if turn is None:
        turn = together.again(scene)
    if turn is None:
        turn = together.several(scene, WANTED)
    if turn is None and going_on.goes_on(scene):
        turn = going_on.go_on(scene)
    subject = "" if _answers(scene) else recognising.subject(scene.heard)
    decides = bool(subject) and reading.asks_side(scene.heard.text) == "who"
    if turn is None and not decides:
        turn = stacking_heard.of_route(name, scene)
    if turn is not None:
        return turn
    if not subject:
        return STEPS[name](scene)
    return about.tell(replace(scene, heard=replace(scene.heard, intent=subject)))


def _answers(scene: Scene) -> bool:
    """Whether a question of ours waits for an answer in the learner's own words."""
    return scene.state.question in {*GUIDED, "contact"} and "?" not in scene.heard.text


def _with_past(name: str, before: State, after: State) -> State:
    """The state with the criteria as they were, so that their change can be taken back."""
    changed = after.criteria != before.criteria and after.past == before.past
    if name == "action_start_over" or not changed or before.criteria.is_empty():
        return after
    return after.now(past=(*after.past, before.criteria)[-MOST_UNDONE:])
