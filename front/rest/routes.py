"""The addresses of the API."""

import json
from typing import Any

from aiohttp import web
from pydantic import ValidationError

from front import errors
from front.keys import OPINIONS, SWITCHBOARD
from front.language import preferred
from front.message import Message
from front.record.opinions import Given
from front.rest.models import Messages, NewMessage, NewOpinion, Page
from front.rest.openapi import document
from front.rest.problems import LANGUAGE, explain
from front.switchboard import Said

OPINION = r"/conversations/{conversation}/messages/{message:[1-9]\d{0,8}}/opinion"

routes = web.RouteTableDef()


def add_to(app: web.Application) -> None:
    """Puts the room under /api/v1."""
    room = web.Application(middlewares=[explain])
    room.add_routes(routes)
    app.add_subapp("/api/v1", room)


@routes.post("/conversations/{conversation}/messages")
async def say(request: web.Request) -> web.Response:
    """A learner's message in, its answer out."""
    new = await _new_message(request)
    said = Said(
        conversation=request.match_info["conversation"],
        text=new.text,
        channel="rest",
        language=new.language,
        fallback_language=preferred(request.headers.get("Accept-Language")),
        client_id=new.client_id,
    )
    return _messages(await request.config_dict[SWITCHBOARD].receive(said))


@routes.get("/conversations/{conversation}/messages")
async def read(request: web.Request) -> web.Response:
    """The conversation, in order."""
    try:
        page = Page.model_validate(dict(request.query))
    except ValidationError as error:
        raise _wrong_fields(error) from None
    board = request.config_dict[SWITCHBOARD]
    conversation = request.match_info["conversation"]
    found = await board.history(conversation, page.after, page.limit)
    if any(one.sender == "counsellor" and one.delivered is None for one in found):
        await board.desk.delivered(conversation, found[-1].id)
    return _messages(found)


@routes.put(OPINION)
async def rate(request: web.Request) -> web.Response:
    """What the learner thinks of an answer."""
    try:
        new = NewOpinion.model_validate(await _json_object(request))
    except ValidationError as error:
        raise _wrong_fields(error) from None
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
    try:
        return NewMessage.model_validate(body)
    except ValidationError as error:
        raise _wrong_fields(error) from None


async def _json_object(request: web.Request) -> dict[str, Any]:
    if request.content_type != "application/json":
        raise errors.NotJson
    try:
        body = json.loads(await request.read())
    except web.HTTPRequestEntityTooLarge:
        raise errors.TooLarge(limit=request.client_max_size // 1024) from None
    except (ValueError, RecursionError):
        raise errors.BadJson from None
    if not isinstance(body, dict):
        raise errors.BadJson
    return body


def _wrong_fields(error: ValidationError) -> errors.WrongFields:
    names = {str(one["loc"][0]) for one in error.errors(include_input=False) if one["loc"]}
    return errors.WrongFields(names=", ".join(sorted(names)))


def _messages(messages: list[Message]) -> web.Response:
    body = Messages(messages=messages).model_dump_json()
    return web.Response(text=body, content_type="application/json")
