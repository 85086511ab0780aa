from collections.abc import Iterator
from datetime import date

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient
from pytest_aiohttp import AiohttpClient
from rasa_sdk.executor import ActionExecutor

from actions import _wiring
from actions.guarding import HEADER
from actions.server import make_app
from guidance.catalogue.sample import refresh

TOKEN = "s3cret"
Client = TestClient[web.Request, web.Application]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of a database with today's sample catalogue."""
    url = f"sqlite:///{tmp_path_factory.mktemp('actions') / 'catalogue.db'}"
    refresh(url, date.today())
    return url


@pytest.fixture(scope="session")
def executor() -> ActionExecutor:
    """The SDK's executor with our actions."""
    made = ActionExecutor()
    made.register_package("actions")
    return made


@pytest.fixture
def catalogue(sample: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The database that the actions read; opened anew in each test."""
    monkeypatch.setenv("CAIRN_CATALOGUE_URL", sample)
    _wiring.catalogue.cache_clear()
    yield sample
    _wiring.catalogue.cache_clear()


@pytest.fixture
async def client(aiohttp_client: AiohttpClient, executor: ActionExecutor, catalogue: str) -> Client:
    """The action server, reading the sample catalogue."""
    return await aiohttp_client(make_app(executor, TOKEN), headers={HEADER: TOKEN})
