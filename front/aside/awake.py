"""Rasa as the switchboard asks it: it learns first what was said while a counsellor spoke."""

from typing import Any

from front.aside.following import Following
from front.message import Reply
from front.rasa import Rasa


class Awake:
    """Asks Rasa like ``Rasa.ask``; raises RecordUnavailable besides."""

    def __init__(self, rasa: Rasa, following: Following) -> None:
        self._rasa = rasa
        self._following = following

    async def ask(self, conversation: str, text: str, metadata: dict[str, Any]) -> list[Reply]:
        """Rasa's replies to a message; ``talked`` in the metadata: a counsellor spoke before.

        Somebody in danger does not wait for what was said then.
        """
        if metadata.pop("talked", False):
            await self._following.wake(conversation, metadata["message"])
        return await self._rasa.ask(conversation, text, metadata)
