"""Alerts without the front's own watch, and a Rasa that asks for a person."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from front.alerts import watch as module
from front.alerts.watch import Watch
from front.settings import Settings
from tests.front.alerts.waiting import PERSON
from tests.front.fakes import FakeRasa, settings_for


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """The front's own watch does not look: here the tests decide when."""

    async def never(_watch: Watch) -> None:
        return

    monkeypatch.setattr(module, "_look", never)


@pytest.fixture
def settings(rasa: FakeRasa, tmp_path: Path, empty_record: Path) -> Settings:
    """Who waits is not asked to leave a message meanwhile."""
    shutil.copy(empty_record, tmp_path)
    return settings_for(rasa, tmp_path, nobody_after=86_400.0)


@pytest.fixture
def person(rasa: FakeRasa) -> FakeRasa:
    rasa.answer = lambda body: PERSON
    return rasa
