"""The intents that a reviewer may choose are those that the model knows."""

from guidance.intents import INTENTS
from tests.rooms.house import intents


def test_they_are_those_of_the_domain() -> None:
    assert set(INTENTS) == set(intents()) - {"nlu_fallback"}
    assert len(INTENTS) == len(set(INTENTS))
