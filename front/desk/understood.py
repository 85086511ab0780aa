"""What the dialogue has understood of a learner so far."""

import asyncio

import structlog
from aiohttp import web

from front.errors import RasaError
from front.keys import ASIDES
from front.log import mark
from guidance.state import State, from_data

log = structlog.get_logger()

_PATIENCE = 2.0  # seconds: the page is waited for


async def understood(request: web.Request, conversation: str) -> State:
    """The dialogue's own state; a fresh one where Rasa does not answer: the desk goes on."""
    return await remembered(request, conversation) or State()


async def remembered(request: web.Request, conversation: str) -> State | None:
    """The dialogue's own state; None where Rasa does not answer."""
    try:
        async with asyncio.timeout(_PATIENCE):
            return from_data(await request.config_dict[ASIDES].trackers.state(conversation))
    except (RasaError, TimeoutError) as error:
        log.warning("desk_without_state", conversation=mark(conversation), cause=str(error))
        return None
