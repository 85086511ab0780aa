"""The addresses of the API."""

import json
from typing import Any, TypeVar

from aiohttp import web
from pydantic import BaseModel, ValidationError

from front import errors
from front.intake import check_conversation, clean
from front.keys import COMING_BACK, EXPORTING, FORGETTING, MOVING, OPINIONS, SWITCHBOARD
from front.kindly import BROKEN
from front.language import preferred
from front.limiting.asking import place_of
from front.limiting.bodies import in_time
from front.message import Message
from front.peer import address_of
from front.record.opinions import Given
from front.rest.models import (
    Joined,
    Messages,
    NewCode,
    NewMessage,
    NewOpinion,
    Page,
    Receipt,
    TypedCode,
)
from front.rest.openapi import document
from front.rest.problems import LANGUAGE, explain
from front.switchboard import Said

OPINION = r"/conversations/{conversation}/messages/{message:[1-9]\d{0,8}}/opinion"

routes = web.RouteTableDef()
Model = TypeVar("Model", bound=BaseModel)


def add_to(app: web.Application) -> None:
    """Puts the room under /api/v1."""
    room = web.Application(middlewares=[explain])
    room.add_routes(routes)
    app.add_subapp("/api/v1", room)


@routes.post("/conversations/{conversation}/messages")
async def say(request: web.Request) -> web.Response:
    """A learner's message in, its answer out; before it the greeting of who was away for days."""
    new = await _new_message(request)
    conversation = check_conversation(request.match_info["conversation"])
    greeting = await request.config_dict[COMING_BACK].opened(conversation, clean(new.text))
    said = Said(
        conversation=conversation,
        text=new.text,
        channel="rest",
        language=new.language,
        fallback_language=preferred(request.headers.get("Accept-Language")),
        client_id=new.client_id,
        place=place_of(request),
    )
    answer = await request.config_dict[SWITCHBOARD].receive(said)
    return _messages([greeting, *answer] if greeting else answer)


@routes.get("/conversations/{conversation}/messages")
async def read(request: web.Request) -> web.Response:
    """The conversation, in order."""
    page = checked(Page, dict(request.query))
    board = request.config_dict[SWITCHBOARD]
    conversation = request.match_info["conversation"]
    found = await board.history(conversation, page.after, page.limit)
    if any(one.sender == "counsellor" and one.delivered is None for one in found):
        await board.desk.delivered(conversation, found[-1].id)
    return _messages(found)


@routes.delete("/conversations/{conversation}")
async def erase(request: web.Request) -> web.Response:
    """Deletes the conversation; its receipt."""
    done = await request.config_dict[FORGETTING].forget(request.match_info["conversation"])
    receipt = Receipt(number=done.number, time=done.at, counts=dict(done.counts))
    return web.Response(text=receipt.model_dump_json(), content_type="application/json")


@routes.get("/conversations/{conversation}/data")
async def data(request: web.Request) -> web.Response:
    """All that is kept of the conversation."""
    found = await request.config_dict[EXPORTING].everything(request.match_info["conversation"])
    return web.json_response(found)


@routes.post("/conversations/{conversation}/codes")
async def make_code(request: web.Request) -> web.Response:
    """A one-time code, to go on with the conversation somewhere else."""
    conversation = check_conversation(request.match_info["conversation"])
    code = await request.config_dict[MOVING].make(conversation, address_of(request))
    return _json(NewCode(**vars(code)), status=201)


@routes.post("/codes")
async def redeem_code(request: web.Request) -> web.Response:
    """The conversation of a one-time code."""
    typed = checked(TypedCode, await _json_object(request))
    conversation = await request.config_dict[MOVING].redeem(typed.code, address_of(request))
    return _json(Joined(conversation=conversation))


@routes.put(OPINION)
async def rate(request: web.Request) -> web.Response:
    """What the learner thinks of an answer."""
    new = checked(NewOpinion, await _json_object(request))
    await _give(request, new.thumb, new.reason, new.comment)
    return web.Response(status=204)


@routes.delete(OPINION)
async def unrate(request: web.Request) -> web.Response:
    """Takes it back."""
    await _give(request, None)
    return web.Response(status=204)


@routes.get("/openapi.json")
async def describe(_request: web.Request) -> web.Response:
    """The OpenAPI document."""
    return web.json_response(document())


async def _give(
    request: web.Request, thumb: str | None, reason: str = "", comment: str = ""
) -> None:
    match = request.match_info
    given = Given(match["conversation"], int(match["message"]), thumb, reason, comment)
    await request.config_dict[OPINIONS].give(given, "rest")


async def _new_message(request: web.Request) -> NewMessage:
    body = await _json_object(request)
    language = body.get("language")
    if isinstance(language, str):
        request[LANGUAGE] = language
    return checked(NewMessage, body)


async def _json_object(request: web.Request) -> dict[str, Any]:
    if request.content_type != "application/json":
        raise errors.NotJson
    try:
        async with in_time():
            body = json.loads(await request.read())
    except web.HTTPRequestEntityTooLarge:
        raise errors.TooLarge(limit=request.client_max_size // 1024) from None
    except (ValueError, RecursionError, *BROKEN):
        raise errors.BadJson from None
    if not isinstance(body, dict):
        raise errors.BadJson
    return body


def checked(kind: type[Model], body: dict[str, Any]) -> Model:
    """What was sent, in its form. Raises WrongFields."""
    try:
        return kind.model_validate(body)
    except ValidationError as error:
        names = {str(one["loc"][0]) for one in error.errors(include_input=False) if one["loc"]}
        raise errors.WrongFields(names=", ".join(sorted(names))) from None


def _messages(messages: list[Message]) -> web.Response:
    return _json(Messages(messages=messages))


def _json(body: BaseModel, status: int = 200) -> web.Response:
    return web.Response(text=body.model_dump_json(), status=status, content_type="application/json")
