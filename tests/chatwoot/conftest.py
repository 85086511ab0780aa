from collections.abc import AsyncIterator

import pytest

from tests.chatwoot.desk import FakeChatwoot


@pytest.fixture
async def chatwoot() -> AsyncIterator[FakeChatwoot]:
    fake = FakeChatwoot()
    await fake.start()
    yield fake
    await fake.close()
