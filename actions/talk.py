"""About the conversation itself."""

from actions._turn import Step


class StartOver(Step):
    """Forgets what was said so far."""

    step = "action_start_over"


class Rephrase(Step):
    """Says in the plainest words what is going on."""

    step = "action_rephrase"


class ChangeLanguage(Step):
    """Goes on in another language."""

    step = "action_change_language"


class NotUnderstood(Step):
    """Offers the likeliest readings of a message."""

    step = "action_not_understood"
