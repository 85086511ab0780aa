"""Whether actions can be carried out just now: the catalogue answers, within a moment."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from aiohttp import web

from guidance.errors import CatalogueUnavailable

PATH = "/ready"
_FRESH = 1.0  # seconds that an answer is given again
_PATIENCE = 1.5  # seconds for the catalogue; whoever asks from the front waits for 2


class Ready:
    """Answers GET /ready: 200 or 503, and nothing else to anybody.

    ``look`` reads the catalogue and raises CatalogueUnavailable. While one look hangs no other
    begins.
    """

    def __init__(self, look: Callable[[], object]) -> None:
        self._look = look
        self._task: asyncio.Task[bool] | None = None
        self._asked = float("-inf")

    async def answer(self, _request: web.Request) -> web.Response:
        """The handler."""
        if self._task is None or (self._task.done() and time.monotonic() - self._asked > _FRESH):
            self._asked = time.monotonic()
            self._task = asyncio.create_task(self._readable())
        await asyncio.wait([self._task], timeout=_PATIENCE)
        good = self._task.done() and self._task.result()
        return web.json_response({"ready": good}, status=200 if good else 503)

    async def _readable(self) -> bool:
        try:
            await asyncio.to_thread(self._look)
        except CatalogueUnavailable:
            return False
        return True
