"""Copies of deleted messages that are still on their way: they must not begin the talk anew.

A request that is made again, a page that says what it holds unconfirmed, a line that delivers twice
may bring a message after its conversation was deleted. Its id is free then, so the words would be
back, under the same id, with nobody who asked for it.
"""

import hashlib
import time
from collections import OrderedDict
from collections.abc import Iterable

from sqlalchemy import Connection, select

from front.record.tables import messages

# Longer than a page or a program tries again, and than a line holds something back.
_SECONDS = 900.0
_MOST = 100_000


class Stray:
    """Knows for a quarter of an hour, in memory, which messages were deleted: by a hash of the
    conversation and the sender's id of the message, no words. At most 100,000, the oldest go."""

    def __init__(self) -> None:
        self._gone: OrderedDict[bytes, float] = OrderedDict()

    def deleted(self, conversation: str, client_ids: Iterable[str]) -> None:
        """These messages are gone; copies may still come."""
        moment = time.monotonic()
        for client_id in client_ids:
            self._gone[_key(conversation, client_id)] = moment
        while self._gone and (len(self._gone) > _MOST or self._oldest < moment - _SECONDS):
            self._gone.popitem(last=False)

    def knows(self, conversation: str, client_id: str | None) -> bool:
        """Whether it is a copy of a message that was deleted."""
        if client_id is None or not self._gone:
            return False
        moment = self._gone.get(_key(conversation, client_id))
        return moment is not None and time.monotonic() - moment < _SECONDS

    @property
    def _oldest(self) -> float:
        return next(iter(self._gone.values()))


def client_ids(connection: Connection, conversation: str) -> list[str]:
    """The senders' ids of all messages of a conversation."""
    known = select(messages.c.client_id).where(
        messages.c.conversation_id == conversation, messages.c.client_id.is_not(None)
    )
    return list(connection.scalars(known))


def _key(conversation: str, client_id: str) -> bytes:
    return hashlib.sha256(f"{conversation}\n{client_id}".encode()).digest()
