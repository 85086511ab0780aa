"""The real page and widget over a front whose every answer the test decides."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
from aiohttp import WSMsgType, web

from front.widget.assets import made
from words import Words, closest, languages

ROOM = Path(__file__).resolve().parents[2] / "front" / "widget"
POLICY = (
    "default-src 'self'; base-uri 'none'; object-src 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)

Message = dict[str, Any]


@dataclass
class Conversation:
    """What the double has kept of one conversation."""

    messages: list[Message] = field(default_factory=list)
    handoff: Message | None = None
    sockets: set[web.WebSocketResponse] = field(default_factory=set)


class Double:
    """Keeps conversations, gives the next of ``answers``, breaks connections on demand."""

    def __init__(self) -> None:
        self.url = ""
        self.answers: list[list[Message]] = []
        self.said: list[Message] = []
        self.beside: list[Message] = []
        self.conversations: dict[str, Conversation] = {}
        self.refuses = False
        self.deaf = False
        self.mute = False
        self.breaks = False
        self.pings = self.tries = 0
        self.error: Message | None = None
        self._next_id = 1
        self._page = jinja2.Environment(
            loader=jinja2.FileSystemLoader(ROOM / "templates"), autoescape=True
        ).get_template("index.html")

    def app(self) -> web.Application:
        """The routes of the front that a browser asks for."""
        app = web.Application()
        app.router.add_get("/", self._index)
        app.router.add_get("/closed", self._closed)
        app.router.add_get("/opened", self._closed)
        app.router.add_get("/widget/ws", self._socket)
        app.router.add_get("/widget/cairn.js", self._core)
        app.router.add_get("/widget/tools.js", self._tools)
        app.router.add_get("/widget/words/{language}.json", self._words)
        app.router.add_get("/widget/spoken/{language}.json", self._spoken)
        app.router.add_static("/widget", ROOM / "static")
        return app

    def conversation(self, name: str) -> Conversation:
        """The conversation of that id, begun when it is new."""
        return self.conversations.setdefault(name, Conversation())

    def keep(self, name: str, **parts: Any) -> Message:
        """Adds a message to a conversation without telling anyone."""
        message: Message = {
            "sender": "assistant",
            "time": "2026-11-22T09:30:00Z",
            "text": "",
            "language": "pl",
        }
        message |= {"id": self._next_id, **parts}
        self._next_id += 1
        self.conversation(name).messages.append(message)
        return message

    async def tell(self, name: str, **parts: Any) -> None:
        """Keeps a message and sends it to every page that shows the conversation."""
        message = self.keep(name, **parts)
        for socket in set(self.conversation(name).sockets):
            await socket.send_json({"type": "message", "message": message})

    async def frame(self, name: str, kind: str, /, **fields: Any) -> None:
        """Sends a frame that is no message; how a hand-off stands is told again at a return."""
        if kind == "handoff":
            self.conversation(name).handoff = fields if fields["state"] else None
        for socket in set(self.conversation(name).sockets):
            await socket.send_json({"type": kind, **fields})

    async def heard_ping(self, before: int = 0) -> None:
        """Waits until a page has asked once more whether the line stands."""
        async with asyncio.timeout(20):
            while self.pings <= before:  # noqa: ASYNC110  the page's own clock has no event here
                await asyncio.sleep(0.01)

    async def drop(self) -> None:
        """Breaks every connection at once."""
        for conversation in self.conversations.values():
            for socket in set(conversation.sockets):
                await socket.close()

    def _html(self, text: str) -> web.Response:
        headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
        return web.Response(text=text, content_type="text/html", headers=headers)

    async def _index(self, request: web.Request) -> web.Response:
        language = closest(request.query.get("lang", "pl"))
        said = Words.load(language)
        page = self._page.render(lang=language, languages=languages(), words=said, sample=True)
        return self._html(page)

    async def _closed(self, request: web.Request) -> web.Response:
        """Some other site's page, with the widget in its corner as a button or as a panel."""
        opened = " open" if request.path == "/opened" else ""
        language = closest(request.query.get("lang", "pl"))
        return self._html(
            f"<!doctype html><html lang='{language}'><title>Biblioteka</title>"
            "<link rel='icon' href='/widget/cairn.svg'><main><h1>Biblioteka</h1></main>"
            f"<cairn-chat{opened}></cairn-chat><script src='/widget/cairn.js' defer></script>"
        )

    async def _words(self, request: web.Request) -> web.Response:
        return made().words[request.match_info["language"]].answer(request)

    async def _spoken(self, request: web.Request) -> web.Response:
        return made().spoken[request.match_info["language"]].answer(request)

    async def _core(self, request: web.Request) -> web.Response:
        return made().core.answer(request)

    async def _tools(self, request: web.Request) -> web.Response:
        return made().tools.answer(request)

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        self.tries += 1
        if self.refuses:
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        name = request.query["conversation"]
        conversation = self.conversation(name)
        after = int(request.query["after"])
        missed = [message for message in conversation.messages if message["id"] > after]
        # In parts, as the front sends a long one.
        for part in [[one] for one in missed] or [[]]:
            await socket.send_json({"type": "history", "messages": part})
        told = {"handoff": conversation.handoff} if conversation.handoff else {}
        await socket.send_json({"type": "ready", **told})
        conversation.sockets.add(socket)
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                await self._hear(name, socket, frame.json())
        conversation.sockets.discard(socket)
        return socket

    async def _hear(self, name: str, socket: web.WebSocketResponse, frame: Message) -> None:
        if frame["type"] == "ping":
            self.pings += 1
            if not self.mute:
                await socket.send_json({"type": "pong"})
            return
        if frame["type"] != "say":
            self.beside.append(frame)
            if frame["type"] == "rate":
                await self._rated(name, frame)
            return
        self.said.append(frame)
        await (socket.close() if self.breaks else self._said(name, socket, frame))

    async def _said(self, name: str, socket: web.WebSocketResponse, frame: Message) -> None:
        client_id = frame["client_id"]
        if self.error:
            await socket.send_json({"type": "error", "client_id": client_id, **self.error})
            return
        kept = self._kept(name, client_id)
        new = kept is None
        kept = kept or self.keep(
            name,
            sender="learner",
            text=self._title(name, frame["text"]),
            language=frame["language"],
            client_id=client_id,
        )
        if self.deaf:
            return
        await socket.send_json({"type": "received", "client_id": client_id, "id": kept["id"]})
        if new:
            await self._answer(name, socket)

    async def _answer(self, name: str, socket: web.WebSocketResponse) -> None:
        if not self.answers:
            return
        await socket.send_json({"type": "typing"})
        await asyncio.sleep(0.02)
        for parts in self.answers.pop(0):
            await self.tell(name, **parts)

    async def _rated(self, name: str, frame: Message) -> None:
        """Keeps what is thought of an answer, as the front does, and tells every page."""
        [message] = [one for one in self.conversation(name).messages if one["id"] == frame["id"]]
        reason = frame.get("reason", "")
        message["opinion"] = {"thumb": frame["thumb"], "reason": reason} if frame["thumb"] else None
        await self.frame(name, "rated", id=frame["id"], thumb=frame["thumb"], reason=reason)

    def _title(self, name: str, text: str) -> str:
        """What a pressed button says: that is kept of it, as the front does."""
        told = self.conversation(name).messages
        parts = [part for one in told for part in (one, *one.get("offers", ()))]
        pressed = [button for part in parts for button in part.get("buttons", ())]
        return next((one["title"] for one in pressed if one["payload"] == text), text)

    def _kept(self, name: str, client_id: str) -> Message | None:
        found = (m for m in self.conversation(name).messages if m.get("client_id") == client_id)
        return next(found, None)
