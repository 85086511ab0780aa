from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from front.settings import Settings
from tests.chatwoot.desk import ACCOUNT, SECRET, TOKEN, FakeChatwoot
from tests.front.conftest import cheap_passwords, empty_record, rasa, settings

__all__ = ["cheap_passwords", "empty_record", "rasa", "settings"]


@pytest.fixture
async def chatwoot() -> AsyncIterator[FakeChatwoot]:
    fake = FakeChatwoot()
    await fake.start()
    yield fake
    await fake.close()


@pytest.fixture
def bridged(settings: Settings, chatwoot: FakeChatwoot) -> Settings:
    """Settings with the Chatwoot in them."""
    values = {
        "chatwoot_url": chatwoot.url,
        "chatwoot_account": ACCOUNT,
        "chatwoot_token": SecretStr(TOKEN),
        "chatwoot_secret": SecretStr(SECRET),
    }
    return settings.model_copy(update=values)
