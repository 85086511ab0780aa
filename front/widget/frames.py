"""The frames of the chat's WebSocket, as they are checked and made."""

import json
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from front import errors
from front.files.kinds import endings
from front.handoff import Standing, telling
from front.intake import HIGHEST_ID
from front.record.waits import DAYS
from words import Words

Frame = dict[str, Any]


class Say(BaseModel):
    """Something is said."""

    model_config = ConfigDict(strict=True)

    type: Literal["say"]
    text: str
    client_id: str | None = None
    language: str | None = None


class Typing(BaseModel):
    """The learner is writing."""

    type: Literal["typing"]


class Ping(BaseModel):
    """The page asks whether the line still stands: it cannot see the protocol's own pings."""

    type: Literal["ping"]


class Delivered(BaseModel):
    """The page has shown all up to a message."""

    model_config = ConfigDict(strict=True)

    type: Literal["delivered"]
    id: int = Field(ge=1, le=HIGHEST_ID)


class Rate(BaseModel):
    """What the learner thinks of an answer; ``thumb`` None takes it back."""

    model_config = ConfigDict(strict=True)

    type: Literal["rate"]
    id: int = Field(ge=1, le=HIGHEST_ID)
    thumb: str | None
    reason: str = ""
    comment: str = ""


Heard = Say | Typing | Delivered | Ping | Rate
_KINDS: dict[str, type[Heard]] = {
    "ping": Ping,
    "say": Say,
    "typing": Typing,
    "delivered": Delivered,
    "rate": Rate,
}


def read(data: str) -> Frame:
    """The JSON object of a frame. Raises BadJson."""
    try:
        body = json.loads(data)
    except (ValueError, RecursionError):
        raise errors.BadJson from None
    if not isinstance(body, dict):
        raise errors.BadJson
    return body


def checked(body: Frame) -> Heard:
    """The frame that a browser sent. Raises WrongFields."""
    kind = _KINDS.get(str(body.get("type")))
    if kind is None:
        raise errors.WrongFields(names="type")
    try:
        return kind.model_validate(body)
    except ValidationError as error:
        names = {str(one["loc"][0]) for one in error.errors(include_input=False)}
        raise errors.WrongFields(names=", ".join(sorted(names))) from None


def handoff(standing: Standing | None, language: str) -> Frame:
    """How the hand-off stands, with a line for people and the button that ends it.

    ``minutes`` is None where the wait of the last ``days`` is not known; ``place`` is 0 outside the
    queue. ``files``: the endings of the files that may be sent, only where some may. Without an
    open hand-off there is only ``state``: None.
    """
    if standing is None:
        return {"state": None}
    leave = telling.leaving(language, standing)
    return {
        "state": standing.state,
        "place": standing.place,
        "minutes": telling.minutes(standing.wait),
        "days": DAYS,
        "text": telling.line(language, standing),
        "counsellor": standing.name,
        "leave": leave.model_dump(),
        **({"files": list(endings())} if standing.files else {}),
    }


def typing(name: str, language: str) -> Frame:
    """A counsellor is writing."""
    words = Words.load(Words.closest(language))
    return {"who": "counsellor", "name": name, "text": words.say("handoff-types", name=name)}
