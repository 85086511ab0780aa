"""A thin client of Chatwoot's API, with what an agent bot may call.

https://developers.chatwoot.com/api-reference
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import aiohttp

from front.errors import ChannelAway, ChannelLocked, ChatGone, PartRefused
from front.messaging.answers import body_of, json_object

Json = dict[str, Any]
Status = Literal["open", "pending"]

_TIMEOUT = aiohttp.ClientTimeout(total=20)


class Chatwoot:
    """One account of one Chatwoot, as an agent bot. Conversations are named by the number that
    agents see.

    Every method raises ChannelAway (nobody answers, the server fails, answers something that is
    not of this API, or wants ``after`` seconds of rest), ChannelLocked (the token is not valid),
    ChatGone (there is no such conversation) and PartRefused (Chatwoot does not take it).
    """

    def __init__(self, session: aiohttp.ClientSession, url: str, account: int, token: str) -> None:
        self._session = session
        self._url = f"{url.rstrip('/')}/api/v1/accounts/{account}/conversations"
        self._headers = {"api_access_token": token}

    async def say(self, conversation: str, text: str) -> int:
        """A message to the learner; the message's number."""
        return await self._post(conversation, {"content": text})

    async def note(self, conversation: str, text: str) -> int:
        """A private note, which agents see and the learner does not; its number."""
        return await self._post(conversation, {"content": text, "private": True})

    async def offer(
        self, conversation: str, text: str, kind: str, items: Sequence[Mapping[str, Any]]
    ) -> int:
        """A message with things to press: ``kind`` is input_select or cards; its number."""
        attributes = {"items": list(items)}
        body = {"content": text, "content_type": kind, "content_attributes": attributes}
        return await self._post(conversation, body)

    async def turn(self, conversation: str, status: Status) -> None:
        """``open``: to the agents; ``pending``: to the bot."""
        await self._call(f"/{conversation}/toggle_status", {"status": status})

    async def urgent(self, conversation: str) -> None:
        """To the top of the agents' list."""
        await self._call(f"/{conversation}/toggle_priority", {"priority": "urgent"})

    async def _post(self, conversation: str, body: Mapping[str, Any]) -> int:
        told = await self._call(f"/{conversation}/messages", {"message_type": "outgoing", **body})
        number = told.get("id")
        if not isinstance(number, int):
            raise ChannelAway("no number of a message")
        return number

    async def _call(self, path: str, body: Mapping[str, Any]) -> Json:
        try:
            async with self._session.post(
                self._url + path,
                json=body,
                headers=self._headers,
                timeout=_TIMEOUT,
                allow_redirects=False,  # a POST would become a GET of another page
            ) as response:
                _check(response)
                return _object(await body_of(response))
        except (aiohttp.ClientError, TimeoutError) as error:
            raise ChannelAway(type(error).__name__) from error


def _check(response: aiohttp.ClientResponse) -> None:
    status = response.status
    if status == 429:
        after = response.headers.get("Retry-After", "")
        raise ChannelAway("status 429", float(after) if after.isdecimal() else None)
    if status in {401, 403}:
        raise ChannelLocked(f"status {status}")
    if status == 404:
        raise ChatGone("status 404")
    if status >= 500 or 300 <= status < 400:
        raise ChannelAway(f"status {status}")
    if status >= 400:
        raise PartRefused(f"status {status}")


def _object(body: bytes) -> Json:
    """The JSON object of an answer; some of Chatwoot's have no body."""
    if not body.strip():
        return {}
    answer = json_object(body)
    if answer is None:
        raise ChannelAway("no JSON object")
    return answer
