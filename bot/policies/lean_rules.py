"""Rasa's rules without the look-up of whole sentences."""

from __future__ import annotations

import warnings

from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

# Rasa looks for the class itself and not for its kind; this policy is one.
warnings.filterwarnings("ignore", message="'RulePolicy' is not included", category=UserWarning)


@DefaultV1Recipe.register(
    [DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT], is_trainable=True
)
class LeanRulePolicy(RulePolicy):
    """RulePolicy for rules that name intents only.

    Rasa looks every message up twice, first by its text, for end-to-end rules. This project has
    none (tests/rooms checks the data), and that look-up is a tenth of a turn.
    """

    def _find_action_from_rules(
        self, tracker: DialogueStateTracker, domain: Domain, use_text_for_last_user_input: bool
    ) -> tuple[str | None, str | None, bool]:
        if use_text_for_last_user_input:
            return None, None, False
        return super()._find_action_from_rules(tracker, domain, use_text_for_last_user_input)
