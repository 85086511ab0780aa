from collections.abc import AsyncIterator

import pytest

from front.settings import Settings
from tests.front.conftest import cheap_passwords, empty_record, rasa, settings
from tests.front.fakes import Client
from tests.telegram.fake_api import FakeApi, api
from tests.telegram.world import bot

__all__ = ["cheap_passwords", "empty_record", "rasa", "settings"]


@pytest.fixture
async def fake() -> AsyncIterator[FakeApi]:
    async with api(FakeApi()) as running:
        yield running


@pytest.fixture
async def client(
    settings: Settings, fake: FakeApi, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Client]:
    async with bot(settings, fake, monkeypatch) as running:
        yield running
