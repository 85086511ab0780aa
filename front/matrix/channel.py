"""Matrix as a messaging channel: what goes out."""

import hashlib
from contextlib import suppress
from typing import Any, ClassVar

from front.errors import ChannelError, ChatGone, PartRefused
from front.matrix.client import Homeserver
from front.messaging import Channel, Limits, Pace, Part
from front.messaging.html import html
from front.messaging.rich import utf8

# An event may have 65,536 bytes; the text is in it twice, once with tags and escapes.
_LONGEST = 12_000
_NOT_THERE = {"M_FORBIDDEN", "M_NOT_FOUND"}


class Matrix(Channel):
    """Rooms of one account. ``me``: its id, known once the homeserver was asked."""

    name: ClassVar[str] = "matrix"
    limits = Limits(
        text=_LONGEST,
        measure=utf8,
        documents=False,
        buttons=False,
        sign="!",  # apps of Matrix keep what begins with a slash to themselves
        pace=Pace(rate=10.0, burst=5, chat_rate=2.0, chat_burst=5),
    )

    def __init__(self, server: Homeserver) -> None:
        self.server = server
        self.me = ""
        self._types: set[str] = set()

    async def send(self, chat: str, part: Part, key: str) -> None:
        """Sends a part under a transaction of its own: sent again, it is the same event."""
        text = part.rich.text
        # Keys begin anew with a new record, and the homeserver knows those of the old one.
        transaction = f"{key}.{hashlib.sha256(text.encode()).hexdigest()[:12]}"
        content: dict[str, Any] = {"msgtype": "m.text", "body": text}
        if part.rich.spans:
            content |= {"format": "org.matrix.custom.html", "formatted_body": html(part.rich)}
        try:
            await self.server.send(chat, transaction, content)
        except PartRefused as error:
            if str(error) in _NOT_THERE:
                raise ChatGone(str(error)) from error
            raise
        if chat in self._types:
            self._types.discard(chat)
            with suppress(ChannelError):  # it ends by itself, only later
                await self.server.typing(chat, self.me, types=False)

    async def typing(self, chat: str) -> None:
        """Shown until a message comes, for half a minute at most."""
        if self.me:
            self._types.add(chat)
            await self.server.typing(chat, self.me, types=True)

    async def join(self, chat: str) -> None:
        """Accepts the invitation."""
        await self.server.join(chat)

    async def leave(self, chat: str) -> None:
        """Leaves the room."""
        await self.server.leave(chat)
