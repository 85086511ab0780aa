"""The Telegram Bot API on loopback: it refuses what the real one refuses, and counts."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import unused_port

from front.messaging.rich import utf16

TOKEN = "7:test-token"
A_SECOND = 30  # messages, in all chats

Sent = dict[str, Any]
# A status and a body, or None: as usual.
Wrong = Callable[[str, Sent], tuple[int, Any] | None]


class Refused(Exception):
    """An answer that is an error."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.body = {"ok": False, "error_code": status, "description": description}
        if parameters:
            self.body["parameters"] = parameters


@dataclass
class FakeApi:
    """``calls``: method and fields of all that was asked; ``messages``: what was sent, by chat;
    ``times``: when, in seconds; ``updates``: what is fetched; ``wrong`` may answer first;
    ``refusals`` counts the answers that were errors, by status; ``token``: the one it
    takes; ``slow``: methods that are not answered for a minute."""

    port: int = field(default_factory=unused_port)
    calls: list[tuple[str, Sent]] = field(default_factory=list)
    messages: dict[str, list[Sent]] = field(default_factory=dict)
    times: list[float] = field(default_factory=list)
    updates: list[Sent] = field(default_factory=list)
    wrong: Wrong = lambda _method, _sent: None
    refusals: dict[int, int] = field(default_factory=dict)
    webhook: str = ""
    token: str = TOKEN
    slow: set[str] = field(default_factory=set)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def of(self, method: str) -> list[Sent]:
        return [sent for name, sent in self.calls if name == method]

    def texts(self, chat: str = "77") -> list[str]:
        found = self.messages.get(chat, [])
        return [str(one.get("text", one.get("caption", ""))) for one in found]

    def sent(self) -> int:
        return sum(map(len, self.messages.values()))

    def buttons(self, chat: str = "77") -> list[Sent]:
        """The buttons of the last message that has some."""
        kept = [one for one in self.messages[chat] if one.get("reply_markup")]
        return [b for row in kept[-1]["reply_markup"]["inline_keyboard"] for b in row]

    def most_a_second(self) -> int:
        """How many messages came within the fullest second."""
        return max(sum(one <= at < one + 1 for at in self.times) for one in self.times)

    async def handle(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        sent = await _fields(request)
        self.calls.append((method, sent))
        if request.match_info["token"] != self.token:
            return web.json_response({"ok": False, "description": "Unauthorized"}, status=401)
        if method in self.slow:
            await asyncio.sleep(60)
        try:
            if found := self.wrong(method, sent):
                status, body = found
                if not isinstance(body, dict):
                    return web.Response(status=status, text=body)
                raise_for(status, body)
            result = await self._result(method, sent)
        except Refused as error:
            self.refusals[error.status] = self.refusals.get(error.status, 0) + 1
            return web.json_response(error.body, status=error.status)
        return web.json_response({"ok": True, "result": result})

    async def _result(self, method: str, sent: Sent) -> Any:
        if method in {"sendMessage", "sendDocument"}:
            return self._message(sent, 4096 if method == "sendMessage" else 1024)
        if method == "getUpdates":
            return await self._fetch(sent)
        if method == "setWebhook":
            self.webhook = sent["url"]
        if method == "deleteWebhook":
            self.webhook = ""
        if method == "getMe":
            return {"id": 7, "is_bot": True, "username": "cairn_test_bot"}
        if method == "getWebhookInfo":
            return {"url": self.webhook, "pending_update_count": 3}
        return True

    def _message(self, sent: Sent, longest: int) -> Sent:
        text = str(sent.get("text", sent.get("caption", "")))
        if not text and "document" not in sent:
            raise Refused(400, "Bad Request: message text is empty")
        if utf16(text) > longest:
            raise Refused(400, "Bad Request: message is too long")
        check_marks(text, sent.get("entities") or sent.get("caption_entities") or [])
        check_keyboard(sent.get("reply_markup"))
        moment = time.monotonic()
        if sum(at > moment - 1 for at in self.times) >= A_SECOND:
            raise Refused(429, "Too Many Requests: retry after 1", retry_after=1)
        self.times.append(moment)
        self.messages.setdefault(str(sent["chat_id"]), []).append(sent)
        return {"message_id": self.sent()}

    async def _fetch(self, sent: Sent) -> list[Sent]:
        if self.webhook:
            raise Refused(409, "Conflict: can't use getUpdates method while webhook is active")
        offset = sent.get("offset", 0)
        self.updates = [one for one in self.updates if one["update_id"] >= offset]
        if not self.updates:
            await asyncio.sleep(min(0.05, sent.get("timeout", 0)))
        return self.updates[:100]


def raise_for(status: int, body: Sent) -> None:
    parameters = body.get("parameters", {})
    raise Refused(status, body.get("description", ""), **parameters)


def check_marks(text: str, marks: list[Sent]) -> None:
    """Within the text, and never half a surrogate pair."""
    units = text.encode("utf-16-le")
    for one in marks:
        start, end = one["offset"] * 2, (one["offset"] + one["length"]) * 2
        if one["length"] <= 0 or end > len(units):
            raise Refused(400, "Bad Request: can't parse entities")
        units[start:end].decode("utf-16-le")  # raises at half a pair: a test fails
        if one["type"] == "text_link" and not one["url"].startswith("http"):
            raise Refused(400, "Bad Request: can't parse entities")


def check_keyboard(markup: Sent | None) -> None:
    for row in (markup or {}).get("inline_keyboard", []):
        for one in row:
            if len(one.get("callback_data", "").encode()) > 64:
                raise Refused(400, "Bad Request: BUTTON_DATA_INVALID")
            if "url" in one and "localhost" in one["url"]:
                raise Refused(400, "Bad Request: BUTTON_URL_INVALID")


async def _fields(request: web.Request) -> Sent:
    if request.content_type == "application/json":
        sent: Sent = await request.json()
        return sent
    fields: Sent = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            content = value.file.read()
            value.file.close()
            fields[name] = {"name": value.filename, "content": content}
        else:
            fields[name] = json.loads(value) if str(value)[:1] in "[{" and value else value
    return fields


@asynccontextmanager
async def api(fake: FakeApi) -> AsyncIterator[FakeApi]:
    """Listens."""
    app = web.Application(client_max_size=2**24)
    app.router.add_post("/bot{token}/{method}", fake.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", fake.port).start()
    try:
        yield fake
    finally:
        await runner.cleanup()
