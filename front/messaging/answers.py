"""What a platform answers, read with care: it may be of any size, and be of something in between,
such as the page of a proxy."""

import json
from typing import Any

from aiohttp import ClientResponse

from front.errors import ChannelAway

_MOST = 32 * 1024 * 1024  # bytes
_PIECE = 64 * 1024


async def body_of(response: ClientResponse, most: int = _MOST) -> bytes:
    """The whole answer. Raises ChannelAway where it is longer than ``most`` bytes."""
    body = bytearray()
    async for piece in response.content.iter_chunked(_PIECE):
        body += piece
        if len(body) > most:
            raise ChannelAway("the answer is too long")
    return bytes(body)


def json_object(body: bytes) -> dict[str, Any] | None:
    """The JSON object of an answer; None where it is something else."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None
