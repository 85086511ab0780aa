"""The review list: what the assistant got wrong, and what is learned from it."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web
from sqlalchemy import Connection

from front.desk import clock
from front.desk.guard import Routes, visitor
from front.desk.pages import language_of, page
from front.errors import UnknownAddress
from front.intake import LONGEST_TEXT
from front.keys import RECORD
from front.record import auditing, reviews
from front.record.reviews import DECIDED, DISMISSED, OPEN, STATES, TEST, Decision, Review
from guidance.intents import INTENTS
from guidance.safety.masking import MASK
from words import Words, languages

MAY = ("editor", "operator")
ONE = r"/review/{review:\d{1,9}}"
MOST_PARTS = 10

routes = Routes()


@routes.get("/review", *MAY)
async def show(request: web.Request) -> web.StreamResponse:
    """The list, by state (?state=) and language (?language=)."""
    state = request.query.get("state", OPEN)
    state = state if state in STATES else OPEN
    language = request.query.get("language", "")
    language = language if language in languages() else ""
    found, counts = await request.config_dict[RECORD].read(
        lambda one: (reviews.listed(one, state, language), reviews.counts(one))
    )
    words = Words.load(language_of(request))
    named = {one: words.say(f"desk-review-state-{one}") for one in STATES}
    return page(
        request,
        "review.html",
        place=ZoneInfo(await clock.zone(request)),
        found=found,
        counts=counts,
        named=named,
        state=state,
        language=language,
    )


@routes.get(ONE, *MAY)
async def look(request: web.Request) -> web.StreamResponse:
    """One wrong answer, with all that is known of it and the decision to be taken."""
    one = await _found(request)
    return _page(request, one, _proposed(one), "")


@routes.post(ONE, "operator")
async def decide(request: web.Request) -> web.StreamResponse:
    """Takes the decision; what is not right yet is said and stays in the form."""
    one, form = await _found(request), await request.post()
    decision = _decision(form)
    wrong = problem(one, decision)
    if wrong:
        return _page(request, one, decision, wrong, 422)
    who = visitor(request).id

    def write(connection: Connection) -> None:
        reviews.decide(connection, one.id, who, decision)
        auditing.note(connection, who, "review-decided", "review", one.id, decision.state)

    await request.config_dict[RECORD].write(write)
    raise web.HTTPSeeOther("/desk/review")


def problem(one: Review, decision: Decision) -> str:
    """The key of what keeps a decision from being taken; empty where nothing does."""
    if decision.state not in DECIDED:
        return "desk-review-problem-choose"
    if decision.state == DISMISSED:
        return "" if decision.reason else "desk-review-problem-reason"
    if not decision.heard:
        return "desk-review-problem-heard"
    if decision.state == TEST:
        return "" if decision.holds else "desk-review-problem-holds"
    if one.pressed:
        return "desk-review-problem-button"
    if MASK in decision.heard:
        return "desk-review-problem-masked"
    return "" if decision.right_intent else "desk-review-problem-intent"


async def _found(request: web.Request) -> Review:
    number = int(request.match_info["review"])
    found = await request.config_dict[RECORD].read(lambda one: reviews.find(one, number))
    if found is None:
        raise UnknownAddress
    return found


def _proposed(one: Review) -> Decision:
    """As it was decided, or as it may be: personal data is looked for once more."""
    state = one.state if one.state != OPEN else ""
    return Decision(
        state,
        reviews.plain(one.heard),
        reviews.plain(one.right_answer),
        one.right_intent,
        one.holds,
        one.never,
        one.reason,
    )


def _decision(form: Mapping[str, Any]) -> Decision:
    """What was sent, with personal data masked again."""
    intent = _text(form, "intent")
    return Decision(
        _text(form, "state"),
        _text(form, "heard"),
        _text(form, "right"),
        intent if intent in INTENTS else None,
        _lines(form, "holds"),
        _lines(form, "never"),
        _text(form, "reason"),
    )


def _text(form: Mapping[str, Any], name: str) -> str:
    return reviews.plain(str(form.get(name, ""))[:LONGEST_TEXT].strip())


def _lines(form: Mapping[str, Any], name: str) -> tuple[str, ...]:
    lines = (line.strip() for line in _text(form, name).splitlines())
    return tuple(line for line in lines if line)[:MOST_PARTS]


def _page(
    request: web.Request, one: Review, decision: Decision, wrong: str, status: int = 200
) -> web.Response:
    words = Words.load(language_of(request))
    return page(
        request,
        "review_one.html",
        status,
        one=one,
        decision=decision,
        problem=wrong,
        masked=MASK in decision.heard or MASK in decision.right_answer,
        intents=INTENTS,
        choices={name: words.say(f"desk-review-decide-{name}") for name in DECIDED},
    )
