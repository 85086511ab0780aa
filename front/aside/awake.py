"""Rasa as the switchboard asks it: first it forgets what was erased, and learns what was said
while a counsellor spoke."""

from typing import Any

from front.aside.clearing import Clearing
from front.aside.following import Following
from front.message import Reply
from front.rasa import Speaker


class Awake:
    """Asks Rasa like ``Rasa.ask``; raises RecordUnavailable besides."""

    def __init__(self, rasa: Speaker, following: Following, clearing: Clearing) -> None:
        self._rasa = rasa
        self._following = following
        self._clearing = clearing

    async def ask(self, conversation: str, text: str, metadata: dict[str, Any]) -> list[Reply]:
        """Rasa's replies to a message; ``talked`` in the metadata: a counsellor spoke before;
        ``forget``: what was erased under this id comes first.

        Somebody in danger does not wait for what was said then.
        """
        if metadata.pop("forget", False):
            await self._clearing.clear(conversation)
        if metadata.pop("talked", False):
            await self._following.wake(conversation, metadata["message"])
        return await self._rasa.ask(conversation, text, metadata)

    async def there(self) -> bool:
        """Whether Rasa can be asked now."""
        return await self._rasa.there()
