"""One request to the Telegram Bot API. The token is part of its address: nothing here shows it."""

import json
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from front.errors import ChannelAway


@dataclass(frozen=True)
class Bot:
    """Whose bot it is, and where its API is."""

    session: aiohttp.ClientSession
    address: str
    token: str = field(repr=False)

    @property
    def number(self) -> str:
        """Whose it is: the part of the token that is no secret."""
        return self.token.partition(":")[0]


@dataclass(frozen=True)
class Answer:
    """What came back: the status of HTTP, the object of the body; empty where it is none."""

    status: int
    body: dict[str, Any]

    @property
    def description(self) -> str:
        """What the API says of an error."""
        return str(self.body.get("description", ""))

    def parameter(self, name: str) -> int | None:
        """A number that says how an error is dealt with."""
        found = self.body.get("parameters")
        value = found.get(name) if isinstance(found, dict) else None
        return value if isinstance(value, int) else None


async def post(
    bot: Bot, method: str, body: dict[str, Any] | aiohttp.FormData, seconds: float | None = None
) -> Answer:
    """Calls a method; ``seconds``: to wait for it, where that is not as long as for others.

    Raises ChannelAway when nothing comes back.
    """
    url = f"{bot.address.rstrip('/')}/bot{bot.token}/{method}"
    sent: dict[str, Any] = {"json": body} if isinstance(body, dict) else {"data": body}
    if seconds is not None:
        sent["timeout"] = aiohttp.ClientTimeout(total=seconds)
    try:
        async with bot.session.post(url, **sent) as response:
            status = response.status
            text = await response.text(errors="replace")
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        # Not the error's text: it may quote the address.
        raise ChannelAway(type(error).__name__) from None
    return Answer(status, _object(text))


def _object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
