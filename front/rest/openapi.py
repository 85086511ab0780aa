"""The OpenAPI document of this room."""

from functools import cache
from importlib.metadata import version
from typing import Any

from pydantic.json_schema import models_json_schema

from front.intake import CONVERSATION_ID
from front.rest.models import Failure, Messages, NewMessage, NewOpinion, Page

_SCHEMAS = "#/components/schemas/"


@cache
def document() -> dict[str, Any]:
    """OpenAPI 3.1, as a dict."""
    _, schemas = models_json_schema(
        [
            (NewMessage, "validation"),
            (NewOpinion, "validation"),
            (Messages, "serialization"),
            (Failure, "serialization"),
        ],
        ref_template=_SCHEMAS + "{model}",
    )
    address = "/conversations/{conversation}/messages"
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
            address: {"parameters": [_conversation()], "post": _say(), "get": _read()},
            f"{address}/{{message}}/opinion": {
                "parameters": [_conversation(), _message()],
                "put": _rate(),
                "delete": _unrate(),
            },
        },
        "components": {"schemas": schemas["$defs"]},
    }


def _say() -> dict[str, Any]:
    return {
        "operationId": "say",
        "summary": "Say something",
        "description": "Keeps the message, then answers. When the answer takes long, a message "
        "of the sender `service` says so; the message is kept, and its answer appears in the "
        "conversation when it is there (GET with `after`).",
        "requestBody": {"required": True, "content": _json("NewMessage")},
        "responses": {
            "200": _response("What was said in answer.", "Messages"),
            **_failures("400", "403", "413", "415", "422", "503"),
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


_REASONS = {
    "400": "The body is no JSON object.",
    "403": "A counsellor closed this conversation for a while.",
    "404": "Nobody has written in this conversation, or it has no such answer.",
    "413": "The body is too large.",
    "415": "The body is not JSON (Content-Type: application/json).",
    "422": "A field is missing, of the wrong type, or outside its limits.",
    "503": "The message could not be kept; send it again later.",
}


def _failures(*statuses: str) -> dict[str, Any]:
    return {status: _response(_REASONS[status], "Failure") for status in statuses}


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
