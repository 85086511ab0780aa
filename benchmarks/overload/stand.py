"""What is loaded: a front with a Rasa that takes its time, or all of Cairn with the model."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from benchmarks.desk_load.house import House
from tests.endtoend.running import Running

# What a real one may be asked.
QUESTIONS = (
    "hello",
    "I want to learn Excel",
    "what is a micro-credential",
    "how much does it cost",
    "show me more",
    "what is ECTS",
)


@dataclass(frozen=True)
class Stand:
    """Where it is, its record, and the process of the front."""

    url: str
    record: str
    front: int


class _Loaded(Running):
    """All of Cairn, where one conversation may say more than a person can."""

    def environment(self) -> dict[str, str]:
        """With limits for one address, and the backlog of a service."""
        return super().environment() | {"CAIRN_LIMITS": "1000", "CAIRN_SURVEY": "false"}


@asynccontextmanager
async def real(var: Path) -> AsyncIterator[Stand]:
    """Front, Rasa and action server."""
    running = await asyncio.to_thread(_Loaded, var / "var")
    try:
        await asyncio.to_thread(running.__enter__)
        record = f"sqlite:///{running.var}/record.db"
        yield Stand(running.url, record, running.pid("front"))
    finally:
        await asyncio.to_thread(running.__exit__, None, None, None)


@asynccontextmanager
async def alone(var: Path, seconds: float, parallel: int, backlog: int) -> AsyncIterator[Stand]:
    """A front, and a Rasa that deals with ``parallel`` messages at a time, ``seconds`` each."""
    house = House(var, CAIRN_BACKLOG=str(backlog))
    async with _rasa(house.rasa_port, seconds, parallel):
        await house.start()
        try:
            yield Stand(house.url, house.record_url, house.pid)
        finally:
            await house.end()


@asynccontextmanager
async def _rasa(port: int, seconds: float, parallel: int) -> AsyncIterator[None]:
    places = asyncio.Semaphore(parallel)

    async def answer(request: web.Request) -> web.Response:
        body = await request.json()
        async with places:
            await asyncio.sleep(seconds)
        item = {"recipient_id": body["sender"], "text": f"heard {body['message']}"}
        return web.json_response([item])

    async def hello(_request: web.Request) -> web.Response:
        return web.json_response({"slots": {}, "status": "ok"})

    app = web.Application()
    app.router.add_post("/webhooks/rest/webhook", answer)
    app.router.add_get("/{anything:.*}", hello)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield
    await runner.cleanup()
