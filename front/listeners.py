"""Who wants to hear of new messages in a conversation."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

from front.message import Message

_LONGEST_QUEUE = 100  # messages; more than a page that still reads ever has waiting


class Subscription:
    """New messages of one conversation, for one listener."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[Message | None] = asyncio.Queue(_LONGEST_QUEUE)

    def put(self, message: Message) -> bool:
        """False when the listener is too slow: it gets nothing more and has to ask anew."""
        if not self._queue.full():
            self._queue.put_nowait(message)
            return True
        self.end()
        return False

    def end(self) -> None:
        """Ends the iteration at once; what was not heard yet can be read from the record."""
        while not self._queue.empty():
            self._queue.get_nowait()
        self._queue.put_nowait(None)

    async def __aiter__(self) -> AsyncIterator[Message]:
        while (message := await self._queue.get()) is not None:
            yield message


class Listeners:
    """Passes messages on within this process."""

    def __init__(self) -> None:
        self._by_conversation: dict[str, set[Subscription]] = {}

    @contextmanager
    def subscribe(self, conversation: str) -> Iterator[Subscription]:
        """Hears every message published while the block lasts."""
        subscription = Subscription()
        self._by_conversation.setdefault(conversation, set()).add(subscription)
        try:
            yield subscription
        finally:
            self._drop(conversation, subscription)

    def publish(self, conversation: str, *messages: Message) -> None:
        """Gives messages to all listeners; a slow one is dropped, the others do not wait."""
        for subscription in list(self._by_conversation.get(conversation, ())):
            if not all(subscription.put(message) for message in messages):
                self._drop(conversation, subscription)

    def end(self) -> None:
        """Ends every subscription."""
        for subscriptions in self._by_conversation.values():
            for subscription in subscriptions:
                subscription.end()

    def __len__(self) -> int:
        return len(self._by_conversation)

    def _drop(self, conversation: str, subscription: Subscription) -> None:
        subscriptions = self._by_conversation.get(conversation, set())
        subscriptions.discard(subscription)
        if not subscriptions:
            self._by_conversation.pop(conversation, None)
