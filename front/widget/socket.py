"""The WebSocket of the chat: frames in, frames out.

From the browser: {"type": "say", "text", "client_id"?, "language"?}; "typing" while a counsellor
holds the conversation; "delivered" (id: the page has shown all up to it); "data", "erase"; "code"
(a one-time code is wanted), "redeem" (code); a code that is said is redeemed too; "rate" (id,
thumb: up, down or null, "reason"?, "comment"?); "ping".
To the browser: "history" (messages; a long one in parts), "ready" (handoff, when one is open),
"received" (client_id, id), "code" (code, expires, page, telegram), "joined" (conversation,
client_id: go on there), "typing" (of a counsellor: who, name, text), "message" (message), "handoff"
(state, place, …: see frames.handoff), "delivered" (id: the counsellor has all up to it), "rated"
(id, thumb, reason), "error" (code, message, client_id, and wait where the page is to
send it again after so many milliseconds), "pong", "beat" (now and then: the front is
there); "data" and "erased": see own_data.
"""

import asyncio
import time
from typing import Any

import structlog
from aiohttp import WSCloseCode, WSMsgType, web

from front import errors
from front.handoff import Standing
from front.keys import COMING_BACK, LIMITS, SWITCHBOARD
from front.language import available, preferred
from front.limiting.asking import place_of
from front.limiting.table import FRAMES
from front.listeners import Heard, Note
from front.log import mark
from front.message import Message
from front.moving_over import written
from front.switchboard import Said, Switchboard
from front.widget import frames, own_data, press
from front.widget.heartbeat import HEARTBEAT
from front.widget.serving import join, serve
from front.widget.turning import Turned, number, sentence
from front.widget.wire import Wire
from guidance.handoff import silent
from words import Words

log = structlog.get_logger()

SOCKETS = web.AppKey("sockets", set[web.WebSocketResponse])
PRESS = web.AppKey("press", press.Press)
# Who types is told at most so often, whatever a page sends.
_TYPING_SECONDS = 1.0


