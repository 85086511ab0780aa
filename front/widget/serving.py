"""What a page asks for itself, and is answered to it alone."""

from aiohttp import web

from front.keys import OPINIONS
from front.record.opinions import Given
from front.widget import frames, own_data
from front.widget.moving import Mover

# The kind of a frame, and its fields.
Answer = tuple[str, frames.Frame]


async def serve(
    request: web.Request, conversation: str, language: str, frame: frames.Wanted
) -> Answer | None:
    """The answer; None where every page is told, this one with the others.

    Raises Refused, RecordUnavailable.
    """
    match frame:
        case frames.Ping():
            return "pong", {}
        case frames.Redeem():
            return await join(request, conversation, frame.code)
        case frames.Code():
            return "code", await Mover(request).made(conversation)
        case frames.Rate():
            said = (frame.id, frame.thumb, frame.reason, frame.comment)
            await request.app[OPINIONS].give(Given(conversation, *said), "widget")
            return None
        case own_data.Data() | own_data.Erase():
            return await own_data.answer(request, conversation, language, frame)


async def join(
    request: web.Request, conversation: str, code: str, client_id: str | None = None
) -> Answer:
    """Which conversation the page goes on with. Raises Refused, RecordUnavailable."""
    joined = await Mover(request).redeemed(code, conversation)
    return "joined", {"conversation": joined, "client_id": client_id}
