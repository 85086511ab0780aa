"""Why a request is not served: known before its room is asked, said by the room."""

from aiohttp import web

from front.errors import Refused

REFUSED = web.RequestKey("refused", Refused)


def admitted(request: web.Request) -> None:
    """Raises what the request is refused for: a room's own way to say it is around this."""
    if error := request.get(REFUSED):
        raise error
