"""What a page asks for itself, and is answered to it alone."""

from aiohttp import web

from front.keys import LIMITS, OPINIONS
from front.limiting import table
from front.limiting.asking import place_of
from front.limiting.table import Row
from front.record.opinions import Given
from front.widget import frames, own_data
from front.widget.moving import Mover

# The kind of a frame, and its fields.
Answer = tuple[str, frames.Frame]
# What counts besides FRAMES, by the type of a frame.
_ROWS: dict[str, tuple[Row, ...]] = {
    "data": (table.COPIES, table.COPIES_HERE),
    "erase": (table.ERASINGS, table.ERASINGS_HERE),
    "code": (table.CODES,),
    "rate": (table.OPINIONS,),
}


async def serve(
    request: web.Request, conversation: str, language: str, frame: frames.Wanted
) -> Answer | None:
    """The answer; None where every page is told, this one with the others.

    Raises Refused, RecordUnavailable.
    """
    await _count(request, conversation, frame)
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


async def _count(request: web.Request, conversation: str, frame: frames.Wanted) -> None:
    """Raises Limited."""
    limits, place = request.app[LIMITS], place_of(request)
    for row in _ROWS.get(frame.type, ()):
        await limits.hit(row, place if row.by == "address" else conversation)


async def join(
    request: web.Request, conversation: str, code: str, client_id: str | None = None
) -> Answer:
    """Which conversation the page goes on with. Raises Refused, RecordUnavailable."""
    joined = await Mover(request).redeemed(code, conversation)
    return "joined", {"conversation": joined, "client_id": client_id}
