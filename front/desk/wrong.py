"""“Wrong”: an answer of the assistant is put on the review list, with what would be right."""

import structlog
from aiohttp import web
from sqlalchemy import Connection

from front.desk import fields
from front.desk.assistant import shown
from front.desk.conversation.sitting import PATH, sitting
from front.desk.guard import TALKING, Routes, visitor
from front.errors import RasaError, UnknownAddress
from front.intake import LONGEST_TEXT
from front.keys import ASIDES, RECORD
from front.record import auditing, reviews
from front.record.handoffs import KeptHandoff
from front.record.reviews import Case, Marked
from guidance.intents import INTENTS

log = structlog.get_logger()
routes = Routes()


@routes.get(f"{PATH}/wrong", *TALKING)
async def form(request: web.Request) -> web.StreamResponse:
    """Asks what was wrong with an answer (?message=ID) and what would be right."""
    one = (await sitting(request)).handoff
    case = await _case(request, one, request.query.get("message", ""))
    return _shown(request, one, case, Marked("", "", None), missing=False, kept=False)


@routes.post(f"{PATH}/wrong", *TALKING)
async def mark(request: web.Request) -> web.StreamResponse:
    """Puts it on the list, with how the message is understood at this moment."""
    one, given = (await sitting(request)).handoff, await request.post()
    case = await _case(request, one, str(given.get("message", "")))
    wrong, right, intent = (
        str(given.get(name, ""))[:LONGEST_TEXT].strip() for name in ("wrong", "right", "intent")
    )
    marked = Marked(wrong, right, intent if intent in INTENTS else None)
    if not right:
        return _shown(request, one, case, marked, missing=True, kept=False)
    reading = await _reading(request, case)
    who = visitor(request).id

    def write(connection: Connection) -> None:
        number = reviews.flag(connection, case, who, marked, reading)
        auditing.note(connection, who, "answer-marked-wrong", "review", number)

    await request.config_dict[RECORD].write(write)
    return _shown(request, one, case, marked, missing=False, kept=True)


async def _case(request: web.Request, one: KeptHandoff, message: str) -> Case:
    """Raises UnknownAddress for what is no answer of the assistant in this conversation."""
    number = fields.number(message)
    if number is None:
        raise UnknownAddress
    found = await request.config_dict[RECORD].read(
        lambda connection: reviews.case(connection, one.conversation, number)
    )
    if found is None:
        raise UnknownAddress
    return found


async def _reading(request: web.Request, case: Case) -> dict[str, object]:
    """How the message is understood now; nothing where Rasa cannot be reached."""
    try:
        read = await request.config_dict[ASIDES].trackers.read(case.asked)
    except RasaError as error:
        log.warning("no_reading", cause=type(error).__name__)
        return {}
    return read.model_dump(mode="json")


def _shown(
    request: web.Request, one: KeptHandoff, case: Case, marked: Marked, *, missing: bool, kept: bool
) -> web.Response:
    values = {"case": case, "marked": marked, "missing": missing, "kept": kept}
    return shown(request, "wrong.html", "wrong", one, intents=INTENTS, **values)
