"""Asks a platform for news, again and again, whatever becomes of one round."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from front.errors import ChannelAway, ChannelError, ChannelLocked, RecordUnavailable

log = structlog.get_logger()

_PAUSE = 5.0  # seconds, after a failure that names no time of its own
_LOCKED = 60.0


async def keep_polling(channel: str, setting: str, poll: Callable[[], Awaitable[None]]) -> None:
    """Until it is cancelled. ``setting``: where the token is, which an operator is told to look at
    when the platform does not take it."""
    while True:
        try:
            await poll()
        except ChannelLocked as error:
            log.critical("token_refused", channel=channel, setting=setting, cause=str(error))
            await asyncio.sleep(_LOCKED)
        except ChannelAway as error:
            log.warning("channel_away", channel=channel, cause=str(error))
            await asyncio.sleep(error.after or _PAUSE)
        except (ChannelError, RecordUnavailable) as error:
            log.warning("channel_not_heard", channel=channel, cause=str(error))
            await asyncio.sleep(_PAUSE)
        except Exception:  # a bug with one update must not end the channel
            log.exception("channel_failed", channel=channel)
            await asyncio.sleep(_PAUSE)
