"""Domain, action server and guidance know the same actions."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter

import actions
from actions._turn import Step
from guidance.dialogue.steps import STEPS
from tests.rooms.house import domain


def registered() -> list[str]:
    """The names of the actions that the executor finds in the room."""
    for module in pkgutil.iter_modules(actions.__path__, "actions."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return [kind().name() for kind in subclasses(Step) if kind.__module__.startswith("actions.")]


def subclasses(kind: type[Step]) -> list[type[Step]]:
    direct = kind.__subclasses__()
    return direct + [further for one in direct for further in subclasses(one)]


def test_the_domain_names_every_step_of_guidance() -> None:
    assert set(domain()["actions"]) == set(STEPS)


def test_every_action_of_the_domain_is_a_class() -> None:
    assert Counter(registered()) == Counter(domain()["actions"])


def test_no_action_of_the_domain_is_there_twice() -> None:
    assert len(domain()["actions"]) == len(set(domain()["actions"]))


def test_one_slot_holds_the_learners_state() -> None:
    slots = domain()["slots"]
    assert list(slots) == ["state"]
    assert slots["state"]["influence_conversation"] is False
