"""What Rasa knows of a conversation, by its HTTP API: the dialogue's state, and how a text is read.

The state is one slot (guidance.state). A tracker put in place of another replaces it, rows and all
(bot/tracker_store.py): with no events in it, nothing is left.
"""

from dataclasses import dataclass
from typing import Any

import aiohttp
from pydantic import BaseModel, ValidationError

from front.errors import RasaFailed, RasaUnreachable
from front.rasa import NOBODY_HOME

SLOT = "state"
Data = dict[str, Any]
# Rasa's events of a conversation that has begun and waits for its first message.
_BEGUN: list[Data] = [
    {"event": "action", "name": "action_session_start"},
    {"event": "session_started"},
    {"event": "action", "name": "action_listen"},
]


class Entity(BaseModel):
    """A part of a text that was recognised; ``value`` as in the contract of the understanding."""

    entity: str
    value: Any = None


class _Intent(BaseModel):
    name: str | None = None
    confidence: float = 0.0


class Reading(BaseModel):
    """How a text is understood; ``confidence`` from 0 to 1."""

    intent: str
    confidence: float
    entities: list[Entity] = []


@dataclass(frozen=True)
class Known:
    """The dialogue's state, None where nothing is known; what the last message was taken for."""

    state: Data | None
    intent: str


class _Parsed(BaseModel):
    intent: _Intent = _Intent()
    entities: list[Entity] = []


class _Message(BaseModel):
    intent: _Intent = _Intent()


class _Tracker(BaseModel):
    slots: Data
    latest_message: _Message | None = None


class Trackers:
    """Every method raises RasaUnreachable, and RasaFailed for an answer that breaks the API."""

    def __init__(self, session: aiohttp.ClientSession, url: str, token: str | None = None) -> None:
        self._session = session
        self._url = url
        self._token = {"token": token} if token else {}

    async def known(self, conversation: str) -> Known:
        """What is known after the last message; its intent is empty where there was none."""
        told = await self._call("GET", self._of(conversation, ""), None)
        try:
            tracker = _Tracker.model_validate(told)
        except ValidationError:
            raise RasaFailed("wrong tracker") from None
        state, last = tracker.slots.get(SLOT), tracker.latest_message
        intent = last.intent.name if last else None
        return Known(state if isinstance(state, dict) else None, intent or "")

    async def state(self, conversation: str) -> Data | None:
        """The dialogue's state; None where nothing is known."""
        return (await self.known(conversation)).state

    async def set_state(self, conversation: str, state: Data) -> None:
        """What is known from now on."""
        await self._call("POST", self._of(conversation, "/events"), [_slot(state)])

    async def begin(self, conversation: str, state: Data | None) -> None:
        """A conversation with nothing in it but a state, in place of any before it."""
        events = [*_BEGUN, *([_slot(state)] if state else [])]
        await self._call("PUT", self._of(conversation, "/events"), events)

    async def forget(self, conversation: str) -> None:
        """Nothing is left of a conversation in Rasa."""
        await self._call("PUT", self._of(conversation, "/events"), [])

    async def read(self, text: str) -> Reading:
        """How a text is understood by itself."""
        told = await self._call("POST", "/model/parse", {"text": text})
        try:
            parsed = _Parsed.model_validate(told)
        except ValidationError:
            raise RasaFailed("wrong reading") from None
        intent = parsed.intent
        return Reading(
            intent=intent.name or "", confidence=intent.confidence, entities=parsed.entities
        )

    @staticmethod
    def _of(conversation: str, rest: str) -> str:
        return f"/conversations/{conversation}/tracker{rest}"

    async def _call(self, method: str, path: str, body: object) -> object:
        query = self._token | ({} if path.startswith("/model") else {"include_events": "NONE"})
        try:
            async with self._session.request(
                method, self._url + path, json=body, params=query
            ) as response:
                if response.status in NOBODY_HOME:
                    raise RasaUnreachable(f"status {response.status}")
                if response.status != 200:
                    raise RasaFailed(f"status {response.status}")
                return await response.json()
        except (aiohttp.ContentTypeError, ValueError) as error:
            raise RasaFailed(type(error).__name__) from error
        except (aiohttp.ClientError, TimeoutError) as error:
            raise RasaUnreachable(type(error).__name__) from error


def _slot(state: Data) -> Data:
    return {"event": "slot", "name": SLOT, "value": state}
