"""The front as a process that can be killed and comes back, and a Rasa that answers at once."""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from sqlalchemy import insert

from front.desk.cookies import COOKIE, hashed
from front.record import Record, accounts
from front.record.account_tables import counsellors
from front.record.migrate import migrate
from tests.cairn.runs import free_port

_ROOT = Path(__file__).resolve().parents[2]
_ENDING_SECONDS = 20.0
PERSON = "I want to talk to a person"


@dataclass(frozen=True)
class Seat:
    """A counsellor's session."""

    id: int
    name: str
    cookie: str
    form_token: str

    @property
    def cookies(self) -> dict[str, str]:
        """What a signed-in browser sends."""
        return {COOKIE: self.cookie}


class House:
    """One front on a free port, over a folder of its own; ``changes``: to its environment."""

    def __init__(self, var: Path, **changes: str) -> None:
        self.var = var
        # All come from one address, and some say more than people can.
        self._changes = {"CAIRN_SURVEY": "false", "CAIRN_LIMITS": "1000"} | changes
        self.port, self.rasa_port = free_port(), free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.kills: list[tuple[float, float]] = []
        self._process: asyncio.subprocess.Process | None = None

    @property
    def record_url(self) -> str:
        """The record's database."""
        return f"sqlite:///{self.var}/record.db"

    @property
    def pid(self) -> int:
        """Of the front that runs."""
        assert self._process is not None
        return self._process.pid

    async def seats(self, count: int, capacity: int) -> list[Seat]:
        """Counsellors who are signed in."""
        return await seats(self.record_url, count, capacity)

    async def start(self) -> None:
        """Starts the front; returns when it answers."""
        environment = os.environ | {
            "CAIRN_VAR": str(self.var),
            "CAIRN_PORT": str(self.port),
            "CAIRN_RASA_PORT": str(self.rasa_port),
            "CAIRN_ACTIONS_PORT": str(self.rasa_port),
            **self._changes,
        }
        with (self.var / "front.log").open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "front", cwd=_ROOT, env=environment, stderr=log
            )
        await self._healthy()

    async def kill(self) -> float:
        """Kills the front as a power cut would and starts it again; the seconds it was away."""
        assert self._process is not None
        loop = asyncio.get_running_loop()
        began = loop.time()
        self._process.send_signal(signal.SIGKILL)
        await self._process.wait()
        await self.start()
        self.kills.append((began, loop.time()))
        return loop.time() - began

    async def end(self) -> None:
        """Ends the front; one that does not heed is killed, and that is said on standard error."""
        if self._process and self._process.returncode is None:
            self._process.terminate()
            try:
                await asyncio.wait_for(self._process.wait(), _ENDING_SECONDS)
            except TimeoutError:
                print("the front did not stop when it was told to", file=sys.stderr)
                self._process.kill()
                await self._process.wait()

    async def _healthy(self) -> None:
        async with aiohttp.ClientSession() as session:
            while True:
                with contextlib.suppress(aiohttp.ClientError):
                    async with session.get(f"{self.url}/health") as response:
                        if response.status == 200:
                            return
                await asyncio.sleep(0.05)


async def seats(record_url: str, count: int, capacity: int) -> list[Seat]:
    """Counsellors who are signed in, in a record that may not be there yet."""
    await migrate(record_url)
    record = Record(record_url)
    try:
        return [await seat(record, number, capacity) for number in range(count)]
    finally:
        await record.close()


@asynccontextmanager
async def rasa(port: int) -> AsyncIterator[None]:
    """Asks for a person when it is asked for one, and says everything else back."""
    app = web.Application()
    app.router.add_post("/webhooks/rest/webhook", _webhook)
    app.router.add_get("/{anything:.*}", _hello)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield
    await runner.cleanup()


async def _webhook(request: web.Request) -> web.Response:
    body = await request.json()
    extras: dict[str, Any] = {"language": "en"}
    if body["message"] == PERSON:
        extras["handoff"] = {"do": "request", "reason": "asked"}
    item = {"recipient_id": body["sender"], "text": f"heard {body['message']}"}
    return web.json_response([item | {"custom": {"cairn": extras}}])


async def _hello(_request: web.Request) -> web.Response:
    return web.json_response({"slots": {}, "status": "ok"})


async def seat(record: Record, number: int, capacity: int) -> Seat:
    """A counsellor who is signed in."""
    cookie, form_token = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
    row: dict[str, Any] = {"login": f"seat{number}", "shown_name": f"Seat {number}"}
    row |= {"roles": ["counsellor"], "interface_language": "en"}
    row |= {"status": "available", "capacity": capacity}

    def write(connection: Any) -> int:
        added = connection.execute(insert(counsellors), row)
        [who] = list(added.inserted_primary_key or [])
        lasts = timedelta(hours=2)
        accounts.begin_session(connection, who, hashed(cookie), form_token, lasts)
        return int(who)

    return Seat(await record.write(write), f"Seat {number}", cookie, form_token)
