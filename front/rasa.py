"""A thin client of Rasa's REST channel."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol
from urllib.parse import quote

import aiohttp
from pydantic import BaseModel, ValidationError

from front.errors import RasaFailed, RasaSilent, RasaUnreachable
from front.message import Button, Comparison, HandoffOrder, Notes, Offer, Reply, Roadmap, Source

# Somebody listens at the address, but not a Rasa that may or can answer us now.
NOBODY_HOME = frozenset({401, 403, 404, 502, 503})
_PROBE_SECONDS = 2


class _Extras(BaseModel):
    """custom.cairn of an item."""

    language: str | None = None
    offers: list[Offer] = []
    sources: list[Source] = []
    comparison: Comparison | None = None
    handoff: HandoffOrder | None = None
    roadmap: Roadmap | None = None
    notes: Notes = []


class _Custom(BaseModel):
    cairn: _Extras | None = None


class _Item(BaseModel):
    """One element of the list Rasa answers with."""

    text: str | None = None
    buttons: list[Button] = []
    custom: _Custom | None = None

    @property
    def extras(self) -> _Extras | None:
        return self.custom.cairn if self.custom else None


class Speaker(Protocol):
    """What answers messages; see Rasa."""

    async def ask(self, conversation: str, text: str, metadata: dict[str, Any]) -> list[Reply]:
        """The replies to one message, at least one."""

    async def there(self) -> bool:
        """Whether it can be asked now. Raises nothing."""


class Rasa:
    """Asks Rasa over connections that stay open."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        url: str,
        token: str | None = None,
        actions_url: str | None = None,
    ) -> None:
        self._session = session
        self._url = f"{url}/webhooks/rest/webhook"
        self._conversations = f"{url}/conversations"
        self._hello = f"{url}/"
        self._actions_health = f"{actions_url}/health" if actions_url else None
        self._query = {"token": token} if token else {}

    async def ask(self, conversation: str, text: str, metadata: dict[str, Any]) -> list[Reply]:
        """Rasa's replies to one message, at least one.

        Raises RasaUnreachable (also when the session's time limit is over, and when Rasa is silent
        because its action server is down), RasaSilent, RasaFailed.
        """
        items = await self._post(conversation, text, metadata)
        try:
            return merge(items)
        except RasaSilent:
            if await self._actions_answer():
                raise
            raise RasaUnreachable("action server") from None

    async def there(self) -> bool:
        """Whether Rasa and its action server answer within two seconds each."""
        return await self._answers(self._hello) and await self._actions_answer()

    async def slots(self, conversation: str) -> Mapping[str, Any]:
        """What the dialogue remembers of a conversation, by slot. Raises RasaUnreachable,
        RasaFailed.
        """
        address = f"{self._conversations}/{quote(conversation, safe='')}/tracker"
        query = {**self._query, "include_events": "NONE"}
        timeout = aiohttp.ClientTimeout(total=_PROBE_SECONDS)
        try:
            async with self._session.get(address, params=query, timeout=timeout) as response:
                if response.status != 200:
                    raise RasaUnreachable(f"status {response.status}")
                tracker = await response.json()
        except (aiohttp.ContentTypeError, ValueError) as error:
            raise RasaFailed(type(error).__name__) from error
        except (aiohttp.ClientError, TimeoutError) as error:
            raise RasaUnreachable(type(error).__name__) from error
        slots = tracker.get("slots") if isinstance(tracker, dict) else None
        if not isinstance(slots, dict):
            raise RasaFailed("no slots")
        return slots

    async def _actions_answer(self) -> bool:
        return self._actions_health is None or await self._answers(self._actions_health)

    async def _answers(self, address: str) -> bool:
        timeout = aiohttp.ClientTimeout(total=_PROBE_SECONDS)
        try:
            async with self._session.get(address, timeout=timeout) as response:
                return response.status == 200
        except (aiohttp.ClientError, TimeoutError):
            return False

    async def _post(self, conversation: str, text: str, metadata: dict[str, Any]) -> object:
        body = {"sender": conversation, "message": text, "metadata": metadata}
        try:
            async with self._session.post(self._url, json=body, params=self._query) as response:
                if response.status in NOBODY_HOME:
                    raise RasaUnreachable(f"status {response.status}")
                if response.status != 200:
                    raise RasaFailed(f"status {response.status}")
                return await response.json()
        except (aiohttp.ContentTypeError, ValueError) as error:
            raise RasaFailed(type(error).__name__) from error
        except (aiohttp.ClientError, TimeoutError) as error:
            raise RasaUnreachable(type(error).__name__) from error


def merge(items: object) -> list[Reply]:
    """Rasa's items as replies: custom data joins the item before it.

    Raises RasaSilent when nothing is left to show, RasaFailed when the items break the contract.
    """
    if not isinstance(items, list):
        raise RasaFailed("no list")
    try:
        parsed = [_Item.model_validate(item) for item in items]
    except ValidationError as error:
        # Without the input: it holds what the learner is about to read.
        places = [".".join(map(str, one["loc"])) for one in error.errors(include_input=False)]
        raise RasaFailed(f"wrong fields: {', '.join(places)}") from None
    replies = [reply for reply in _join(parsed) if not reply.empty]
    if not replies:
        raise RasaSilent
    return replies


def _join(items: Sequence[_Item]) -> list[Reply]:
    drafts: list[tuple[_Item, _Extras | None]] = []
    for item in items:
        alone = item.text is None and not item.buttons
        if alone and item.extras and drafts and drafts[-1][1] is None:
            drafts[-1] = (drafts[-1][0], item.extras)
        else:
            drafts.append((item, item.extras))
    language = next((extras.language for _, extras in drafts if extras and extras.language), None)
    return [_reply(item, extras or _Extras(), language) for item, extras in drafts]


def _reply(item: _Item, extras: _Extras, language: str | None) -> Reply:
    return Reply(
        text=(item.text or "").strip(),
        language=extras.language or language,
        offers=extras.offers,
        buttons=item.buttons,
        sources=extras.sources,
        comparison=extras.comparison,
        handoff=extras.handoff,
        roadmap=extras.roadmap,
        notes=extras.notes,
    )
