"""Who wants to hear of new messages in a conversation, and of what happens beside them."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeVar

import structlog

from front.latecomers import Latecomers
from front.log import mark
from front.message import Message

log = structlog.get_logger()

_LONGEST_QUEUE = 100  # messages; more than a page that still reads ever has waiting


@dataclass(frozen=True)
class Note:
    """What a learner is shown of a hand-off besides messages; whoever missed it asks anew.

    ``typing`` (name: of the counsellor); ``delivered`` (id: the counsellor's desk has all up to
    it); ``standing`` (standing: see front.handoff.standing, None when none is open; look: the
    number of the round of telling); ``erased`` (receipt: its number): the conversation is gone;
    ``rated`` (id, thumb, reason: what the learner thinks of an answer).
    """

    kind: Literal["typing", "delivered", "standing", "erased", "rated"]
    data: Mapping[str, Any] = field(default_factory=dict)


Heard = Message | Note


class Listener(Protocol):
    """Hears what is published, within the publisher's own call: it must neither wait nor raise."""

    def hear(self, heard: Heard) -> bool:
        """False when the listener is too slow: it gets nothing more and has to ask anew."""

    def end(self) -> None:
        """Nothing more will be heard; what was not heard yet can be read from the record."""


Kind = TypeVar("Kind", bound=Listener)


class Subscription:
    """New messages of one conversation and notes on it, in order, for one listener."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[Heard | None] = asyncio.Queue(_LONGEST_QUEUE)

    def hear(self, heard: Heard) -> bool:
        """Keeps it for the iteration. False when too much waits there."""
        if not self._queue.full():
            self._queue.put_nowait(heard)
            return True
        return False

    def end(self) -> None:
        """Ends the iteration at once."""
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
        # Lists: a conversation is open on one page or two, and an empty set weighs 200 bytes.
        self._by_conversation: dict[str, list[Listener]] = {}
        self._posts: list[Post] = []
        self.late = Latecomers()

    @contextmanager
    def attached(self, conversation: str, listener: Kind) -> Iterator[Kind]:
        """The listener hears every message published while the block lasts."""
        self._by_conversation.setdefault(conversation, []).append(listener)
        try:
            yield listener
        finally:
            self._drop(conversation, listener)

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
        """As ``attached``, for whoever has a task of its own to wait in."""
        with self.attached(conversation, Subscription()) as subscription:
            yield subscription

    def publish(self, conversation: str, *heard: Heard) -> None:
        """Gives messages to all listeners; a slow one is dropped, the others do not wait.

        One message goes to all before the next: what it is on the wire is made once for all.
        """
        posts = [post for post in self._posts if post.hears(conversation)]
        for one in heard:
            if isinstance(one, Message):
                self.late.published(conversation, one.id)
            for post in posts:
                post.put(conversation, one)
            for listener in list(self._by_conversation.get(conversation, ())):
                if not _hears(listener, one, conversation):
                    self._drop(conversation, listener)
                    listener.end()

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
        for listeners in self._by_conversation.values():
            for listener in listeners:
                listener.end()

    def __len__(self) -> int:
        return len(self._by_conversation)

    def _drop(self, conversation: str, listener: Listener) -> None:
        left = [one for one in self._by_conversation.get(conversation, ()) if one is not listener]
        if left:
            self._by_conversation[conversation] = left
        else:
            self._by_conversation.pop(conversation, None)


def _hears(listener: Listener, heard: Heard, conversation: str) -> bool:
    try:
        return listener.hear(heard)
    except Exception:  # a bug with one page must not keep a message from the others
        log.exception("listener_failed", conversation=mark(conversation))
        return False
