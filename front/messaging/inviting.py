"""Invitations into chats: accepted one by one, so that none holds up what others say."""

import asyncio

import structlog

from front.errors import ChannelAway, ChannelError
from front.messaging.channel import Channel
from front.record.chat_updates import Outcome
from front.record.chats import Chat

log = structlog.get_logger()

# Seconds between tries. The server of whoever invites may be down, or may have invented the room:
# after some hours they are not asked any more.
_PAUSES = (1.0, 5.0, 30.0, 120.0, 600.0, 1800.0, 3600.0, 3600.0)
_AT_ONCE = 4  # a server that hangs must not take all connections


class Inviting:
    """The invitations of one channel."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._places = asyncio.Semaphore(_AT_ONCE)

    async def accepted(self, chat: Chat) -> Outcome:
        """Enters the chat; one that cannot be entered is closed to us until it is offered anew."""
        name = self._channel.name
        for pause in _PAUSES:
            try:
                async with self._places:
                    await self._channel.join(chat.address)
            except ChannelAway as error:
                log.warning("channel_away", channel=name, cause=str(error))
                await asyncio.sleep(max(pause, error.after or 0.0))
            except ChannelError as error:
                log.info("chat_not_joined", channel=name, cause=str(error))
                break
            else:
                return Outcome(changes={"state": "open"})
        else:
            log.warning("invitation_given_up", channel=name)
        return Outcome(changes={"state": "gone"})
