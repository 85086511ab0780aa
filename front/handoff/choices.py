"""Buttons that the front itself answers: a slot for a talk, an answer to the survey.

Their payload is ``/front_<name>{json}``. Like all payloads it counts only where it was offered as a
button in this conversation.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from front.errors import WrongFields
from front.message import Reply
from front.record.entries import Question
from front.record.keeping import OURS as PREFIX

Handler = Callable[[Connection, Question, Mapping[str, Any]], Sequence[Reply]]
_HANDLERS: dict[str, Handler] = {}


def choice(name: str) -> Callable[[Handler], Handler]:
    """Puts a handler up under a name. It runs within the transaction that answers the message."""

    def keep(handler: Handler) -> Handler:
        _HANDLERS[name] = handler
        return handler

    return keep


def payload(name: str, **data: object) -> str:
    """The payload of a button."""
    return PREFIX + name + (json.dumps(data, ensure_ascii=False) if data else "")


def ours(text: str) -> bool:
    """Whether a payload is one of these."""
    return text.startswith(PREFIX)


def chosen(
    connection: Connection, asked: Question, further: Mapping[str, Handler] | None = None
) -> Sequence[Reply]:
    """What is said to a pressed button. Raises WrongFields for one that is not known.

    ``further``: handlers that depend on settings, besides those that were put up.
    """
    name, brace, rest = asked.text.removeprefix(PREFIX).partition("{")
    handler = (further or {}).get(name) or _HANDLERS.get(name)
    if handler is None:
        raise WrongFields(names="text")
    return handler(connection, asked, json.loads(brace + rest) if brace else {})
