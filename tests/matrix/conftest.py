from collections.abc import AsyncIterator

import pytest

from tests.matrix.homeserver import FakeHomeserver


@pytest.fixture
async def homeserver() -> AsyncIterator[FakeHomeserver]:
    fake = FakeHomeserver()
    await fake.start()
    yield fake
    await fake.stop()
