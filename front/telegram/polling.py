"""Fetches updates where there is no webhook: a request that waits until there are some."""

import asyncio
import json
import time
from typing import Any

import structlog

from front.errors import ChannelError, RecordUnavailable
from front.messaging import Channel, Hub
from front.telegram import api
from front.telegram.reading import WANTED, number, read
from front.telegram.wire import Bot

log = structlog.get_logger()

WAIT_SECONDS = 50
_PAUSE_FIRST, _PAUSE_LONGEST = 1.0, 60.0  # seconds, after a failure
# After a week without updates Telegram may begin to count anywhere, also lower.
_COUNTS_SECONDS = 6 * 86_400


async def poll(bot: Bot, hub: Hub, channel: Channel) -> None:
    """Until it is cancelled."""
    pause = _PAUSE_FIRST
    while True:
        try:
            await fetch(bot, hub, channel)
            pause = _PAUSE_FIRST
        except (ChannelError, RecordUnavailable) as error:
            log.warning("updates_not_fetched", channel=channel.name, cause=str(error))
            await asyncio.sleep(getattr(error, "after", None) or pause)
            pause = min(pause * 2, _PAUSE_LONGEST)


async def fetch(bot: Bot, hub: Hub, channel: Channel, wait: int = WAIT_SECONDS) -> None:
    """Takes what there is; waits for ``wait`` seconds where there is nothing.

    Telegram forgets what is below the offset of the next request: until then all was kept. Raises
    ChannelError, RecordUnavailable.
    """
    fields: dict[str, Any] = {"timeout": wait, "allowed_updates": WANTED}
    offset = _offset(await hub.mark(channel))
    if offset is not None:
        fields["offset"] = offset
    found = await api.call(bot, "getUpdates", **fields)
    raws = [one for one in found if number(one) is not None] if isinstance(found, list) else []
    for raw in raws:
        if update := read(raw):
            await hub.take(channel, update)
    if raws:
        newest = max(number(raw) or 0 for raw in raws)
        mark = {"offset": newest + 1, "at": int(time.time())}
        await hub.set_mark(channel, json.dumps(mark))


def _offset(mark: str | None) -> int | None:
    if mark is None:
        return None
    kept = json.loads(mark)
    return int(kept["offset"]) if time.time() - kept["at"] < _COUNTS_SECONDS else None
