"""An open page, as light as can be: hears what the widget hears, comes back as the widget does."""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import Callable

import aiohttp

# As in front/widget/static/connection.js.
_FIRST_DELAY = 0.5
_LONGEST_DELAY = 15.0


class Page:
    """``told`` hears the client id of every message that arrives, ``dropped`` each break."""

    def __init__(
        self, url: str, conversation: str, told: Callable[[str], None], dropped: Callable[[], None]
    ) -> None:
        self._address = f"{url.replace('http', 'ws')}/widget/ws"
        self._conversation = conversation
        self._told = told
        self._dropped = dropped
        self._last = 0
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self.ready = asyncio.Event()
        self.tries = 0

    async def live(self, session: aiohttp.ClientSession) -> None:
        """Until it is cancelled."""
        attempt = 0
        while True:
            with contextlib.suppress(aiohttp.ClientError, OSError):
                self.tries += 1
                await self._connected(session)
            if self.ready.is_set():
                self.ready.clear()
                self._dropped()
                attempt = 0
            await asyncio.sleep(back_off(attempt))
            attempt += 1

    async def say(self, client_id: str) -> None:
        """Says something. Raises ConnectionError when there is no connection."""
        if self._socket is None:
            raise ConnectionResetError
        text = "I would like to learn something new"
        frame = {"type": "say", "text": text, "client_id": client_id, "language": "en"}
        await self._socket.send_json(frame)

    async def _connected(self, session: aiohttp.ClientSession) -> None:
        query = {"conversation": self._conversation, "after": str(self._last), "language": "en"}
        async with session.ws_connect(self._address, params=query, compress=15) as socket:
            self._socket = socket
            try:
                async for frame in socket:
                    self._hear(frame.json())
            finally:
                self._socket = None

    def _hear(self, frame: dict[str, object]) -> None:
        match frame:
            case {"type": "ready"}:
                self.ready.set()
            case {"type": "message", "message": {"id": int(number), "client_id": client_id}}:
                self._last = number
                if isinstance(client_id, str):
                    self._told(client_id)
            case {"type": "history", "messages": [*_, {"id": int(number)}]}:
                self._last = number


def back_off(attempt: int) -> float:
    """Seconds before the next attempt; half of it random."""
    ceiling: float = min(_LONGEST_DELAY, _FIRST_DELAY * 2 ** min(attempt, 10))
    return ceiling / 2 + random.random() * ceiling / 2
