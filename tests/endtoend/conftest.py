"""Cairn itself, started once for all these tests and ended after them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import browser
from tests.endtoend.learner import Learner
from tests.endtoend.running import MODEL, Running

__all__ = ["browser"]
_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser belongs to the event loop it was started in: these tests share one."""
    for item in items:
        if _HERE in item.path.parents and inspect.iscoroutinefunction(getattr(item, "obj", None)):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture(scope="session")
def model() -> Path:
    """The trained model."""
    assert MODEL.exists(), "There is no model yet. Train it with: make train"
    return MODEL


@pytest.fixture(scope="session")
def running(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The three processes, healthy; when they have ended, nothing of them is left."""
    with Running(tmp_path_factory.mktemp("cairn") / "var") as house:
        yield house


@pytest.fixture
def arrive(running: Running) -> Callable[[str], Learner]:
    """Makes a learner of a language, in a conversation of their own."""
    return lambda language: Learner(running, language)
