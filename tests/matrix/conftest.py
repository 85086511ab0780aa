from collections.abc import AsyncIterator

import pytest

from tests.front.conftest import cheap_passwords, empty_record, rasa, settings
from tests.matrix.homeserver import FakeHomeserver

__all__ = ["cheap_passwords", "empty_record", "rasa", "settings"]


@pytest.fixture
async def homeserver() -> AsyncIterator[FakeHomeserver]:
    fake = FakeHomeserver()
    await fake.start()
    yield fake
    await fake.stop()
