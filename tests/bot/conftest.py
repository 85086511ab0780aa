"""Tests of what runs inside Rasa: `bot/.venv/bin/python -m pytest tests/bot` from the root."""

import importlib.util
import warnings

import pytest

if importlib.util.find_spec("rasa") is None:
    collect_ignore_glob = ["*"]  # another room's environment: these tests are not for it
else:
    # Rasa 3.6.21 imports what its own dependencies have deprecated since; our modules do not.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import rasa.core.agent
        import rasa.core.run
        import rasa.engine.recipes.default_components
        import rasa.model_training  # noqa: F401

# Raised by Rasa's own code while it trains or answers, by name.
_OF_RASA = [
    "ignore:Slot auto-fill has been:UserWarning",
    "ignore:Calling URL:DeprecationWarning",
    "ignore:the load_module:DeprecationWarning",
    # It looks for its own class by name; ours is made from it.
    "ignore:'RulePolicy' is not included:UserWarning",
]


def pytest_configure(config: pytest.Config) -> None:
    """The same warnings while tests are collected."""
    for line in _OF_RASA:
        config.addinivalue_line("filterwarnings", line)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Rasa's own warnings are no errors of ours; all others are."""
    for item in items:
        item.add_marker(pytest.mark.filterwarnings("error"))
        for line in _OF_RASA:
            item.add_marker(pytest.mark.filterwarnings(line))
