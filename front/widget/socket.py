"""The WebSocket of the chat: frames in, frames out.

From the browser: {"type": "say", "text", "client_id"?, "language"?}; "typing" while a counsellor
holds the conversation; "delivered" (id: the page has shown all up to it); "code" (a one-time code
is wanted), "redeem" (code); a code that is said is redeemed too; "ping".
To the browser: "history" (messages), "ready" (handoff, when one is open), "received" (client_id,
id), "code" (code, expires, page, telegram), "joined" (conversation, client_id: go on there),
"typing" (of a counsellor: who, name, text), "message" (message), "handoff" (state, place, …:
see frames.handoff), "delivered" (id: the counsellor has all up to it), "error" (code, message,
client_id), "pong".
"""

import asyncio
import time
from typing import Any

import structlog
from aiohttp import WSCloseCode, WSMsgType, web

from front import errors, intake
from front.handoff import Standing
from front.keys import COMING_BACK, SWITCHBOARD
from front.language import available, preferred
from front.listeners import Note, Subscription
from front.log import mark
from front.message import Message
from front.moving_over import written
from front.switchboard import Said, Switchboard
from front.widget import frames, sites
from front.widget.moving import Mover
from guidance.handoff import silent
from words import Words

log = structlog.get_logger()

SOCKETS = web.AppKey("sockets", set[web.WebSocketResponse])
_HEARTBEAT_SECONDS = 25
_LARGEST_FRAME = 64 * 1024  # bytes
# Who types is told at most so often, whatever a page sends.
_TYPING_SECONDS = 1.0


async def talk(request: web.Request) -> web.WebSocketResponse:
    """GET /widget/ws?conversation=ID&after=LAST_ID&language=pl."""
    # Browsers let any page open a WebSocket here.
    if not sites.welcome(request):
        raise web.HTTPForbidden
    conversation, after = _where(request)
    socket = web.WebSocketResponse(heartbeat=_HEARTBEAT_SECONDS, max_msg_size=_LARGEST_FRAME)
    await socket.prepare(request)
    request.app[SOCKETS].add(socket)
    try:
        await _Talk(request, socket, conversation).run(after)
    finally:
        request.app[SOCKETS].discard(socket)
    return socket


def _where(request: web.Request) -> tuple[str, int]:
    try:
        conversation = intake.check_conversation(request.query.get("conversation", ""))
        after = int(request.query.get("after") or 0)
    except (errors.BadConversationId, ValueError):
        raise web.HTTPBadRequest from None
    if not 0 <= after <= intake.HIGHEST_ID:
        raise web.HTTPBadRequest
    return conversation, after


async def close_sockets(app: web.Application) -> None:
    """At shutdown: browsers come back to the next process by themselves."""
    sockets = app[SOCKETS].copy()
    await asyncio.gather(*(socket.close(code=WSCloseCode.GOING_AWAY) for socket in sockets))


