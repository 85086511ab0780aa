"""The page's side of going on elsewhere: a code is made, or taken."""

from typing import Any

from aiohttp import web

from front.keys import MOVING
from front.moving_over import Code
from front.peer import address_of


class Mover:
    """Makes and redeems codes for one socket. Raises what MovingOver raises."""

    def __init__(self, request: web.Request) -> None:
        self._moving = request.app[MOVING]
        self._address = address_of(request)

    async def made(self, conversation: str) -> dict[str, Any]:
        """The fields of the frame ``code``."""
        return fields(await self._moving.make(conversation, self._address))

    async def redeemed(self, code: str, own: str) -> str:
        """The conversation that the page joins; ``own``: the one it shows so far."""
        return await self._moving.redeem(code, self._address, own=own)


def fields(code: Code) -> dict[str, Any]:
    """A code as JSON data; ``expires`` in ISO 8601, UTC."""
    return {
        "code": code.code,
        "expires": code.expires.isoformat(),
        "page": code.page,
        "telegram": code.telegram,
    }
