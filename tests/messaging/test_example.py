"""The channel on the page on adding one, run as it stands there."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from pydantic import SecretStr

from front.app import init_app
from front.settings import Settings
from tests.front.fakes import FakeRasa, until
from tests.rooms.house import ROOT

PAGE = ROOT / "docs" / "adding-a-channel.md"
SECRET = {"X-Secret": "of the platform"}


class WithPostbox(Settings):
    postbox_url: str = ""
    postbox_secret: SecretStr = SecretStr(SECRET["X-Secret"])


class Platform:
    """``sent``: what it took; ``fails``: statuses that the next calls get."""

    def __init__(self) -> None:
        self.sent: list[dict[str, str]] = []
        self.fails: list[int] = []

    async def take(self, request: web.Request) -> web.Response:
        """Takes a message."""
        if self.fails:
            return web.Response(status=self.fails.pop(0))
        self.sent.append(await request.json())
        return web.Response()


@pytest.fixture
def example() -> Any:
    [code] = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, Any] = {"__name__": "example"}
    exec(compile(code, str(PAGE), "exec"), names)
    return SimpleNamespace(**names)


async def test_the_channel_on_the_page_hears_and_speaks(
    settings: Settings, rasa: FakeRasa, example: Any
) -> None:
    platform = Platform()
    platform.fails = [503]
    place = web.Application()
    place.router.add_post("/say", platform.take)
    buttons = [{"title": "A", "payload": "/a"}, {"title": "B", "payload": "/b"}]
    rasa.answer = lambda body: [{"text": f"echo {body['message']}", "buttons": buttons}]
    async with TestServer(place) as server:
        more = {"postbox_url": str(server.make_url("/say"))}
        app = init_app(WithPostbox.model_construct(**{**dict(settings), **more}))
        example.add_to(app)
        async with TestClient(TestServer(app)) as client:
            told = {"id": "1", "from": "anna", "text": "hello"}
            statuses = [
                (await client.post("/postbox", json=body, headers=headers)).status
                for body, headers in [
                    (told, {}),
                    ({**told, "id": 7}, SECRET),
                    ([], SECRET),
                    (told, SECRET),
                    (told, SECRET),
                ]
            ]
            await until(lambda: len(platform.sent) == 2)
            number = {"id": "2", "from": "anna", "text": "2"}
            await client.post("/postbox", json=number, headers=SECRET)
            await until(lambda: len(platform.sent) == 3)
    assert statuses == [401, 400, 400, 200, 200]
    assert rasa.heard == ["hello", "/b"]
    assert platform.sent[1]["text"] == "echo hello\n\n1. A\n2. B"
    assert {one["to"] for one in platform.sent} == {"anna"}
