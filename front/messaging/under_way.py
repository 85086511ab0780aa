"""Parts between being sent and being noted as sent: what ends just then would be sent twice."""

import asyncio
from contextlib import suppress

from front.errors import Stopping

_GRACE = 2.0  # seconds; the supervisor gives the whole process six to end


class UnderWay:
    """The chats of a channel that have a part under way; each has one at most."""

    def __init__(self) -> None:
        self._chats: set[int] = set()
        self._landed = asyncio.Event()
        self._stopping = False

    def starts(self, chat: int) -> None:
        """A part is about to leave. Raises Stopping where nothing is to leave any more."""
        if self._stopping:
            raise Stopping
        self._chats.add(chat)

    def lands(self, chat: int) -> None:
        """It is noted, or did not leave."""
        self._chats.discard(chat)
        self._landed.set()

    async def settle(self) -> None:
        """Lets nothing more leave, and gives what is under way some seconds."""
        self._stopping = True
        with suppress(TimeoutError):
            async with asyncio.timeout(_GRACE):
                while self._chats:
                    self._landed.clear()
                    await self._landed.wait()
