"""One channel while it runs: its way in, its way out, and what is shown beside."""

from collections.abc import Callable
from functools import partial

import structlog

from front.errors import ChannelError
from front.listeners import Note
from front.messaging.channel import Channel
from front.messaging.delivering import Delivering
from front.messaging.errands import Errands, Typing
from front.messaging.lanes import Lanes
from front.messaging.moving import Hooks
from front.messaging.places import Places
from front.messaging.taking import Taking
from front.messaging.turning import Turns
from front.record import Record, chat_outbox, chats
from front.record.chats import Chat
from front.switchboard import Switchboard

log = structlog.get_logger()

_BUSY = 20  # chats

Look = Callable[[int, Chat | None], None]


class Joined:
    """``look`` is told how a chat is after something came of it; by its number."""

    def __init__(
        self,
        channel: Channel,
        record: Record,
        board: Switchboard,
        turns: Turns,
        delivering: Delivering,
        look: Look,
        hooks: Hooks,
    ) -> None:
        self.channel = channel
        self._record = record
        self._board = board
        self.turns = turns
        self._delivering = delivering
        self._look = look
        self._errands = Errands(channel.name)
        self._typing = Typing(self._errands, self._show_typing)
        self._places = Places()
        self._taking = Taking(channel, record, board, hooks, turns, self.tell)
        self.inward = Lanes(f"{channel.name}-in", self._in)
        self.outward = Lanes(f"{channel.name}-out", self._out)

    async def stop(self) -> None:
        """Ends all work, what is just being sent excepted; what is left undone stays in the
        record."""
        await self.inward.stop()
        await self._errands.stop()  # before the way out: they may nudge it
        await self._delivering.settle()
        await self.outward.stop()

    def note(self, number: int, note: Note) -> None:
        """Something happened beside the messages."""
        if note.kind == "typing":
            self._typing.show(number)
        elif note.kind == "standing":
            told = self._places.worth(number, note.data["standing"])
            if told:
                self._errands.run(partial(self.tell, number, told))
        elif note.kind == "erased":
            self._places.worth(number, None)
            self.outward.nudge(number)  # which finds the chat gone

    @property
    def _busy(self) -> bool:
        """So much to send that a platform is not asked for anything that only looks nice."""
        return len(self.inward) + len(self.outward) > _BUSY

    async def _in(self, number: int) -> None:
        await self._taking.run(number)
        chat = await self._record.read(lambda one: chats.find(one, number))
        self._look(number, chat)
        if chat and self._board.waiting(chat.conversation) and not self._busy:
            self._typing.show(number)
        self.outward.nudge(number)

    async def _out(self, number: int) -> None:
        told = await self._delivering.run(number)
        for conversation, last in dict(told).items():  # ids grow: the last one is the highest
            await self._board.desk.delivered(conversation, last)
        self._look(number, await self._record.read(lambda one: chats.find(one, number)))

    async def _show_typing(self, number: int) -> None:
        chat = await self._record.read(lambda one: chats.find(one, number))
        if chat is None or chat.state != "open":
            return
        try:
            await self.channel.typing(chat.address)
        except ChannelError as error:
            log.info("typing_not_shown", channel=self.channel.name, cause=str(error))

    async def tell(self, number: int, text: str) -> None:
        """A notice of the channel's own. Raises RecordUnavailable."""
        content = {"text": text, "buttons": []}
        await self._record.write(lambda one: chat_outbox.add(one, number, content))
        self.outward.nudge(number)
