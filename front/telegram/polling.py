"""Fetches updates where there is no webhook: a request that waits until there are some."""

import json
import time
from typing import Any

from front.errors import ChannelAway
from front.messaging import Channel, Hub
from front.telegram import api
from front.telegram.reading import WANTED, number, read
from front.telegram.wire import Bot

WAIT_SECONDS = 50
_LATE_SECONDS = 20  # after which an answer does not come any more
# After a week without updates Telegram may begin to count anywhere, also lower.
_COUNTS_SECONDS = 6 * 86_400


async def fetch(bot: Bot, hub: Hub, channel: Channel) -> None:
    """Takes what there is; waits where there is nothing.

    Telegram forgets what is below the offset of the next request: until then all was kept. Raises
    ChannelError, RecordUnavailable.
    """
    fields: dict[str, Any] = {"timeout": WAIT_SECONDS, "allowed_updates": WANTED}
    offset = _offset(await hub.mark(channel), bot)
    if offset is not None:
        fields["offset"] = offset
    found = await api.call(bot, "getUpdates", within=WAIT_SECONDS + _LATE_SECONDS, **fields)
    if not isinstance(found, list):
        raise ChannelAway("no list of updates")
    raws = [one for one in found if number(one) is not None]
    for raw in raws:
        if update := read(raw):
            await hub.take(channel, update)
    if raws:
        newest = max(number(raw) or 0 for raw in raws)
        mark = {"bot": bot.number, "offset": newest + 1, "at": int(time.time())}
        await hub.set_mark(channel, json.dumps(mark))


def _offset(mark: str | None, bot: Bot) -> int | None:
    """Up to where was read, as long as that is known. Each bot counts by itself: with the offset of
    another one Telegram would forget what was never read."""
    kept = json.loads(mark) if mark else {}
    if kept.get("bot") != bot.number or time.time() - kept["at"] >= _COUNTS_SECONDS:
        return None
    return int(kept["offset"])
