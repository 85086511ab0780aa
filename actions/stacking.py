"""Wanting a route of several credentials."""

from actions._turn import Step


class PlanPathway(Step):
    """Shows a first step, and says honestly what cannot be planned."""

    step = "action_plan_pathway"
