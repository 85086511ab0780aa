"""Brings what is to be said into a chat: in order, each part once, at the platform's pace."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress

import structlog

from front.errors import (
    ChannelAway,
    ChannelError,
    ChannelLocked,
    ChatEmptied,
    ChatGone,
    ChatMoved,
    PartRefused,
    RecordUnavailable,
    Stopping,
)
from front.message import Message
from front.messaging.channel import Channel, Limits, Part
from front.messaging.commands import signed
from front.messaging.notices import presses
from front.messaging.pacing import Pacer
from front.messaging.papers import Papers
from front.messaging.rendering import Drawn, fit, parts
from front.messaging.rich import Rich
from front.messaging.under_way import UnderWay
from front.record import Record, chat_outbox, chats
from front.record.chat_outbox import Notice
from front.record.chats import Chat
from front.sheet import Sheet

log = structlog.get_logger()

_ALL_PARTS = 10_000  # more than any message has
_AGAIN_FIRST, _AGAIN_LONGEST = 1.0, 300.0  # seconds


class Delivering:
    """The way out of one channel."""

    def __init__(self, channel: Channel, record: Record, papers: Papers) -> None:
        self._channel = channel
        self._record = record
        self._papers = papers
        self._pacer = Pacer(channel.limits.pace)
        self._under_way = UnderWay()

    async def settle(self) -> None:
        """Begins nothing more, and ends what is just being sent: it would be sent again later."""
        await self._under_way.settle()

    async def run(self, number: int) -> list[tuple[str, int]]:
        """Sends all that there is for a chat; conversation and id of the messages sent.

        Raises RecordUnavailable.
        """
        told: list[tuple[str, int]] = []
        with suppress(Stopping):
            try:
                await self._all(number, told)
            finally:
                self._under_way.lands(number)
        return told

    async def _all(self, number: int, told: list[tuple[str, int]]) -> None:
        while found := await self._record.read(lambda one: chat_outbox.first(one, number)):
            chat, said = found
            if said is None:
                await self._end(chat)
                break
            try:
                if await self._deliver(chat, said):
                    told.append((chat.conversation, said.id))
            except ChatEmptied:
                continue
            except ChatGone:
                log.info("chat_gone", channel=self._channel.name)
                await self._record.write(lambda one: chats.change(one, number, state="gone"))
            except ChatMoved as moved:
                await self._moved(chat, moved.to)

    async def _deliver(self, chat: Chat, said: Notice | Message) -> bool:
        """Whether something of it was to be shown."""
        shown = isinstance(said, Notice) or (self._channel.shows(said) and not _own(said, chat))
        codes: list[str] = []
        if shown:
            codes = await self._tried(chat, said)
        if isinstance(said, Message):
            await self._besides(chat, said)
        await self._record.write(lambda one: chat_outbox.sent(one, chat.id, said, codes))
        self._under_way.lands(chat.id)
        return shown and isinstance(said, Message)

    async def _tried(self, chat: Chat, said: Notice | Message) -> list[str]:
        """A bug with one message must not keep all that come after it."""
        try:
            return await self._send(chat, said)
        except (ChannelError, RecordUnavailable, Stopping):
            raise
        except Exception:
            log.exception("message_failed", channel=self._channel.name, id=said.id)
            return []

    async def _besides(self, chat: Chat, said: Message) -> None:
        if said.handoff:
            # What takes long or fails now must not send the message again.
            await self._sent(chat, said, _ALL_PARTS)
        for pause in _pauses():
            try:
                await self._channel.said(chat.address, said)
            except ChannelAway as error:
                await self._wait(chat, error, pause)
            except PartRefused as error:
                log.warning("part_refused", channel=self._channel.name, cause=str(error))
                return
            except (ChannelError, RecordUnavailable):
                raise
            except Exception:  # a bug with one message must not keep all that come after it
                log.exception("message_failed", channel=self._channel.name, id=said.id)
                return
            else:
                return

    async def _send(self, chat: Chat, said: Notice | Message) -> list[str]:
        """The codes of the buttons that a typed number stands for, where none can be pressed."""
        done = said.part if isinstance(said, Notice) else chat.part
        kind = "n" if isinstance(said, Notice) else "m"
        drawn = _drawn(said, self._channel.limits)
        for place, one in enumerate(drawn[done:], done + 1):
            await self._one(chat, one, f"{kind}{said.id}.{place}")
            if place < len(drawn):
                await self._sent(chat, said, place)
        by_number = drawn and not self._channel.limits.buttons
        return [press.code for press in drawn[-1].buttons] if by_number else []

    async def _sent(self, chat: Chat, said: Notice | Message, parts_sent: int) -> None:
        await self._record.write(lambda one: chat_outbox.part_sent(one, chat.id, said, parts_sent))
        self._under_way.lands(chat.id)

    async def _one(self, chat: Chat, drawn: Drawn, key: str) -> None:
        part = await self._part(drawn)
        if part.document is None and isinstance(drawn.paper, Sheet):
            return  # what it would hold has just been said
        for pause in _pauses():
            try:
                async with self._pacer.turn(chat.address):
                    self._under_way.starts(chat.id)
                    await self._channel.send(chat.address, part, key)
            except ChannelAway as error:
                self._under_way.lands(chat.id)
                await self._wait(chat, error, pause)
            except PartRefused as error:
                log.warning("part_refused", channel=self._channel.name, cause=str(error))
                if part.document is None:
                    return
                part = Part(drawn.rich, drawn.buttons)  # the link is better than nothing
            else:
                return

    async def _wait(self, chat: Chat, error: ChannelAway, pause: float) -> None:
        """Raises ChatEmptied where the conversation was deleted meanwhile, or goes on elsewhere:
        then it is not said any more."""
        self._away(error)
        await asyncio.sleep(error.after or pause)
        now = await self._record.read(lambda one: chats.find(one, chat.id))
        if now is None or now.conversation != chat.conversation:
            raise ChatEmptied

    def _away(self, error: ChannelAway) -> None:
        """Nothing is lost; but with a wrong token nothing goes on before somebody acts."""
        name, cause = self._channel.name, str(error)
        if isinstance(error, ChannelLocked):
            log.critical("token_refused", channel=name, cause=cause)
        else:
            log.warning("channel_away", channel=name, cause=cause)

    async def _part(self, drawn: Drawn) -> Part:
        document = None
        if drawn.paper and self._channel.limits.documents:
            document = await self._papers.of(drawn.paper)
        # With the file there the link to it says nothing more than its title.
        rich = Rich(drawn.rich.text) if document else drawn.rich
        return Part(rich, drawn.buttons, document)

    async def _end(self, chat: Chat) -> None:
        """What was to be done when everything is out."""
        if chat.ending is None:
            return
        if chat.ending == "leave":
            await self._leave(chat)
        await self._record.write(lambda one: chats.end(one, chat.id))

    async def _leave(self, chat: Chat) -> None:
        """Until it is left: in a chat of several people one of them would be answered."""
        for pause in _pauses():
            try:
                await self._channel.leave(chat.address)
            except ChannelAway as error:
                self._away(error)
                await asyncio.sleep(error.after or pause)
            except ChannelError as error:
                log.warning("chat_not_left", channel=self._channel.name, cause=str(error))
                return
            else:
                return

    async def _moved(self, chat: Chat, to: str) -> None:
        await self._record.write(lambda one: chats.move_address(one, chat, to))


def client_prefix(chat: Chat) -> str:
    """What the client ids of messages begin with that were written in a chat."""
    return f"{chat.channel}:{chat.id}:"


def _drawn(said: Notice | Message, limits: Limits) -> list[Drawn]:
    if isinstance(said, Message):
        return parts(said, limits)
    text = signed(said.content["text"], limits.sign)
    return fit(Drawn(Rich(text), presses(said.content)), limits)


def _own(said: Message, chat: Chat) -> bool:
    """Whether it was written in this very chat, where it is to be seen already."""
    return said.sender == "learner" and (said.client_id or "").startswith(client_prefix(chat))


def _pauses() -> Iterator[float]:
    pause = _AGAIN_FIRST
    while True:
        yield pause
        pause = min(pause * 2, _AGAIN_LONGEST)
