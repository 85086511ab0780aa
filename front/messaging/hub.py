"""Between messaging channels and the switchboard: every update once in, every message once out."""

import structlog

from front.errors import ChatFull
from front.limiting.counting import Limits
from front.limiting.table import CHAT_WAITING
from front.listeners import Heard, Note
from front.messaging.channel import Channel
from front.messaging.delivering import Delivering
from front.messaging.joined import Joined
from front.messaging.moving import Hooks
from front.messaging.papers import Papers
from front.messaging.turning import Turns, bounded, urgent
from front.messaging.update import Update
from front.record import Record, chat_updates, chats
from front.record.chats import Chat
from front.switchboard import Switchboard
from words import Words

log = structlog.get_logger()


class Hub:
    """The engine that messaging channels share; a post of the listeners.

    ``hooks``: what other rooms do for it; they are set while the front is put together.
    """

    def __init__(self, record: Record, board: Switchboard, papers: Papers, limits: Limits) -> None:
        self.hooks = Hooks()
        self._record = record
        self._board = board
        self._papers = papers
        self._limits = limits
        self._joined: dict[str, Joined] = {}
        self._shown: dict[str, dict[int, str]] = {}
        self._conversations: dict[int, str] = {}

    async def join(self, channel: Channel) -> None:
        """From now on a channel sends and is heard; what was left undone is taken up.

        Raises RecordUnavailable.
        """
        joined = self._joined[channel.name] = self._made(channel)
        for chat, conversation in await self._record.read(
            lambda one: chats.every(one, channel.name)
        ):
            self._show(chat, channel.name, conversation)
        incoming, outgoing = await self._record.read(lambda one: chats.due(one, channel.name))
        for number in incoming:
            joined.inward.nudge(number)
        for number in outgoing:
            joined.outward.nudge(number)
        found = {"incoming": len(incoming), "outgoing": len(outgoing)}
        log.info("channel_joined", channel=channel.name, **found)

    async def leave(self, channel: Channel) -> None:
        """Ends a channel's work; what is left undone stays in the record."""
        await self._joined.pop(channel.name).stop()

    async def take(self, channel: Channel, update: Update) -> bool:
        """Keeps an update and deals with it afterwards; False for one that was here before.

        When it returns, the platform may be told that the update has arrived. Raises
        RecordUnavailable.
        """
        body = update.model_dump(mode="json")
        most = CHAT_WAITING if bounded(update) else None
        try:
            chat = await self._record.write(
                lambda one: chat_updates.take(
                    one, channel.name, update.key, update.chat, body, update.sequence, most
                )
            )
        except ChatFull as full:
            await self._full(channel, full.chat)
            return False
        if chat is None:
            return False
        if joined := self._joined.get(channel.name):
            if urgent(update):
                joined.turns.hurry(chat.id, update.key)
            joined.inward.nudge(chat.id)
        return True

    async def _full(self, channel: Channel, number: int) -> None:
        """Said once, however many are refused."""
        joined = self._joined.get(channel.name)
        if joined is None or not await joined.turns.tells(number):
            return
        chat = await self._record.read(lambda one: chats.find(one, number))
        words = Words.load(Words.closest(chat.reads if chat and chat.reads else "en"))
        await joined.tell(number, words.say("limits-chat-full"))

    async def mark(self, channel: Channel) -> str | None:
        """Up to where the platform's updates were read. Raises RecordUnavailable."""
        return await self._record.read(lambda one: chats.mark(one, channel.name))

    async def set_mark(self, channel: Channel, value: str) -> None:
        """They were read up to here, and all of them taken. Raises RecordUnavailable."""
        await self._record.write(lambda one: chats.set_mark(one, channel.name, value))

    def hears(self, conversation: str) -> bool:
        """Whether a conversation goes on in a chat that is open."""
        return conversation in self._shown

    def put(self, conversation: str, heard: Heard) -> None:
        """Something was said in a conversation, or happened beside it."""
        for number, name in self._shown.get(conversation, {}).items():
            if joined := self._joined.get(name):
                if isinstance(heard, Note):
                    joined.note(number, heard)
                else:
                    joined.outward.nudge(number)

    def _made(self, channel: Channel) -> Joined:
        turns = Turns(channel.name, self._record, self._limits)
        delivering = Delivering(channel, self._record, self._papers)
        return Joined(channel, self._record, self._board, turns, delivering, self._look, self.hooks)

    def _look(self, number: int, chat: Chat | None) -> None:
        """Only chats that are open hear of what is said."""
        self._hide(number)
        if chat and chat.state == "open":
            self._show(number, chat.channel, chat.conversation)

    def _show(self, number: int, channel: str, conversation: str) -> None:
        self._conversations[number] = conversation
        self._shown.setdefault(conversation, {})[number] = channel

    def _hide(self, number: int) -> None:
        conversation = self._conversations.pop(number, None)
        if conversation is None:
            return
        shown = self._shown[conversation]
        del shown[number]
        if not shown:
            del self._shown[conversation]
