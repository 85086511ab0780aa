from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from front.settings import Settings
from tests.front.conftest import cheap_passwords, empty_record, rasa, settings
from tests.matrix.homeserver import TOKEN, FakeHomeserver

__all__ = ["cheap_passwords", "empty_record", "rasa", "settings"]


@pytest.fixture
async def homeserver() -> AsyncIterator[FakeHomeserver]:
    fake = FakeHomeserver()
    await fake.start()
    yield fake
    await fake.stop()


@pytest.fixture
def reachable(settings: Settings, homeserver: FakeHomeserver) -> Settings:
    """Settings with the homeserver in them."""
    return settings.model_copy(
        update={"matrix_homeserver": homeserver.url, "matrix_token": SecretStr(TOKEN)}
    )
