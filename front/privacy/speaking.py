"""What the assistant says where only the front knows the facts: they are put in its place.

Rasa's words come from the same files as these here, so that its answer is known word for word,
whichever language it is in; no training and no slot is needed for that.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from front.message import Link, Reply
from front.privacy import telling
from front.privacy.facts import Facts
from front.rasa import Speaker
from words import Words, languages

_PRIVACY = "utter-ask-privacy"
_CONTACT = "counselling-ask-contact"


class Informed:
    """Asks as ``Rasa.ask`` does. ``facts``: as they stand now; ``address``: of the front."""

    def __init__(self, rasa: Speaker, facts: Callable[[], Awaitable[Facts]], address: str) -> None:
        self._rasa = rasa
        self._facts = facts
        self._address = address

    async def ask(self, conversation: str, text: str, metadata: dict[str, Any]) -> list[Reply]:
        """The replies to a message, with what the front knows. Raises as ``Rasa.ask``."""
        replies = await self._rasa.ask(conversation, text, metadata)
        return [await self._informed(one) for one in replies]

    async def there(self) -> bool:
        """Whether Rasa can be asked now."""
        return await self._rasa.there()

    async def _informed(self, reply: Reply) -> Reply:
        for language in languages():
            words = Words.load(language)
            if (general := words.say(_PRIVACY)) in reply.text:
                told = telling.answer(words, await self._facts())
                link = Link(
                    title=words.say("privacy-page"),
                    url=f"{self._address}/privacy?lang={language}",
                )
                changed = {"text": reply.text.replace(general, told), "links": [*reply.links, link]}
                return reply.model_copy(update=changed)
            if (asks := words.say(_CONTACT)) in reply.text:
                days = (await self._facts()).contacts
                agreed = words.say("consent-contact", days=days)
                said = reply.text.replace(asks, f"{asks}\n{agreed}")
                return reply.model_copy(update={"text": said})
        return reply