class Talk:
    """One open socket. There are thousands: one task each, the request's own, which reads."""

    __slots__ = (
        "_after",
        "_board",
        "_coming_back",
        "_conversation",
        "_farewell",
        "_heartbeat",
        "_language",
        "_limits",
        "_looked",
        "_name",
        "_press",
        "_request",
        "_shown",
        "_socket",
        "_standing",
        "_turned",
        "_typed",
        "_unconfirmed",
        "_wire",
        "place",
    )

    def __init__(
        self,
        request: web.Request,
        socket: web.WebSocketResponse,
        transport: asyncio.Transport,
        conversation: str,
    ) -> None:
        self._request = request
        self._board: Switchboard = request.app[SWITCHBOARD]
        self._heartbeat = request.app[HEARTBEAT]
        self._press = request.app[PRESS]
        self._socket = socket
        self._wire = Wire(socket, transport, self._pass_on)
        self._coming_back = request.app[COMING_BACK]
        self._conversation = conversation
        header = preferred(request.headers.get("Accept-Language"))
        self._language = available(request.query.get("language")) or header or "en"
        self._unconfirmed: frozenset[str] = frozenset()
        self._standing: Standing | None = None
        self._looked = self._shown = self._after = 0
        self._typed = 0.0
        self._limits, self._turned = request.app[LIMITS], Turned()
        self._name, self.place = number(), place_of(request)
        self._farewell: asyncio.Task[None] | None = None

    async def run(self, after: int) -> None:
        """Until the browser leaves, the front stops, or the browser reads too slowly."""
        number = self._heartbeat.join(self._wire)
        try:
            with self._board.attached(self._conversation, self._wire):
                await self._show_history(after)
                if self._shown:
                    self._coming_back.look(self._conversation)
                await self._listen()
        except ConnectionError:
            log.debug("socket_gone", conversation=mark(self._conversation))
        except errors.RecordUnavailable as error:
            log.warning("history_not_read", conversation=mark(self._conversation), cause=str(error))
            await self._come_back()
        finally:
            self._heartbeat.leave(self._wire, number)

    async def _show_history(self, after: int) -> None:
        try:
            messages = await self._board.missed(self._conversation, after)
        except errors.UnknownConversation:
            messages = []
            place = (self._request, self._conversation, self._language)
            if gone := await own_data.gone(*place, begun=bool(after)):
                self._send("erased", **gone)
        self._after, self._shown = after, max(after, messages[-1].id if messages else 0)
        for part in press.history(messages):
            await self._wire.put_first(part)
        standings = self._board.desk.standings
        self._looked = standings.looks
        self._standing = await standings.of(self._conversation)
        if self._standing:
            self._send("ready", handoff=frames.handoff(self._standing, self._language))
        else:
            self._send("ready")
        if self._board.waiting(self._conversation):
            self._send("typing")
        self._wire.flow()

    def _pass_on(self, heard: Heard) -> None:
        if isinstance(heard, Note):
            self._note(heard)
        elif heard.id > self._shown or heard.id <= self._after:  # the second ones come late
            self._pass(heard)

    def _pass(self, message: Message) -> None:
        if message.client_id in self._unconfirmed:
            self._confirm(message)
        self._wire.put(self._press.message(message))
        if message.sender == "learner" and self._board.waiting(self._conversation):
            self._send("typing")

    def _note(self, note: Note) -> None:
        if note.kind == "typing":
            self._send("typing", **frames.typing(note.data["name"], self._language))
        elif note.kind in {"delivered", "rated"}:
            self._send(note.kind, **note.data)
        elif note.kind == "erased":
            self._unconfirmed = frozenset()
            self._farewell = asyncio.create_task(self._erased(note))
        elif note.data["look"] > self._looked and note.data["standing"] != self._standing:
            self._standing = note.data["standing"]
            self._send("handoff", **frames.handoff(self._standing, self._language))

    async def _listen(self) -> None:
        async for frame in self._socket:
            self._wire.sign(frame.type)
            await self._pace()
            if frame.type is WSMsgType.TEXT:
                await self._wire.room()
                self._wire.busy = True
                await self._hear(frame.data)
                self._wire.busy = False
            elif frame.type is WSMsgType.PING:
                await self._socket.pong(frame.data)

    async def _hear(self, data: str) -> None:
        client_id = None
        try:
            body = frames.read(data)
            client_id = body.get("client_id") if isinstance(body.get("client_id"), str) else None
            await self._act(frames.checked(body))
        except errors.Deleted:
            log.debug("deleted", conversation=mark(self._conversation))  # every page is told
        except errors.Refused as error:
            self._refuse(error.code, error.words, client_id, **error.fields)
        except (errors.RecordUnavailable, errors.Stopping) as error:
            log.warning("message_not_kept", conversation=mark(self._conversation), cause=str(error))
            self._refuse("not-available", "service-error-not-available", client_id)
            # What comes after it must not be kept before it: it goes again on the next connection.
            await self._come_back()

    async def _act(self, frame: frames.Given) -> None:
        place = (self._request, self._conversation)
        match frame:
            case frames.Say() if written(frame.text):
                kind, fields = await join(*place, frame.text, frame.client_id)
                self._send(kind, **fields)
            case frames.Say():
                await self._say(frame)
            case frames.Typing():
                self._types()
            case frames.Delivered():
                await self._board.desk.delivered(self._conversation, frame.id)
            case _:
                if answer := await serve(*place, self._language, frame):
                    self._send(answer[0], **answer[1])

    async def _erased(self, note: Note) -> None:
        """Without its record the receipt is told by its number alone."""
        told: frames.Frame = {"receipt": note.data["receipt"], "text": None}
        try:
            told = await own_data.erased(self._request, self._language, note)
        except errors.RecordUnavailable as error:
            log.warning("receipt_not_read", cause=str(error))
        self._send("erased", **told)

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
            self._unconfirmed |= {say.client_id}
        try:
            self._turned.check(say.client_id, say.text)
            accepted = await self._board.accept(
                Said(
                    conversation=self._conversation,
                    text=say.text,
                    channel="widget",
                    language=None if say.kept else say.language,
                    fallback_language=self._language,
                    client_id=say.client_id,
                    place=self.place,
                )
            )
        except errors.Later as error:
            self._unconfirmed -= {say.client_id or ""}
            if not say.client_id:
                raise
            self._come_later(say.client_id, error)
            return
        except errors.FrontError:
            self._unconfirmed -= {say.client_id or ""}
            raise
        self._turned.passed(say.client_id)
        if not accepted.fresh:
            self._confirm(accepted.message)

    def _confirm(self, message: Message) -> None:
        self._unconfirmed -= {message.client_id or ""}
        self._send("received", client_id=message.client_id, id=message.id)

    def _refuse(self, code: str, key: str, client_id: str | None, **fields: str | int) -> None:
        sentence = Words.load(self._language).say(key, **fields)
        self._send("error", code=code, message=sentence, client_id=client_id)

    def _come_later(self, client_id: str, error: errors.Later) -> None:
        """The page keeps the message and sends it again after ``wait`` milliseconds."""
        wait = round(1000 * self._turned.away(client_id, error))
        said = sentence(error, self._language)
        self._send("error", code=error.code, message=said, client_id=client_id, wait=wait)

    async def _pace(self) -> None:
        """A page that sends more than anybody can write is read more slowly, and loses nothing."""
        while wait := await self._limits.wait(FRAMES, self._name):
            self._wire.busy = True
            await asyncio.sleep(min(wait, 1.0))
        self._wire.busy = False

    async def turn_away(self) -> None:
        """There is no place: the page comes again by itself, a little later each time."""
        self._refuse("busy", "limits-full", None)
        await self._come_back()

    async def _come_back(self) -> None:
        await self._socket.close(code=WSCloseCode.TRY_AGAIN_LATER)

    def _send(self, kind: str, **fields: Any) -> None:
        self._wire.put(press.frame(kind, **fields))
