"""“Ask Cairn”: a counsellor's own questions, answered like a learner's, to be put into a reply.

It is a conversation of its own for each counsellor and hand-off. It begins with what the learner
looks for and has before them: “and which is the cheapest?” is asked of those; a case that is told
begins with nothing. What safety has to say to a question is shown; nobody is called for it.
"""

from dataclasses import dataclass

import structlog
from aiohttp import web
from sqlalchemy import Connection

from front import intake, relief, safeguard
from front.aside import Aside
from front.aside.trackers import Data
from front.desk.assistant import shown
from front.desk.conversation.sitting import PATH, sitting
from front.desk.guard import TALKING, Routes, visitor
from front.errors import EmptyText, RasaError, Refused, TextTooLong
from front.keys import ASIDES, FOLLOWING, RECORD
from front.message import Reply
from front.record import asks, auditing
from front.record.accounts import Counsellor
from front.record.asks import Asked
from front.record.handoffs import KeptHandoff
from guidance import told_case
from guidance.state import to_data
from words import Words

log = structlog.get_logger()
routes = Routes()


@dataclass(frozen=True)
class _Asking:
    """Who asks what about which conversation; ``language``: of the answer."""

    me: Counsellor
    handoff: KeptHandoff
    checked: safeguard.Checked
    language: str


@routes.get(f"{PATH}/ask", *TALKING)
async def show(request: web.Request) -> web.StreamResponse:
    """What was asked so far, and a form for the next question."""
    return await _shown(request, (await sitting(request)).handoff)


@routes.post(f"{PATH}/ask", *TALKING)
async def ask(request: web.Request) -> web.StreamResponse:
    """Answers a question; what it was stays in the form where it could not be answered."""
    one, form = (await sitting(request)).handoff, await request.post()
    text = str(form.get("question", ""))
    language = Words.closest(str(form.get("language", "")) or one.language)
    try:
        checked = safeguard.check(intake.clean(text))
        await _answer(request, _Asking(visitor(request), one, checked, language))
    except (EmptyText, TextTooLong) as refused:
        return await _shown(request, one, problem=refused, question=text, language=language)
    except RasaError as error:
        log.warning("counsellor_not_answered", cause=type(error).__name__)
        return await _shown(request, one, failed=True, question=text, language=language)
    return await _done(request, one, language)


@routes.post(f"{PATH}/ask/anew", *TALKING)
async def anew(request: web.Request) -> web.StreamResponse:
    """Forgets what was asked: the next question follows none up."""
    one, me = (await sitting(request)).handoff, visitor(request)
    await request.config_dict[RECORD].write(lambda c: asks.forget(c, one.number, me.id))
    return await _done(request, one, one.language)


async def _answer(request: web.Request, asking: _Asking) -> None:
    """Raises RasaError."""
    record, number, me = request.config_dict[RECORD], asking.handoff.number, asking.me.id
    before = await record.read(lambda one: asks.so_far(one, number, me))
    texts = _said(asking.checked)
    state = before[0].state if before else await _begun(request, asking.handoff, texts)
    replies: list[Reply] = []
    if asking.checked.masked:
        kinds, alone = asking.checked.masked, asking.checked.alone
        replies.append(relief.notice(asking.language, kinds, alone=alone))
    if not asking.checked.alone:
        for text in texts:
            answered = await request.config_dict[ASIDES].ask(_aside(asking, text), state)
            replies, state = [*replies, *answered.replies], answered.state
    said = (asking.checked.text, asking.language)
    heard = [one for one in replies if not one.empty]

    def write(connection: Connection) -> None:
        asks.add(connection, number, me, said, heard, state)
        auditing.note(connection, me, "assistant-asked", "handoff", number)

    await record.write(write)


async def _begun(request: web.Request, handoff: KeptHandoff, texts: tuple[str, ...]) -> Data | None:
    """What a first question may speak of. Raises RasaError."""
    if len(texts) > 1:
        return None
    known = await request.config_dict[FOLLOWING].at_hand(handoff.conversation)
    return to_data(known) if known.shown else None


def _said(checked: safeguard.Checked) -> tuple[str, ...]:
    """A case is told in several messages, one after the other."""
    if checked.payload:
        return (checked.payload,)
    return told_case.parts(intake.harmless(checked.text))


def _aside(asking: _Asking, text: str) -> Aside:
    place = asks.place_of(asking.handoff.number, asking.me.id)
    return Aside(place, text, asking.me.interface_language, answer_in=asking.language)


async def _done(request: web.Request, one: KeptHandoff, language: str) -> web.StreamResponse:
    if not request.headers.get("HX-Request"):
        raise web.HTTPSeeOther(f"/desk/conversation/{one.number}/ask")
    return await _shown(request, one, language=language)


async def _shown(
    request: web.Request,
    one: KeptHandoff,
    *,
    problem: Refused | None = None,
    failed: bool = False,
    question: str = "",
    language: str = "",
) -> web.Response:
    me = visitor(request)
    asked: list[Asked] = await request.config_dict[RECORD].read(
        lambda connection: asks.so_far(connection, one.number, me.id)
    )
    return shown(
        request,
        "ask.html",
        "ask",
        one,
        asked=asked,
        problem=problem,
        failed=failed,
        question=question,
        language=language or one.language,
        spoken=_languages(me, one),
    )


def _languages(me: Counsellor, one: KeptHandoff) -> list[tuple[str, str]]:
    """In which languages an answer may be asked for: the learner's, the counsellor's; by name."""
    words = Words.load(Words.closest(me.interface_language))
    codes = dict.fromkeys((Words.closest(one.language), words.language))
    return [(code, words.name_of("language", code)) for code in codes]
