"""The OpenAPI document of this room."""

from functools import cache
from importlib.metadata import version
from typing import Any

from pydantic.json_schema import models_json_schema

from front.intake import CONVERSATION_ID
from front.rest.models import (
    Data,
    Failure,
    Joined,
    Messages,
    NewCode,
    NewMessage,
    NewOpinion,
    Page,
    Receipt,
    TypedCode,
)

_SHOWN = (Messages, Receipt, Data, NewCode, Joined, Failure)
_SCHEMAS = "#/components/schemas/"


@cache
def document() -> dict[str, Any]:
    """OpenAPI 3.1, as a dict."""
    _, schemas = models_json_schema(
        [
            *((one, "validation") for one in (NewMessage, TypedCode, NewOpinion)),
            *((one, "serialization") for one in _SHOWN),
        ],
        ref_template=_SCHEMAS + "{model}",
    )
    address = "/conversations/{conversation}"
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Cairn",
            "version": version("cairn"),
            "summary": "Hold a conversation with the guidance assistant.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/api/v1"}],
        "paths": {
            address: {"parameters": [_conversation()], "delete": _erase()},
            f"{address}/messages": {
                "parameters": [_conversation()],
                "post": _say(),
                "get": _read(),
            },
            f"{address}/messages/{{message}}/opinion": {
                "parameters": [_conversation(), _message()],
                "put": _rate(),
                "delete": _unrate(),
            },
            f"{address}/data": {"parameters": [_conversation()], "get": _data()},
            f"{address}/codes": {"parameters": [_conversation()], "post": _make_code()},
            "/codes": {"post": _redeem_code()},
        },
        "components": {"schemas": schemas["$defs"]},
    }


def _say() -> dict[str, Any]:
    return {
        "operationId": "say",
        "summary": "Say something",
        "description": "Keeps the message, then answers. When the answer takes long, a message "
        "of the sender `service` says so; the message is kept, and its answer appears in the "
        "conversation when it is there (GET with `after`). Who writes after days is greeted first "
        "with what was found, looked at again: once, before the answer; a message that is sent "
        "again does not bring the greeting again, GET does.",
        "requestBody": {"required": True, "content": _json("NewMessage")},
        "responses": {
            "200": _response("What was said in answer.", "Messages"),
            **_failures("400", "403", "410", "413", "415", "422", "503"),
        },
    }


def _read() -> dict[str, Any]:
    return {
        "operationId": "read",
        "summary": "Read the conversation",
        "parameters": [_query(name) for name in Page.model_fields],
        "responses": {
            "200": _response("The messages of everyone, in order.", "Messages"),
            **_failures("404", "422", "503"),
        },
    }


def _rate() -> dict[str, Any]:
    return {
        "operationId": "rate",
        "summary": "Say what the learner thinks of an answer",
        "description": "Once for each answer of the assistant: sent again, it takes the place of "
        "what was thought before. An answer with `down` is looked at by those who keep the "
        "assistant's answers right, together with the message it answered.",
        "requestBody": {"required": True, "content": _json("NewOpinion")},
        "responses": {
            "204": {"description": "It is kept."},
            **_failures("400", "404", "413", "415", "422", "503"),
        },
    }


def _unrate() -> dict[str, Any]:
    return {
        "operationId": "unrate",
        "summary": "Take it back",
        "responses": {"204": {"description": "It is gone."}, **_failures("404", "422", "503")},
    }


def _erase() -> dict[str, Any]:
    return {
        "operationId": "erase",
        "summary": "Delete the conversation",
        "description": "Deletes all that is kept of it, here and in the assistant; a person who "
        "is being talked to is told. It cannot be undone. The id is free afterwards.",
        "responses": {
            "200": _response("It is deleted: the receipt.", "Receipt"),
            **_failures("404", "422", "503"),
        },
    }


def _data() -> dict[str, Any]:
    return {
        "operationId": "data",
        "summary": "Download all data",
        "responses": {
            "200": _response("All that is kept of the conversation.", "Data"),
            **_failures("404", "422", "503"),
        },
    }


def _make_code() -> dict[str, Any]:
    return {
        "operationId": "makeCode",
        "summary": "Go on somewhere else",
        "description": "Makes a one-time code of the conversation. It works for ten minutes; the "
        "conversation's code before it works no more. Whoever has it can read the conversation.",
        "responses": {
            "201": _response("The code, and links that bring it.", "NewCode"),
            **_failures("404", "422", "429", "503"),
        },
    }


def _redeem_code() -> dict[str, Any]:
    return {
        "operationId": "redeemCode",
        "summary": "Take a conversation over",
        "description": "Both places show the same messages from then on. A code that is sent as "
        "a message is refused with `code-typed`: it is never kept as text.",
        "requestBody": {"required": True, "content": _json("TypedCode")},
        "responses": {
            "200": _response("The conversation of the code.", "Joined"),
            **_failures("400", "404", "413", "415", "422", "429", "503"),
        },
    }


_ANYWHERE = ("408", "415", "429", "503")
_REASONS = {
    "400": "The body is no JSON object.",
    "403": "A counsellor closed this conversation for a while.",
    "404": "Nobody has written in this conversation, it has no such answer, or no code of these "
    "signs works.",
    "410": "The conversation was deleted before the answer came, or by this message: a yes to the "
    "question whether to delete everything. The sentence holds the receipt's number then.",
    "408": "What was sent did not arrive within twenty seconds.",
    "413": "The body is too large.",
    "415": "The body is not JSON (Content-Type: application/json), or it is compressed.",
    "422": "A field is missing, of the wrong type, or outside its limits.",
    "429": "Too much in a short time, from one conversation or one address; the sentence and "
    "`Retry-After` (seconds) say when to go on. Nothing of it was kept.",
    "503": "Nothing could be kept, or too many people write at the moment (`busy`); send it again "
    "after the seconds of `Retry-After`.",
}


def _failures(*statuses: str) -> dict[str, Any]:
    every = sorted({*statuses, *_ANYWHERE})
    return {status: _response(_REASONS[status], "Failure") for status in every}


def _response(description: str, schema: str) -> dict[str, Any]:
    return {"description": description, "content": _json(schema)}


def _json(schema: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": _SCHEMAS + schema}}}


def _conversation() -> dict[str, Any]:
    return {
        "name": "conversation",
        "in": "path",
        "required": True,
        "description": "An id of your choice. Whoever knows it can read the conversation: "
        "make it long and random.",
        "schema": {"type": "string", "pattern": CONVERSATION_ID},
    }


def _message() -> dict[str, Any]:
    return {
        "name": "message",
        "in": "path",
        "required": True,
        "description": "The id of an answer of the assistant.",
        "schema": {"type": "integer", "minimum": 1},
    }


def _query(name: str) -> dict[str, Any]:
    schema = dict(Page.model_json_schema()["properties"][name])
    description = schema.pop("description")
    schema.pop("title")
    return {"name": name, "in": "query", "description": description, "schema": schema}
