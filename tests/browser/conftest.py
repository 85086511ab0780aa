"""One browser for all tests here, a fresh front and a fresh visitor for each."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser, Error, async_playwright, expect

from tests.browser.chromium import ARGUMENTS, PATIENCE, Missing, chromium
from tests.browser.double import Double
from tests.browser.site import Site, embedded
from tests.browser.visitor import Visitor
from tests.front.desk.queueing import asks
from tests.front.fakes import Client, FakeRasa, front, settings_for

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser belongs to the event loop it was started in: these tests share one."""
    for item in items:
        if _HERE in item.path.parents and inspect.iscoroutinefunction(getattr(item, "obj", None)):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium; without it the tests fail, with what to install."""
    try:
        path = chromium()
    except Missing as missing:
        pytest.fail(str(missing), pytrace=False)
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        try:
            running = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        except Error as error:
            pytest.fail(f"{path} does not start: {error.message.splitlines()[0]}")
        yield running
        await running.close()


@pytest_asyncio.fixture(loop_scope="session")
async def double() -> AsyncIterator[Double]:
    """A front that answers what the test tells it."""
    front = Double()
    runner = web.AppRunner(front.app(), shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    front.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield front
    await front.drop()
    await runner.cleanup()


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(browser: Browser, double: Double) -> AsyncIterator[Visitor]:
    """A learner with a browser that has never been here."""
    someone = await Visitor.arrive(browser, double)
    yield someone
    await someone.leave()


@pytest_asyncio.fixture(loop_scope="session")
async def office(tmp_path: Path) -> AsyncIterator[Client]:
    """The real front with its desk; its Rasa understands the words of tests.front.desk.queueing."""
    rasa = FakeRasa()
    asks(rasa)
    await rasa.start()
    async with front(settings_for(rasa, tmp_path)) as client:
        yield client
    await rasa.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    """A site of somebody else that the real front allows; its Rasa says everything back."""
    rasa = FakeRasa()
    await rasa.start()
    async with embedded(tmp_path, rasa) as (one, client):
        one.front = client
        yield one
    await rasa.stop()
