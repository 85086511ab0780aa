"""Whose update is next in a chat, and when: who floods is read slowly and loses nothing; a cry for
help comes before all that waits."""

import asyncio
from collections import deque

from front import safeguard
from front.limiting.counting import Limits
from front.limiting.table import CHATTED, TOLD
from front.messaging.update import Kind, Update
from front.record import Record, chat_updates
from front.record.chat_updates import Waiting
from guidance.safety.relief import PAYLOAD as DISTRESS

# What is not the learner's own doing is not counted.
_UNCOUNTED = {
    Kind.WITHDRAWN,
    Kind.OWN,
    Kind.INVITED,
    Kind.BEGAN,
    Kind.BLOCKED,
    Kind.GROUP,
}
_FIRST_TOLD = 3.0  # seconds of waiting from which on it is said


def urgent(update: Update) -> bool:
    """Whether an update is beyond doubt one of somebody in danger."""
    return update.kind is Kind.TEXT and safeguard.payload(update.text) == DISTRESS


def bounded(update: Update) -> bool:
    """Whether it may be refused where too many wait."""
    return update.kind not in _UNCOUNTED and not urgent(update)


class Turns:
    """The turns of one channel's chats."""

    def __init__(self, channel: str, record: Record, limits: Limits) -> None:
        self._channel = channel
        self._record = record
        self._limits = limits
        self._urgent: dict[int, deque[str]] = {}
        self._calls: dict[int, asyncio.Event] = {}

    def hurry(self, number: int, key: str) -> None:
        """This update comes before all others of its chat."""
        self._urgent.setdefault(number, deque()).append(key)
        if call := self._calls.get(number):
            call.set()

    async def next(self, number: int) -> Waiting | None:
        """The update whose turn it is. Raises RecordUnavailable."""
        if (keys := self._urgent.get(number)) and (key := keys[0]):
            found = await self._record.read(
                lambda one: chat_updates.named(one, self._channel, number, key)
            )
            if found:
                return found
            self._dealt(number)
        return await self._record.read(lambda one: chat_updates.first(one, number))

    def _dealt(self, number: int) -> None:
        keys = self._urgent.get(number)
        if keys:
            keys.popleft()
        if not keys:
            self._urgent.pop(number, None)

    async def early(self, number: int, update: Update) -> float:
        """In how many seconds an update may be dealt with; 0: now, and it is counted."""
        if not bounded(update):
            return 0.0
        return await self._limits.wait(CHATTED, self._name(number))

    async def tells(self, number: int, wait: float = _FIRST_TOLD) -> bool:
        """Whether a chat is to be told that it floods: once, however much is sent."""
        return wait >= _FIRST_TOLD and not await self._limits.wait(TOLD, self._name(number))

    async def rest(self, number: int, seconds: float) -> None:
        """Waits so long, or until somebody is in a hurry."""
        call = self._calls.setdefault(number, asyncio.Event())
        try:
            async with asyncio.timeout(seconds):
                await call.wait()
        except TimeoutError:
            pass
        finally:
            self._calls.pop(number, None)

    def _name(self, number: int) -> str:
        return f"{self._channel} {number}"
