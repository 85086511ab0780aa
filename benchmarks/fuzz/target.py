"""The front that is fuzzed: a process of its own, every channel on, somebody at the desk."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import psutil
from aiohttp import web
from sqlalchemy import create_engine, text

from benchmarks.desk_load.house import PERSON, House, Seat
from benchmarks.fuzz.oracle import Log
from front.plain.keys import new_key
from tests.cairn.runs import free_port

TELEGRAM_SECRET = "a-secret-of-the-webhook"
CHATWOOT_SECRET = "secret-of-the-bot"
ORDINARY = "beside-all-of-it"
_ROLES = '["counsellor", "supervisor", "editor", "operator"]'


@dataclass
class Target:
    """``learner``: the key of a conversation that is fuzzed; ``seat``: somebody of every role."""

    house: House
    seat: Seat
    learner: str
    log: Log

    @property
    def port(self) -> int:
        """Of the front."""
        return self.house.port

    def memory(self) -> float:
        """Megabytes that the front holds now."""
        return float(psutil.Process(self.house.pid).memory_info().rss) / 2**20

    def sane(self) -> list[str]:
        """What is wrong with the record's file."""
        engine = create_engine(self.house.record_url)
        with engine.connect() as connection:
            told = connection.execute(text("PRAGMA integrity_check")).scalars().all()
            stray = connection.execute(text("PRAGMA foreign_key_check")).all()
        engine.dispose()
        return [f"the record: {one}" for one in (*told, *map(str, stray)) if one != "ok"]

    async def ordinary(self, number: int) -> str | None:
        """Says something in a conversation of its own; what was wrong with the answer."""
        address = f"{self.house.url}/api/v1/conversations/{ORDINARY}/messages"
        began = time.monotonic()
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=20)) as session,
                session.post(address, json={"text": f"ordinary {number}"}) as response,
            ):
                told = await response.json()
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            return f"the ordinary conversation: {type(error).__name__}"
        texts = [one.get("text", "") for one in told.get("messages", [])]
        if f"heard ordinary {number}" not in texts:
            return f"the ordinary conversation: {response.status} {texts}"
        took = time.monotonic() - began
        return f"the ordinary conversation: {took:.0f} s" if took > 10 else None

    async def renewed(self) -> None:
        """Signs the seat in again where what was sent has ended its session."""
        engine = create_engine(self.house.record_url)
        row = {"hash": hashlib.sha256(self.seat.cookie.encode()).hexdigest()}
        row |= {"who": str(self.seat.id), "form": self.seat.form_token}
        with contextlib.suppress(Exception), engine.begin() as connection:
            connection.execute(text(_AWAKE), row)
            connection.execute(text(_SESSION), row)
        engine.dispose()


_AWAKE = (
    f"UPDATE counsellor SET active=1, must_change_password=0, roles='{_ROLES}' "
    "WHERE id=CAST(:who AS INTEGER)"
)
_SESSION = (
    "INSERT OR REPLACE INTO desk_session "
    "(token_hash, counsellor_id, form_token, created_at, seen_at, expires_at) VALUES "
    "(:hash, CAST(:who AS INTEGER), :form, datetime('now'), datetime('now'), "
    "datetime('now', '+12 hours'))"
)


@asynccontextmanager
async def running(var: Path, changes: dict[str, str]) -> AsyncIterator[Target]:
    """The front with a Rasa that answers at once, and platforms that take everything."""
    port = free_port()
    channels = {
        "CAIRN_TELEGRAM_TOKEN": "1:fuzzed",
        "CAIRN_TELEGRAM_SECRET": TELEGRAM_SECRET,
        "CAIRN_TELEGRAM_API": f"http://127.0.0.1:{port}",
        "CAIRN_CHATWOOT_URL": f"http://127.0.0.1:{port}",
        "CAIRN_CHATWOOT_TOKEN": "fuzzed",
        "CAIRN_CHATWOOT_SECRET": CHATWOOT_SECRET,
        "CAIRN_OIDC_ISSUER": f"http://127.0.0.1:{port}",
        "CAIRN_OIDC_CLIENT_ID": "fuzzed",
        "CAIRN_ALLOWED_ORIGINS": "https://school.example",
    }
    house = House(var, **(channels | changes))
    async with _serving(house.rasa_port, _rasa()), _serving(port, _platforms()):
        [seat] = await house.seats(1, 20)
        await house.start()
        target = Target(house, seat, new_key(), Log(var / "front.log"))
        await target.renewed()
        try:
            yield target
        finally:
            await house.end()


def _platforms() -> web.Application:
    """A Telegram and a Chatwoot that take whatever they are given."""
    app = web.Application(client_max_size=2**26)
    app.router.add_route("*", "/{anything:.*}", _taken)
    return app


def _rasa() -> web.Application:
    """Says everything back, asks for a person when it is asked for one, and forgets when told."""
    app = web.Application(client_max_size=2**26)
    app.router.add_post("/webhooks/rest/webhook", _heard)
    app.router.add_route("*", "/{anything:.*}", _hello)
    return app


async def _heard(request: web.Request) -> web.Response:
    body = await request.json()
    extras: dict[str, Any] = {"language": "en"}
    if body["message"] == PERSON:
        extras["handoff"] = {"do": "request", "reason": "asked"}
    item = {"recipient_id": body["sender"], "text": f"heard {body['message']}"}
    return web.json_response([item | {"custom": {"cairn": extras}}])


async def _hello(_request: web.Request) -> web.Response:
    return web.json_response({"slots": {}, "status": "ok"})


@asynccontextmanager
async def _serving(port: int, app: web.Application) -> AsyncIterator[None]:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield
    await runner.cleanup()


async def _taken(_request: web.Request) -> web.Response:
    chat = {"id": 1, "type": "private"}
    result: dict[str, Any] = {"message_id": 1, "date": 1, "chat": chat, "id": 1}
    return web.json_response({"ok": True, "result": result, "id": 1})


def signed(body: bytes) -> dict[str, str]:
    """The headers by which Chatwoot's events are known."""
    moment = str(int(time.time()))
    given = hmac.new(CHATWOOT_SECRET.encode(), moment.encode() + b"." + body, hashlib.sha256)
    return {
        "X-Chatwoot-Signature": f"sha256={given.hexdigest()}",
        "X-Chatwoot-Timestamp": moment,
    }
