"""Before everything else: a person in danger, and a boundary against abuse."""

from actions._turn import Step


class Distress(Step):
    """Names real help, and asks for a person."""

    step = "action_distress"


class Abuse(Step):
    """Sets a calm boundary, then cools down."""

    step = "action_abuse"
