"""Wanting a route of several credentials."""

from actions._turn import Step


class PlanPathway(Step):
    """Plans the steps to a credential or an occupation, or says why there is no way."""

    step = "action_plan_pathway"
