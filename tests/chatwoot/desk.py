"""A Chatwoot on loopback: its API for agent bots, and the events that it tells a bot."""

from __future__ import annotations

import io
import json
import time
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web
from aiohttp.test_utils import unused_port

from front.chatwoot.signing import SIGNATURE, TIMESTAMP, sign

Json = dict[str, Any]

TOKEN = "token-of-the-bot"
SECRET = "secret-of-the-bot"
ACCOUNT = 3
NOW = 1_800_000_000
_ITEM_KEYS = {
    "input_select": {"title", "value"},
    "cards": {"title", "description", "media_url", "actions"},
}
_ACTION_KEYS = {"text", "type", "payload", "uri"}


@dataclass
class Talk:
    """One conversation; ``messages``: all, with notes; ``changed``: when it changed last."""

    id: int
    status: str = "pending"
    language: str | None = None
    priority: str | None = None
    changed: float = NOW
    messages: list[Json] = field(default_factory=list)


class FakeChatwoot:
    """``events``: all that the bot was to be told, in order; ``calls``: of the API, in order.

    ``modern``: it signs, tells ``updated_at`` and changes of status. ``fail``: answers (status,
    headers) that the next calls get instead; ``down``: parts of the API that fail (with
    ``refusal``), and how often they were called; ``lost``: how many messages are taken and
    answered with 500. With ``webhook`` an event goes to the front at once.
    """

    def __init__(self) -> None:
        self.port = unused_port()
        self.talks: dict[int, Talk] = {}
        self.events: list[Json] = []
        self.calls: list[tuple[str, Json]] = []
        self.fail: list[tuple[int, dict[str, str]]] = []
        self.down: dict[str, int] = {}
        self.refusal = 502
        self.lost = 0
        self.modern = True
        self.statuses: list[int] = []
        self.webhook = ""
        self.secret = SECRET
        self.clock = float(NOW)
        self._numbers = 100
        self._session: aiohttp.ClientSession | None = None
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Listens; again after a stop."""
        app = web.Application()
        place = f"/api/v1/accounts/{ACCOUNT}/conversations/{{talk}}"
        app.router.add_post(place + "/messages", self._message)
        app.router.add_post(place + "/toggle_status", self._toggle_status)
        app.router.add_post(place + "/toggle_priority", self._toggle_priority)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        self._session = self._session or aiohttp.ClientSession()

    async def stop(self) -> None:
        """Refuses connections."""
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def close(self) -> None:
        """Ends it."""
        await self.stop()
        if self._session:
            await self._session.close()

    def talk(self, number: int, **values: Any) -> Talk:
        """A new conversation."""
        self.talks[number] = Talk(number, **values)
        return self.talks[number]

    async def learner(self, number: int, text: str | None, **more: Any) -> Json:
        """The learner writes; a resolved conversation goes to the bot again."""
        talk = self.talks.get(number) or self.talk(number)
        if talk.status == "resolved":
            talk.status = "pending"
        message = self._write(talk, text, "incoming", {"type": "contact", "name": "Ada"}, **more)
        return await self._tell_message("message_created", talk, message)

    async def agent(self, number: int, text: str, name: str = "Grace", **more: Any) -> Json:
        """An agent writes."""
        talk = self.talks[number]
        sender = {"type": "user", "name": name, "id": 5}
        return await self._tell_message(
            "message_created", talk, self._write(talk, text, "outgoing", sender, **more)
        )

    async def press(self, number: int, value: str) -> Json:
        """The learner presses a button of the newest message that has one with this value."""
        talk = self.talks[number]
        for message in reversed(talk.messages):
            for item in message["content_attributes"].get("items", ()):
                if item.get("value") == value:
                    message["content_attributes"]["submitted_values"] = [item]
                    self._touch(talk)
                    return await self._tell_message("message_updated", talk, message)
        raise AssertionError(f"nothing to press: {value}")

    async def turn(self, number: int, status: str) -> Json:
        """An agent changes the status."""
        talk = self.talks[number]
        talk.status = status
        self._touch(talk)
        return await self._tell_status(talk)

    async def tell(self, event: Json, **headers: str) -> int:
        """An event goes to the front, signed as it is made; the answer's status."""
        body = json.dumps(event).encode()
        return await self.post(body, **headers)

    async def post(self, body: bytes, **headers: str) -> int:
        """Bytes go to the front; the answer's status."""
        assert self._session is not None
        sent = {"Content-Type": "application/json"}
        if self.modern:
            moment = str(int(time.time()))
            sent |= {TIMESTAMP: moment, SIGNATURE: sign(self.secret, moment, body)}
        address = self.webhook if self.modern else f"{self.webhook}?token={self.secret}"
        told = io.BytesIO(body)
        async with self._session.post(address, data=told, headers=sent | headers) as response:
            self.statuses.append(response.status)
            return response.status

    def shown(self, number: int) -> list[str]:
        """What the learner reads of the bot, in order."""
        return [
            one["content"]
            for one in self.talks[number].messages
            if one["message_type"] == "outgoing"
            and not one["private"]
            and one["sender"]["type"] == "agent_bot"
        ]

    def notes(self, number: int) -> list[str]:
        """The private notes of the bot."""
        return [one["content"] for one in self.talks[number].messages if one["private"]]

    def items(self, number: int) -> list[tuple[str, list[Json]]]:
        """Kind and items of the bot's messages with things to press."""
        return [
            (one["content_type"], one["content_attributes"]["items"])
            for one in self.talks[number].messages
            if one["content_type"] != "text"
        ]

    def _write(self, talk: Talk, text: str | None, kind: str, sender: Json, **more: Any) -> Json:
        self._numbers += 1
        self._touch(talk)
        message = {
            "id": self._numbers,
            "content": text,
            "message_type": kind,
            "content_type": "text",
            "content_attributes": {},
            "private": False,
            "sender": sender,
            **more,
        }
        talk.messages.append(message)
        return message

    def _touch(self, talk: Talk) -> None:
        self.clock += 1
        talk.changed = self.clock

    def _conversation(self, talk: Talk) -> Json:
        told: Json = {
            "id": talk.id,
            "inbox_id": 1,
            "status": talk.status,
            "timestamp": int(talk.changed),
            "messages": [{**one, "account_id": ACCOUNT} for one in talk.messages[-1:]],
            "additional_attributes": {"browser_language": talk.language},
        }
        return told | ({"updated_at": talk.changed + 0.5} if self.modern else {})

    async def _tell_message(self, name: str, talk: Talk, message: Json) -> Json:
        account = {"id": ACCOUNT, "name": "School"}
        told = {"event": name, "account": account, "conversation": self._conversation(talk)}
        return await self._out(message | told)

    async def _tell_status(self, talk: Talk) -> Json:
        names = {"open": "conversation_opened", "resolved": "conversation_resolved"}
        told: Json = {}
        if talk.status in names:
            told = await self._out({**self._conversation(talk), "event": names[talk.status]})
        if self.modern:
            changed = {"event": "conversation_status_changed", "changed_attributes": []}
            told = await self._out({**self._conversation(talk), **changed})
        return told

    async def _out(self, event: Json) -> Json:
        kept: Json = json.loads(json.dumps(event))
        self.events.append(kept)
        if self.webhook:
            await self.tell(kept)
        return kept

    async def _called(self, request: web.Request) -> tuple[Talk, Json] | web.Response:
        part = request.path.rsplit("/", 1)[1]
        if part in self.down:
            self.down[part] += 1
            return web.Response(status=self.refusal)
        if self.fail:
            status, headers = self.fail.pop(0)
            return web.Response(status=status, headers=headers, text="<html>a page</html>")
        if request.headers.get("api_access_token") != TOKEN:
            return web.Response(status=401)
        talk = self.talks.get(int(request.match_info["talk"]))
        if talk is None:
            return web.Response(status=404)
        body = await request.json()
        self.calls.append((request.path.rsplit("/", 1)[1], body))
        return talk, body

    async def _message(self, request: web.Request) -> web.Response:
        called = await self._called(request)
        if isinstance(called, web.Response):
            return called
        talk, body = called
        kind, attributes = body.get("content_type", "text"), body.get("content_attributes", {})
        if wrong := _wrong(kind, attributes.get("items", [])):
            return web.json_response({"message": wrong}, status=422)
        message = self._write(
            talk,
            body["content"],
            body["message_type"],
            {"type": "agent_bot", "name": "Cairn", "id": 1},
            content_type=kind,
            content_attributes=attributes,
            private=body.get("private", False),
        )
        await self._tell_message("message_created", talk, message)
        if self.lost:
            self.lost -= 1
            return web.Response(status=500)
        return web.json_response({"id": message["id"], "content": message["content"]})

    async def _toggle_status(self, request: web.Request) -> web.Response:
        called = await self._called(request)
        if isinstance(called, web.Response):
            return called
        talk, body = called
        if talk.status != body["status"]:
            talk.status = body["status"]
            self._touch(talk)
            await self._tell_status(talk)
        return web.json_response({"payload": {"success": True, "current_status": talk.status}})

    async def _toggle_priority(self, request: web.Request) -> web.Response:
        called = await self._called(request)
        if isinstance(called, web.Response):
            return called
        talk, body = called
        talk.priority = body["priority"]
        return web.Response()


def _wrong(kind: str, items: list[Json]) -> str | None:
    """What Chatwoot refuses of a message with items."""
    if kind == "text":
        return None
    if not items or any(set(one) - _ITEM_KEYS[kind] for one in items):
        return "items"
    if kind == "cards" and not all(one.get("actions") for one in items):
        return "items missing actions"
    actions = [action for one in items for action in one.get("actions", ())]
    return "actions" if any(set(one) - _ACTION_KEYS for one in actions) else None
