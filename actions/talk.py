"""About the conversation itself."""

from actions._turn import Step


class Greet(Step):
    """Greets; somebody who was here before is told what was spoken of."""

    step = "action_greet"


class TakeUp(Step):
    """Asks an open question again after another one in between."""

    step = "action_take_up"


class StartOver(Step):
    """Forgets what was said so far."""

    step = "action_start_over"


class Rephrase(Step):
    """Says in the plainest words what is going on."""

    step = "action_rephrase"


class ChangeLanguage(Step):
    """Goes on in another language."""

    step = "action_change_language"


class OutOfScope(Step):
    """Says what this service is for."""

    step = "action_out_of_scope"


class NotUnderstood(Step):
    """Offers the likeliest readings of a message."""

    step = "action_not_understood"


class ExportData(Step):
    """Says how to get a copy of one's data."""

    step = "action_export_data"
