"""Asking for a person."""

from actions._turn import Step


class RequestHuman(Step):
    """Asks for a counsellor."""

    step = "action_request_human"


class AskWait(Step):
    """Tells what is known of the wait."""

    step = "action_ask_wait"


class CancelHandoff(Step):
    """Takes the request back."""

    step = "action_cancel_handoff"


class LeaveContact(Step):
    """Keeps a way to be reached."""

    step = "action_leave_contact"


class GiveFeedback(Step):
    """Takes an opinion or a complaint."""

    step = "action_give_feedback"
