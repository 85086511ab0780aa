"""What Chatwoot tells of our own messages: one whose answer was lost has arrived all the same.

Its API knows no transactions, a bot may not list messages, and one with a ``source_id`` is not
passed on to the learner's app. Yet it tells a bot of every message, also of the bot's own; so what
was taken before the connection broke, or before a 500, is seen before it is tried again.
"""

from dataclasses import dataclass


@dataclass
class _Trying:
    key: str
    text: str
    after: int
    arrived: bool = False


class Echoes:
    """By conversation, what is just being sent there. Not kept: nobody tells again after a
    restart."""

    def __init__(self) -> None:
        self._trying: dict[str, _Trying] = {}
        self._newest = 0  # number of a message; they grow through all conversations

    def tries(self, chat: str, key: str, text: str) -> bool:
        """A part is about to be sent; False where the try before has arrived."""
        before = self._trying.get(chat)
        if before and before.key == key:
            return not before.arrived
        self._trying[chat] = _Trying(key, text, self._newest)
        return True

    def ends(self, chat: str, number: int = 0) -> None:
        """It has arrived, as the message of this number, or never will."""
        self._trying.pop(chat, None)
        self._newest = max(self._newest, number)

    def told(self, chat: str, number: int, text: str) -> None:
        """There is such a message of ours; an older one may have had the same words."""
        now = self._trying.get(chat)
        if now and number > now.after and text.strip() == now.text.strip():
            now.arrived = True
        self._newest = max(self._newest, number)
