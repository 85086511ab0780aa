"""Who wants to hear of new messages in a conversation, and of what happens beside them."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from front.message import Message

_LONGEST_QUEUE = 100  # messages; more than a page that still reads ever has waiting


@dataclass(frozen=True)
class Note:
    """What a learner is shown of a hand-off besides messages; whoever missed it asks anew.

    ``typing`` (name: of the counsellor); ``delivered`` (id: the counsellor's desk has all up to
    it); ``standing`` (standing: see front.handoff.standing, None when none is open; look: the
    number of the round of telling).
    """

    kind: Literal["typing", "delivered", "standing"]
    data: Mapping[str, Any] = field(default_factory=dict)


Heard = Message | Note


class Subscription:
    """New messages of one conversation and notes on it, in order, for one listener."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[Heard | None] = asyncio.Queue(_LONGEST_QUEUE)

    def put(self, heard: Heard) -> bool:
        """False when the listener is too slow: it gets nothing more and has to ask anew."""
        if not self._queue.full():
            self._queue.put_nowait(heard)
            return True
        self.end()
        return False

    def end(self) -> None:
        """Ends the iteration at once; what was not heard yet can be read from the record."""
        while not self._queue.empty():
            self._queue.get_nowait()
        self._queue.put_nowait(None)

    async def __aiter__(self) -> AsyncIterator[Heard]:
        while (heard := await self._queue.get()) is not None:
            yield heard


class Post(Protocol):
    """Whoever hears of many conversations and holds nothing open for those that are silent."""

    def hears(self, conversation: str) -> bool:
        """Whether what is said in a conversation reaches its learner this way."""

    def put(self, conversation: str, heard: Heard) -> None:
        """Something was said; must not block. Who loses it reads the record."""


class Listeners:
    """Passes messages on within this process."""

    def __init__(self) -> None:
        self._by_conversation: dict[str, set[Subscription]] = {}
        self._posts: list[Post] = []

    @contextmanager
    def carrying(self, post: Post) -> Iterator[None]:
        """A post hears of every conversation that it wants to hear of while the block lasts."""
        self._posts.append(post)
        try:
            yield
        finally:
            self._posts.remove(post)

    @contextmanager
    def subscribe(self, conversation: str) -> Iterator[Subscription]:
        """Hears every message published while the block lasts."""
        subscription = Subscription()
        self._by_conversation.setdefault(conversation, set()).add(subscription)
        try:
            yield subscription
        finally:
            self._drop(conversation, subscription)

    def publish(self, conversation: str, *heard: Heard) -> None:
        """Gives messages to all listeners; a slow one is dropped, the others do not wait."""
        for post in self._posts:
            if post.hears(conversation):
                for one in heard:
                    post.put(conversation, one)
        for subscription in list(self._by_conversation.get(conversation, ())):
            if not all(subscription.put(one) for one in heard):
                self._drop(conversation, subscription)

    def conversations(self) -> list[str]:
        """Whose page is open."""
        return list(self._by_conversation)

    def heard(self, conversation: str) -> bool:
        """Whether what is said in a conversation reaches its learner at once."""
        if conversation in self._by_conversation:
            return True
        return any(post.hears(conversation) for post in self._posts)

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
