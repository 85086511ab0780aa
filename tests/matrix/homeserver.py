"""A homeserver of Matrix on loopback: one stream of events, long polling, transactions."""

from __future__ import annotations

import asyncio
import contextlib
import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import unused_port

Json = dict[str, Any]

ME = "@cairn:school.example"
ADA = "@ada:school.example"
EVE = "@eve:school.example"
TOKEN = "secret-of-the-account"
_API = "/_matrix/client/v3"


@dataclass
class FakeRoom:
    """``events``: with their place in the stream; ``mine``: the account's own membership;
    ``came``: the place in the stream where it accepted the invitation."""

    id: str
    members: set[str]
    mine: str = "invite"
    direct: bool = True
    events: list[tuple[int, Json]] = field(default_factory=list)
    receipts: list[tuple[int, Json]] = field(default_factory=list)
    since: int = 0
    came: int = 0


class FakeHomeserver:
    """``sent``: (room, transaction, content) of every message that was new; ``tries``: of all.

    ``fail`` holds answers (status, body, headers) that the next calls of a path's part get.
    ``newest``: how many events of a room a sync holds at most.
    """

    def __init__(self) -> None:
        self.port = unused_port()
        self.token = TOKEN
        self.rooms: dict[str, FakeRoom] = {}
        self.sent: list[tuple[str, str, Json]] = []
        self.tries: list[str] = []
        self.typing: list[tuple[str, bool]] = []
        self.reads: list[tuple[str, str]] = []
        self.fail: dict[str, list[tuple[int, Any, dict[str, str]]]] = {}
        self.newest = 50
        self.syncs: list[str | None] = []
        self.after_send: asyncio.Event | None = None
        self._done: dict[tuple[str, str], str] = {}
        self._place = 0
        self._moved = asyncio.Event()
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Listens; again after a stop, with all it knows."""
        app = web.Application(middlewares=[self._guard])
        at_room = f"{_API}/rooms/{{room}}"
        app.router.add_get(f"{_API}/account/whoami", self._whoami)
        app.router.add_get(f"{_API}/sync", self._sync)
        app.router.add_get(f"{at_room}/messages", self._messages)
        app.router.add_get(f"{at_room}/joined_members", self._members)
        app.router.add_put(f"{at_room}/send/m.room.message/{{txn}}", self._send)
        app.router.add_put(f"{at_room}/typing/{{user}}", self._typing)
        app.router.add_post(f"{at_room}/receipt/m.read/{{event}}", self._read)
        app.router.add_post(f"{at_room}/join", self._join)
        app.router.add_post(f"{at_room}/leave", self._leave)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()

    async def stop(self) -> None:
        """Refuses connections."""
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    def invite(self, room: str, direct: bool = True, members: tuple[str, ...] = (ADA,)) -> None:
        """Somebody invites the account."""
        self.rooms.setdefault(room, FakeRoom(room, set(members), direct=direct))
        self.rooms[room].mine = "invite"
        self.member(room, ME, "invite", members[0])
        self.rooms[room].since = self._next()

    def member(self, room: str, who: str, becomes: str, sender: str, before: str = "") -> str:
        """Somebody's membership changes; ``before``: what it was."""
        more: Json = {"unsigned": {"prev_content": {"membership": before}}} if before else {}
        kind = "m.room.member"
        return self.event(room, {"membership": becomes}, sender, kind, state_key=who, **more)

    def joined(self, room: str, members: tuple[str, ...] = (ADA,)) -> None:
        """A room that the account is in already."""
        self.rooms[room] = FakeRoom(room, {*members, ME}, mine="join", since=self._next())

    def say(self, room: str, text: str, sender: str = ADA, **content: Any) -> str:
        """Somebody writes; the id of the event."""
        return self.event(room, {"msgtype": "m.text", "body": text, **content}, sender)

    def event(
        self,
        room: str,
        content: Any,
        sender: Any = ADA,
        kind: str = "m.room.message",
        **more: Any,
    ) -> str:
        """Anything happens in a room."""
        place = self._next()
        event = {"type": kind, "sender": sender, "content": content, "event_id": f"$e{place}"}
        self.rooms[room].events.append((place, event | more))
        if kind == "m.room.member" and content == {"membership": "join"}:
            self.rooms[room].members.add(more["state_key"])
        return str(event["event_id"])

    def receipt(self, room: str, event: str, reader: str = ADA) -> None:
        """Somebody has read all up to an event."""
        told = {"type": "m.receipt", "content": {event: {"m.read": {reader: {"ts": 1}}}}}
        self.rooms[room].receipts.append((self._next(), told))

    def texts(self, room: str) -> list[str]:
        """What the account said in a room, in order."""
        return [str(content["body"]) for where, _txn, content in self.sent if where == room]

    def event_of(self, room: str, text: str) -> str:
        """The id of what the account said."""
        for _place, event in self.rooms[room].events:
            if event["sender"] == ME and event["content"].get("body") == text:
                return str(event["event_id"])
        raise AssertionError(f"never said: {text}")

    def _next(self) -> int:
        self._place += 1
        self._moved.set()
        return self._place

    @web.middleware
    async def _guard(self, request: web.Request, handler: Any) -> web.StreamResponse:
        if request.headers.get("Authorization") != f"Bearer {self.token}":
            body = {"errcode": "M_UNKNOWN_TOKEN", "error": "Unknown access token"}
            return web.json_response(body, status=401)
        for part, answers in self.fail.items():
            if part in request.path and answers:
                status, told, headers = answers.pop(0)
                text = told if isinstance(told, str) else json.dumps(told)
                return web.Response(status=status, text=text, headers=headers)
        response: web.StreamResponse = await handler(request)
        return response

    async def _whoami(self, _request: web.Request) -> web.Response:
        return web.json_response({"user_id": ME})

    async def _sync(self, request: web.Request) -> web.Response:
        since = request.query.get("since")
        self.syncs.append(since)
        assert json.loads(request.query["filter"])["room"]["timeline"]["limit"]
        place = int(since.removeprefix("s")) if since else 0
        async with asyncio.timeout(60):
            wait = int(request.query["timeout"]) / 1000
            if place >= self._place and wait:
                self._moved.clear()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._moved.wait(), wait)
        return web.json_response(self._batch(place if since else None))

    def _batch(self, since: int | None) -> Json:
        join: Json = {}
        invite: Json = {}
        for room in self.rooms.values():
            if room.mine == "invite" and room.since > (since or 0):
                member = {"membership": "invite", "is_direct": room.direct}
                state = {"type": "m.room.member", "state_key": ME, "sender": ADA}
                invite[room.id] = {"invite_state": {"events": [{**state, "content": member}]}}
            if room.mine == "join" and (told := self._joined(room, since)):
                join[room.id] = told
        return {"next_batch": f"s{self._place}", "rooms": {"join": join, "invite": invite}}

    def _joined(self, room: FakeRoom, since: int | None) -> Json:
        # Who has just come in is shown what was said before, too.
        after = 0 if room.came > (since or 0) else since or 0
        fresh = [(place, one) for place, one in room.events if place > after]
        read = [one for place, one in room.receipts if place > (since or 0)]
        if not fresh and not read:
            return {}
        shown = fresh[-self.newest :]
        timeline: Json = {"events": [one for _place, one in shown], "limited": shown != fresh}
        if shown:
            timeline["prev_batch"] = f"s{shown[0][0] - 1}"
        return {"timeline": timeline, "ephemeral": {"events": read}}

    async def _messages(self, request: web.Request) -> web.Response:
        room = self.rooms[request.match_info["room"]]
        start = int(request.query["from"].removeprefix("s"))
        end = int(request.query.get("to", "s0").removeprefix("s"))
        between = [(at, one) for at, one in room.events if end < at <= start][::-1]
        page = between[:2]  # small pages: whoever asks must come again
        told: Json = {"chunk": [one for _at, one in page]}
        if len(between) > len(page):
            told["end"] = f"s{page[-1][0] - 1}"
        return web.json_response(told)

    async def _members(self, request: web.Request) -> web.Response:
        members = self.rooms[request.match_info["room"]].members
        return web.json_response({"joined": {one: {} for one in members}})

    async def _send(self, request: web.Request) -> web.Response:
        name, txn = request.match_info["room"], request.match_info["txn"]
        self.tries.append(txn)
        room = self.rooms[name]
        if room.mine != "join":
            return web.json_response({"errcode": "M_FORBIDDEN"}, status=403)
        if (name, txn) not in self._done:
            content = await request.json()
            self.sent.append((name, txn, content))
            self._done[name, txn] = self.event(name, content, ME)
        if self.after_send is not None:
            await self.after_send.wait()
        return web.json_response({"event_id": self._done[name, txn]})

    async def _typing(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.typing.append((request.match_info["room"], body["typing"]))
        return web.json_response({})

    async def _read(self, request: web.Request) -> web.Response:
        self.reads.append((request.match_info["room"], request.match_info["event"]))
        return web.json_response({})

    async def _join(self, request: web.Request) -> web.Response:
        room = self.rooms[request.match_info["room"]]
        if room.mine != "join":
            room.mine = "join"
            room.members.add(ME)
            self.member(room.id, ME, "join", ME, before="invite")
            room.came = self._place
        return web.json_response({"room_id": room.id})

    async def _leave(self, request: web.Request) -> web.Response:
        room = self.rooms[request.match_info["room"]]
        room.mine = "leave"
        room.members.discard(ME)
        return web.json_response({})
