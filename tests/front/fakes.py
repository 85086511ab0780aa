"""The outside world of the front, on loopback: a Rasa whose answers a test decides."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer, unused_port

from front.app import init_app
from front.settings import Settings

Client = TestClient[web.Request, web.Application]
Items = list[dict[str, Any]]


def echo(body: dict[str, Any]) -> Items:
    """Says the message back."""
    return [{"recipient_id": body["sender"], "text": f"echo {body['message']}"}]


def cairn(**data: Any) -> dict[str, Any]:
    """An item of custom data."""
    return {"recipient_id": "x", "custom": {"cairn": data}}


class FakeRasa:
    """``answer`` makes the items; ``delay`` in seconds; ``status`` other than 200 fails.

    ``states``: the slot ``state`` of every conversation that is known; ``learn`` makes it of the
    one before and a message; ``taken`` is the intent of the last one; ``puts`` and ``posts`` name
    the trackers that were written.
    """

    def __init__(self) -> None:
        self.port = unused_port()
        self.answer: Callable[[dict[str, Any]], Any] = echo
        self.delay = 0.0
        self.status = 200
        self.requests: list[dict[str, Any]] = []
        self.states: dict[str, Any] = {}
        self.learn: Callable[[Any, dict[str, Any]], Any] = lambda state, _body: state
        self.taken = "find_offers"
        self.reading: dict[str, Any] = {"intent": {"name": "greet", "confidence": 1.0}}
        self.puts: list[str] = []
        self.posts: list[str] = []
        self.queries: list[dict[str, str]] = []
        self.at_once = self.most_at_once = 0
        self.free = asyncio.Event()
        self.free.set()
        self._runner: web.AppRunner | None = None

    @property
    def heard(self) -> list[str]:
        """The texts it was asked, in order."""
        return [str(request["message"]) for request in self.requests]

    async def start(self) -> None:
        """Listens; again after a stop."""
        app = web.Application()
        app.router.add_post("/webhooks/rest/webhook", self._webhook)
        app.router.add_get("/conversations/{name}/tracker", self._tracker)
        app.router.add_post("/conversations/{name}/tracker/events", self._append)
        app.router.add_put("/conversations/{name}/tracker/events", self._replace)
        app.router.add_post("/model/parse", self._parse)
        app.router.add_get("/", self._hello)
        for path in ("/health", "/ready", "/status"):
            app.router.add_get(path, self._hello)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()

    async def stop(self) -> None:
        """Refuses connections."""
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def _webhook(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.requests.append(body)
        self.queries.append(dict(request.query))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await asyncio.sleep(self.delay)
            await self.free.wait()
        finally:
            self.at_once -= 1
        if self.status != 200:
            return web.Response(status=self.status)
        if body["sender"] in self.states:
            self.states[body["sender"]] = self.learn(self.states[body["sender"]], body)
        return web.json_response(self.answer(body))

    async def _tracker(self, request: web.Request) -> web.Response:
        state = self.states.get(request.match_info["name"])
        last = {"intent": {"name": self.taken, "confidence": 1.0}}
        told = {"slots": {"state": state}, "latest_message": last}
        return web.json_response(told, status=self.status)

    async def _append(self, request: web.Request) -> web.Response:
        name, [event] = request.match_info["name"], await request.json()
        self.posts.append(name)
        self.states[name] = event["value"]
        return web.json_response({}, status=self.status)

    async def _replace(self, request: web.Request) -> web.Response:
        name, events = request.match_info["name"], await request.json()
        self.puts.append(name)
        self.states.pop(name, None)
        if events:
            slots = [event["value"] for event in events if event["event"] == "slot"]
            self.states[name] = slots[0] if slots else None
        return web.json_response({}, status=self.status)

    async def _parse(self, _request: web.Request) -> web.Response:
        return web.json_response(self.reading, status=self.status)

    async def _hello(self, _request: web.Request) -> web.Response:
        return web.Response(text="Hello")


def settings_for(rasa: FakeRasa, var: Path, **changes: Any) -> Settings:
    """Settings at the pace of tests; answers are never called slow, but where a test wants it."""
    values: dict[str, Any] = {
        "var": var,
        "rasa_port": rasa.port,
        "actions_port": rasa.port,
        "tell_after": 20.0,
        "retry_first": 0.03,
        "retry_longest": 0.1,
        "limits": 100.0,  # one address and quick hands; limiting/ has tests of its own
    }
    return Settings(**(values | changes))


@asynccontextmanager
async def front(settings: Settings) -> AsyncIterator[Client]:
    """The whole front, running."""
    async with TestClient(TestServer(init_app(settings))) as client:
        yield client


async def say(client: Client, text: str, conversation: str = "c1", **body: Any) -> Items:
    """Posts a message; returns the messages of the answer."""
    address = f"/api/v1/conversations/{conversation}/messages"
    response = await client.post(address, json={"text": text, **body})
    assert response.status == 200, await response.text()
    messages: Items = (await response.json())["messages"]
    return messages


async def history(client: Client, conversation: str = "c1", **query: Any) -> Items:
    """The conversation, as the API shows it."""
    address = f"/api/v1/conversations/{conversation}/messages"
    response = await client.get(address, params=query)
    assert response.status == 200, await response.text()
    messages: Items = (await response.json())["messages"]
    return messages


def texts(messages: Items) -> list[str]:
    """Only what was said."""
    return [message["text"] for message in messages]


def senders(messages: Items) -> list[str]:
    """Only who spoke."""
    return [message["sender"] for message in messages]


async def until(condition: Callable[[], Any], seconds: float = 10.0) -> None:
    """Waits for something to become true."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110  the condition is anybody's, it has no event
            await asyncio.sleep(0.01)


async def answered(client: Client, count: int, conversation: str = "c1") -> Items:
    """The conversation, once the assistant has said so many messages; someone wrote in it."""
    async with asyncio.timeout(10):
        while True:
            messages = await history(client, conversation)
            if senders(messages).count("assistant") >= count:
                return messages
            await asyncio.sleep(0.02)