class _Talk:
    """One open socket."""

    def __init__(
        self, request: web.Request, socket: web.WebSocketResponse, conversation: str
    ) -> None:
        self._board: Switchboard = request.app[SWITCHBOARD]
        self._socket = socket
        self._mover = Mover(request)
        self._coming_back = request.app[COMING_BACK]
        self._conversation = conversation
        header = preferred(request.headers.get("Accept-Language"))
        self._language = available(request.query.get("language")) or header or "en"
        self._unconfirmed: set[str] = set()
        self._standing: Standing | None = None
        self._looked = 0
        self._typed = 0.0

    async def run(self, after: int) -> None:
        """Until the browser leaves, the front stops, or the browser reads too slowly."""
        with self._board.subscribe(self._conversation) as subscription:
            shown = await self._show_history(after)
            if shown:
                self._coming_back.look(self._conversation)
            passing_on = asyncio.create_task(self._pass_on(subscription, shown))
            try:
                await self._listen()
            finally:
                passing_on.cancel()
                (ended,) = await asyncio.gather(passing_on, return_exceptions=True)
                if isinstance(ended, Exception):
                    log.error("socket_failed", exc_info=ended)

    async def _show_history(self, after: int) -> int:
        try:
            messages = await self._board.history(self._conversation, after)
        except errors.UnknownConversation:
            messages = []
        await self._send("history", messages=[_json(message) for message in messages])
        standings = self._board.desk.standings
        self._looked = standings.looks
        self._standing = await standings.of(self._conversation)
        if self._standing:
            await self._send("ready", handoff=frames.handoff(self._standing, self._language))
        else:
            await self._send("ready")
        if self._board.waiting(self._conversation):
            await self._send("typing")
        return messages[-1].id if messages else after

    async def _pass_on(self, subscription: Subscription, shown: int) -> None:
        try:
            async for heard in subscription:
                if isinstance(heard, Note):
                    await self._note(heard)
                elif heard.id > shown:
                    await self._pass(heard)
        finally:  # a socket that hears nothing more must not look alive
            await self._socket.close(code=WSCloseCode.TRY_AGAIN_LATER)

    async def _pass(self, message: Message) -> None:
        if message.client_id in self._unconfirmed:
            await self._confirm(message)
        await self._send("message", message=_json(message))
        if message.sender == "learner" and self._board.waiting(self._conversation):
            await self._send("typing")

    async def _note(self, note: Note) -> None:
        if note.kind == "typing":
            await self._send("typing", **frames.typing(note.data["name"], self._language))
        elif note.kind == "delivered":
            await self._send("delivered", **note.data)
        elif note.data["look"] > self._looked and note.data["standing"] != self._standing:
            self._standing = note.data["standing"]
            await self._send("handoff", **frames.handoff(self._standing, self._language))

    async def _listen(self) -> None:
        async for frame in self._socket:
            if frame.type is WSMsgType.TEXT:
                await self._hear(frame.data)

    async def _hear(self, data: str) -> None:
        client_id = None
        try:
            body = frames.read(data)
            client_id = body.get("client_id") if isinstance(body.get("client_id"), str) else None
            await self._act(frames.checked(body))
        except errors.Refused as error:
            await self._refuse(error.code, error.words, client_id, **error.fields)
        except (errors.RecordUnavailable, errors.Stopping) as error:
            log.warning("message_not_kept", conversation=mark(self._conversation), cause=str(error))
            await self._refuse("not-available", "service-error-not-available", client_id)

    async def _act(self, frame: frames.Heard) -> None:
        match frame:
            case frames.Say() if written(frame.text):
                await self._join(frame.text, frame.client_id)
            case frames.Say():
                await self._say(frame)
            case frames.Redeem():
                await self._join(frame.code, None)
            case frames.Code():
                await self._send("code", **await self._mover.made(self._conversation))
            case frames.Typing():
                self._types()
            case frames.Ping():
                await self._send("pong")
            case frames.Delivered():
                await self._board.desk.delivered(self._conversation, frame.id)

    def _types(self) -> None:
        """Told to the counsellor who holds the conversation, and to nobody else."""
        one, moment = self._standing, time.monotonic()
        if one and silent(one.state) and moment - self._typed >= _TYPING_SECONDS:
            self._typed = moment
            self._board.desk.types(self._conversation, one)

    async def _say(self, say: frames.Say) -> None:
        if say.language:
            self._language = available(say.language) or self._language
        if say.client_id:
            self._unconfirmed.add(say.client_id)
        try:
            accepted = await self._board.accept(
                Said(
                    conversation=self._conversation,
                    text=say.text,
                    channel="widget",
                    language=None if say.kept else say.language,
                    fallback_language=self._language,
                    client_id=say.client_id,
                )
            )
        except errors.FrontError:
            self._unconfirmed.discard(say.client_id or "")
            raise
        if not accepted.fresh:
            await self._confirm(accepted.message)

    async def _join(self, code: str, client_id: str | None) -> None:
        conversation = await self._mover.redeemed(code, self._conversation)
        await self._send("joined", conversation=conversation, client_id=client_id)

    async def _confirm(self, message: Message) -> None:
        self._unconfirmed.discard(message.client_id or "")
        await self._send("received", client_id=message.client_id, id=message.id)

    async def _refuse(
        self, code: str, key: str, client_id: str | None, **fields: str | int
    ) -> None:
        sentence = Words.load(self._language).say(key, **fields)
        await self._send("error", code=code, message=sentence, client_id=client_id)

    async def _send(self, kind: str, **fields: Any) -> None:
        # A browser that left in the meantime reads the rest from the history when it is back.
        if not self._socket.closed:
            try:
                await self._socket.send_json({"type": kind, **fields})
            except ConnectionError:
                log.debug("socket_gone", conversation=mark(self._conversation))


def _json(message: Message) -> dict[str, Any]:
    return message.model_dump(mode="json")
