import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from front import passwords
from front.record.migrate import migrate
from front.settings import Settings
from tests.front.fakes import Client, FakeRasa, front, settings_for

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture(autouse=True)
def cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords take no time here; that they do elsewhere is tested in desk/test_passwords.py."""
    monkeypatch.setattr(passwords, "HASHER", CHEAP)
    monkeypatch.setattr(passwords, "NOBODYS", CHEAP.hash("nobody's"))


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
