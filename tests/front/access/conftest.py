from collections.abc import AsyncIterator

import pytest

from front.settings import Settings
from tests.front.access.world import World, all_channels, settled
from tests.front.fakes import Client, FakeRasa


@pytest.fixture
async def everywhere(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Client, Settings]]:
    async with all_channels(settings, monkeypatch) as running:
        yield running


@pytest.fixture
async def client(everywhere: tuple[Client, Settings]) -> Client:
    return everywhere[0]


@pytest.fixture
async def world(everywhere: tuple[Client, Settings], rasa: FakeRasa) -> World:
    return await settled(*everywhere, rasa)
