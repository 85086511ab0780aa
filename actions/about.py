"""General questions about micro-credentials."""

from actions._turn import Step


class About(Step):
    """Tells what is known of a subject, with its sources."""

    step = "action_about"
