"""What is sent to the front arrives in its time, or not at all (slowloris)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from front.errors import TooSlow

# 64 KB at 50 kbit/s are eleven seconds.
BODY_SECONDS = 20.0
# 10 MB at 1 Mbit/s are eighty.
FILE_SECONDS = 120.0


@asynccontextmanager
async def in_time(seconds: float | None = None) -> AsyncIterator[None]:
    """The body is read within this block. Raises TooSlow."""
    try:
        async with asyncio.timeout(BODY_SECONDS if seconds is None else seconds):
            yield
    except TimeoutError:
        raise TooSlow from None
