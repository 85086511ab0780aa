"""The action server is ready while its catalogue answers."""

import threading
from collections.abc import Callable

import pytest
from aiohttp.test_utils import TestClient, TestServer
from rasa_sdk.executor import ActionExecutor

from actions import ready
from actions.server import make_app
from guidance.errors import CatalogueUnavailable


def _gone() -> None:
    raise CatalogueUnavailable


async def _asked(look: Callable[[], object]) -> int:
    async with TestClient(TestServer(make_app(ActionExecutor(), "secret", look))) as client:
        response = await client.get("/ready")
        assert await response.json() == {"ready": response.status == 200}
        assert (await client.get("/health")).status == 200
        return response.status


async def test_with_a_catalogue() -> None:
    assert await _asked(lambda: ()) == 200


async def test_without_one() -> None:
    assert await _asked(_gone) == 503


async def test_with_one_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready, "_PATIENCE", 0.1)
    free = threading.Event()
    try:
        assert await _asked(lambda: free.wait(1)) == 503
    finally:
        free.set()
