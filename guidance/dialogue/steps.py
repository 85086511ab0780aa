"""Every step of the dialogue by the name under which the rules call it."""

from __future__ import annotations

from collections.abc import Mapping

from guidance.dialogue import details, offers, people, stacking, talk
from guidance.dialogue.turn import Scene, Step, Turn

STEPS: Mapping[str, Step] = {
    "action_guide": talk.guide,
    "action_show_more": offers.more,
    "action_tell_offer": details.tell,
    "action_compare_offers": details.compare,
    "action_tell_provider": details.provider,
    "action_enrol": details.enrol,
    "action_save_offer": details.save,
    "action_show_saved": details.saved,
    "action_plan_pathway": stacking.plan,
    "action_request_human": people.request,
    "action_ask_wait": people.wait,
    "action_cancel_handoff": people.cancel,
    "action_leave_contact": people.contact,
    "action_ask_counselling": people.service,
    "action_give_feedback": people.feedback,
    "action_start_over": talk.start_over,
    "action_rephrase": talk.rephrase,
    "action_change_language": talk.change_language,
    "action_not_understood": talk.not_understood,
}


def take(name: str, scene: Scene) -> Turn:
    """The step of a name. Raises KeyError for a name that no rule may call."""
    return STEPS[name](scene)
