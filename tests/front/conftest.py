import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from front.record.migrate import migrate
from front.settings import Settings
from tests.front.fakes import Client, FakeRasa, front, settings_for


@pytest.fixture
async def rasa() -> AsyncIterator[FakeRasa]:
    fake = FakeRasa()
    await fake.start()
    yield fake
    await fake.stop()


@pytest.fixture(scope="session")
def empty_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record without a word in it, made once: migrations take longer than most tests."""
    file = tmp_path_factory.mktemp("record") / "record.db"
    asyncio.run(migrate(f"sqlite:///{file}"))
    return file


@pytest.fixture
def settings(rasa: FakeRasa, tmp_path: Path, empty_record: Path) -> Settings:
    shutil.copy(empty_record, tmp_path)
    return settings_for(rasa, tmp_path)


@pytest.fixture
async def client(settings: Settings) -> AsyncIterator[Client]:
    async with front(settings) as running:
        yield running
