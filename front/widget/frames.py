"""The frames of the chat's WebSocket, as they are checked and made."""

import json
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from front import errors
from front.handoff import Standing, telling
from front.intake import HIGHEST_ID
from front.record.waits import DAYS
from words import Words

Frame = dict[str, Any]


class Say(BaseModel):
    """Something is said. ``language`` of the page is a choice, unless it is ``kept``: the page was
    in it before, and the conversation may have gone on in another one elsewhere."""

    model_config = ConfigDict(strict=True)

    type: Literal["say"]
    text: str
    client_id: str | None = None
    language: str | None = None
    kept: bool = False


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


class Code(BaseModel):
    """A one-time code is wanted, to go on in another place."""

    type: Literal["code"]


class Redeem(BaseModel):
    """A one-time code was typed, or brought by a link."""

    model_config = ConfigDict(strict=True)

    type: Literal["redeem"]
    code: str = Field(max_length=100)


Heard = Say | Typing | Delivered | Code | Redeem | Ping
_KINDS: dict[str, type[Heard]] = {
    "ping": Ping,
    "say": Say,
    "typing": Typing,
    "delivered": Delivered,
    "code": Code,
    "redeem": Redeem,
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
    queue. Without an open hand-off there is only ``state``: None.
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
    }


def typing(name: str, language: str) -> Frame:
    """A counsellor is writing."""
    words = Words.load(Words.closest(language))
    return {"who": "counsellor", "name": name, "text": words.say("handoff-types", name=name)}
