from collections.abc import AsyncIterator

import pytest

from tests.chatwoot.desk import FakeChatwoot
from tests.front.conftest import cheap_passwords, empty_record, rasa, settings

__all__ = ["cheap_passwords", "empty_record", "rasa", "settings"]


@pytest.fixture
async def chatwoot() -> AsyncIterator[FakeChatwoot]:
    fake = FakeChatwoot()
    await fake.start()
    yield fake
    await fake.close()
