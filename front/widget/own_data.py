"""Downloading and deleting one's data over the WebSocket.

From the browser: {"type": "data", "language"?}; {"type": "erase", "language"?}, which the page has
confirmed. To the browser: "data" (data: all that is kept, page: the same to read, HTML); "erased"
(receipt, text) to every open page of the conversation: it is gone, and the next one needs an id of
its own.
"""

from typing import Any, Literal

from aiohttp import web
from pydantic import BaseModel, ConfigDict

from front import exporting
from front.errors import UnknownConversation
from front.keys import EXPORTING, FORGETTING, RECORD, SETTINGS
from front.listeners import Note
from front.record import receipts
from front.retention import telling

Frame = dict[str, Any]


class Data(BaseModel):
    """All data is wanted."""

    model_config = ConfigDict(strict=True)

    type: Literal["data"]


class Erase(BaseModel):
    """All data is to be deleted."""

    model_config = ConfigDict(strict=True)

    type: Literal["erase"]


async def answer(
    request: web.Request, conversation: str, language: str, frame: Data | Erase
) -> tuple[str, Frame] | None:
    """Kind and fields of the answer; None where every page is told, this one with the others.

    Raises UnknownConversation, RecordUnavailable.
    """
    app = request.app
    if isinstance(frame, Data):
        found = await app[EXPORTING].everything(conversation)
        return "data", {"data": found, "page": exporting.page(found, language, app[SETTINGS].zone)}
    try:
        await app[FORGETTING].forget(conversation)
    except UnknownConversation:
        return "erased", {"receipt": None}  # nothing was ever said, or another page was quicker
    return None


async def erased(request: web.Request, language: str, note: Note) -> Frame:
    """What a page is told: the receipt, too."""
    number = note.data["receipt"]
    found = await request.app[RECORD].read(lambda one: receipts.receipt(one, number))
    if found is None:
        return {"receipt": number, "text": telling.over(request.app[SETTINGS], language)}
    told = exporting.receipt_text(found, language, request.app[SETTINGS].zone)
    return {"receipt": number, "text": told}


async def gone(
    request: web.Request, conversation: str, language: str, *, begun: bool
) -> Frame | None:
    """What a page is told that comes back to a conversation that is not there; None: it is new.

    ``begun``: the page has seen messages of it.
    """
    if await request.app[RECORD].read(lambda one: telling.departed(one, conversation)):
        return {"receipt": None, "text": telling.over(request.app[SETTINGS], language)}
    return {"receipt": None} if begun else None
