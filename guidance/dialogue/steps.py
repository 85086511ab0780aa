"""Every step of the dialogue by the name under which the rules call it."""

from __future__ import annotations

from collections.abc import Mapping

from guidance.dialogue import (
    enrolling,
    holding,
    offers,
    orders,
    people,
    providers,
    referring,
    resuming,
    saving,
    shown,
    talk,
)
from guidance.dialogue.turn import Scene, Step, Turn
from guidance.state import State

STEPS: Mapping[str, Step] = {
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
    "action_ask_counselling": people.service,
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


# So many changes can be taken back.
MOST_UNDONE = 5


def take(name: str, scene: Scene) -> Turn:
    """The step of a name. Raises KeyError for a name that no rule may call."""
    turn = resuming.with_news(scene, orders.refuse(name, scene) or STEPS[name](scene))
    return Turn(_with_past(name, scene.state, turn.state), turn.answer)


def _with_past(name: str, before: State, after: State) -> State:
    """The state with the criteria as they were, so that their change can be taken back."""
    changed = after.criteria != before.criteria and after.past == before.past
    if name == "action_start_over" or not changed or before.criteria.is_empty():
        return after
    return after.now(past=(*after.past, before.criteria)[-MOST_UNDONE:])
