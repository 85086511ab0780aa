"""Messages that were published after a younger one of their conversation.

Ids of one conversation come into sight in their order (see front.record.locking). But on
PostgreSQL several threads write, and the one that was first may be second to tell of it. A page
that heard the younger message only, and broke then, asks for what came after that one: it is told
of the older one, too.
"""

from collections import OrderedDict
from typing import TypeVar

_MOST = 10_000  # conversations; of as many the youngest id is known, and what was late

Value = TypeVar("Value")


class Latecomers:
    """What was late in which conversation, as far as this process knows."""

    def __init__(self) -> None:
        self._youngest: OrderedDict[str, int] = OrderedDict()
        self._late: OrderedDict[str, tuple[int, ...]] = OrderedDict()

    def published(self, conversation: str, message: int) -> None:
        """A message, by its id, is told to whoever shows the conversation."""
        if message < self._youngest.get(conversation, 0):
            _keep(self._late, conversation, (*self.of(conversation), message))
        else:
            _keep(self._youngest, conversation, message)

    def of(self, conversation: str) -> tuple[int, ...]:
        """The ids of what was late."""
        return self._late.get(conversation, ())


def _keep(known: OrderedDict[str, Value], conversation: str, value: Value) -> None:
    known[conversation] = value
    known.move_to_end(conversation)
    if len(known) > _MOST:
        known.popitem(last=False)
