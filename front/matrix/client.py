"""A thin client of Matrix: of the client-server API what a channel of text needs, and no more.

https://spec.matrix.org/latest/client-server-api/
"""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import aiohttp
import structlog
from yarl import URL

from front.errors import ChannelAway, ChannelLocked, PartRefused
from front.messaging.answers import body_of, json_object

Json = dict[str, Any]
log = structlog.get_logger()

_API = "/_matrix/client/v3"
# The server answers a long poll after this at the latest, however quiet it is.
POLL_MS = 30_000
_POLL = aiohttp.ClientTimeout(total=POLL_MS / 1000 + 30)
_USUAL = aiohttp.ClientTimeout(total=20)
_TYPING_MS = 30_000
_PAUSE = 5.0  # seconds, where the server says "too much" and not for how long
_PAGE = 100  # events
_MOST_PAGES = 50
# What is wrong with the account, and not with what was asked: it comes right when somebody acts.
_OF_ACCOUNT = {
    "M_UNKNOWN_TOKEN",
    "M_MISSING_TOKEN",
    "M_USER_DEACTIVATED",
    "M_USER_LOCKED",
    "M_USER_SUSPENDED",
    "M_CONSENT_NOT_GIVEN",
    "M_RESOURCE_LIMIT_EXCEEDED",
}
# Only what a channel of text has to do with: an account in many rooms would get a lot more.
_FILTER = json.dumps(
    {
        "presence": {"types": []},
        "account_data": {"types": []},
        "room": {
            "include_leave": False,
            "account_data": {"types": []},
            "ephemeral": {"types": []},
            "state": {"types": []},
            "timeline": {
                "limit": 50,
                "types": [
                    "m.room.message",
                    "m.room.encrypted",
                    "m.room.redaction",
                    "m.room.member",
                    "m.sticker",
                    "m.poll.*",
                    "org.matrix.msc3381.poll.*",
                    "m.call.invite",
                ],
            },
        },
    },
    separators=(",", ":"),
)


class Homeserver:
    """One account on one homeserver. Rooms, events and users are named by their ids.

    Every method raises ChannelAway (nobody answers, the server fails, answers something that is
    not of this API, or wants ``after`` seconds of rest), ChannelLocked (the token is not, or no
    longer, valid, or the account may not write) and PartRefused (with a code such as M_FORBIDDEN:
    no later try will do).
    """

    def __init__(self, session: aiohttp.ClientSession, url: str, token: str) -> None:
        self._session = session
        self._url = url.rstrip("/") + _API
        self._headers = {"Authorization": f"Bearer {token}"}

    async def whoami(self) -> str:
        """The id of the account, such as @cairn:school.example."""
        # Without it what the account says itself would be a question to it.
        return _text(await self._call("GET", "/account/whoami"), "user_id")

    async def sync(self, since: str | None, wait: int = POLL_MS) -> Json:
        """What happened after a token, at once or within ``wait`` milliseconds."""
        query = {"filter": _FILTER, "timeout": str(wait), "set_presence": "online"}
        if since is None:
            query["timeout"] = "0"
        else:
            query["since"] = since
        answer = await self._call("GET", "/sync", query=query, timeout=_POLL)
        _text(answer, "next_batch")
        return answer

    async def gap(self, room: str, newest: str, oldest: str | None) -> list[Any]:
        """The events between two tokens, the oldest first: what a sync left out, the newest 5,000
        of it."""
        events: list[Any] = []
        start: object = newest
        for _ in range(_MOST_PAGES):
            if not isinstance(start, str) or not start:
                break
            query = {"dir": "b", "from": start, "limit": str(_PAGE)}
            if oldest:
                query["to"] = oldest
            page = await self._call("GET", f"/rooms/{_id(room)}/messages", query=query)
            chunk = page.get("chunk")
            if not isinstance(chunk, list) or not chunk:
                break
            events += chunk
            start = page.get("end")
        else:
            log.warning("gap_too_long", channel="matrix", left_out_before=len(events))
        return events[::-1]

    async def send(self, room: str, transaction: str, content: Mapping[str, Any]) -> str:
        """Posts a message; the same transaction again is the same message. The event's id."""
        path = f"/rooms/{_id(room)}/send/m.room.message/{_id(transaction)}"
        return _text(await self._call("PUT", path, content), "event_id")

    async def typing(self, room: str, user: str, types: bool) -> None:
        """Shows, or shows no longer, that the account is writing."""
        body: Json = {"typing": types} | ({"timeout": _TYPING_MS} if types else {})
        await self._call("PUT", f"/rooms/{_id(room)}/typing/{_id(user)}", body)

    async def read(self, room: str, event: str) -> None:
        """Shows that the account has read all up to an event."""
        await self._call("POST", f"/rooms/{_id(room)}/receipt/m.read/{_id(event)}", {})

    async def join(self, room: str) -> None:
        """Accepts an invitation."""
        await self._call("POST", f"/rooms/{_id(room)}/join", {})

    async def leave(self, room: str) -> None:
        """Leaves a room, or declines its invitation."""
        await self._call("POST", f"/rooms/{_id(room)}/leave", {})

    async def members(self, room: str) -> int:
        """How many people are in a room, the account among them."""
        joined = (await self._call("GET", f"/rooms/{_id(room)}/joined_members")).get("joined")
        if not isinstance(joined, dict):
            raise ChannelAway("no members")  # which is not the same as nobody
        return len(joined)

    async def _call(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        query: Mapping[str, str] | None = None,
        timeout: aiohttp.ClientTimeout = _USUAL,  # noqa: ASYNC109  it is aiohttp's own
    ) -> Json:
        # Ids hold signs that belong to addresses: they are encoded here, once.
        url = URL(self._url + path, encoded=True).update_query(query or {})
        try:
            async with self._session.request(
                method,
                url,
                json=body,
                headers=self._headers,
                timeout=timeout,
                allow_redirects=False,  # a PUT or POST would become a GET of another page
            ) as response:
                answer = json_object(await body_of(response))
                if response.status != 200:
                    _refuse(response.status, response.headers.get("Retry-After"), answer or {})
                if answer is None:
                    raise ChannelAway("no JSON object")
                return answer
        except (aiohttp.ClientError, TimeoutError) as error:
            raise ChannelAway(type(error).__name__) from error


def _id(name: str) -> str:
    return quote(name, safe="")


def _text(answer: Json, name: str) -> str:
    """What every such answer of a homeserver holds; without it, it is none of a homeserver."""
    value = answer.get(name)
    if not isinstance(value, str) or not value:
        raise ChannelAway(f"no {name}")
    return value


def _refuse(status: int, after: str | None, answer: Json) -> None:
    code = str(answer.get("errcode", ""))[:64]
    if status == 429:
        raise ChannelAway("status 429", _seconds(after, answer.get("retry_after_ms")))
    if code in _OF_ACCOUNT or status == 401:
        raise ChannelLocked(code or f"status {status}")
    if status >= 500 or not code:
        raise ChannelAway(f"status {status}")
    raise PartRefused(code)


def _seconds(after: str | None, milliseconds: object) -> float:
    """Retry-After in seconds, in older servers retry_after_ms in the body."""
    if after and after.strip().isdecimal():
        return float(after)
    if isinstance(milliseconds, int | float) and milliseconds >= 0:
        return milliseconds / 1000
    return _PAUSE
