"""What goes in and out of the API; the OpenAPI document is made of these."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from front.intake import CLIENT_ID, HIGHEST_ID, LONGEST_TEXT
from front.message import Message
from front.opinions import LONGEST_COMMENT
from guidance.survey import FAULTS

MOST_MESSAGES = 1000

# Length and pattern are described here and judged by the switchboard, for all channels alike.
Text = Annotated[
    str,
    Field(
        description="What the learner says, or the payload of a button that was offered.",
        json_schema_extra={"minLength": 1, "maxLength": LONGEST_TEXT},
    ),
]
ClientId = Annotated[
    str | None,
    Field(
        description="Your own id of this message. Sent again with the same id, the message is "
        "not written twice and you get the same answer.",
        json_schema_extra={"pattern": CLIENT_ID},
    ),
]


class NewMessage(BaseModel):
    """A learner's message. Unknown fields are ignored."""

    model_config = ConfigDict(strict=True)

    text: Text
    language: str | None = Field(
        None,
        description="Language tag such as `pl` or `pl-PL`; the closest available one is used. "
        "Without it: as before in this conversation, in a new one by Accept-Language.",
    )
    client_id: ClientId = None


class NewCode(BaseModel):
    """A one-time code: who types it goes on with the conversation somewhere else."""

    code: str = Field(description="Two halves of four signs, such as `K7XP-3MTB`.")
    expires: datetime = Field(description="Until when it works, ISO 8601, UTC.")
    page: str = Field(description="Opens the chat of this service with the code.")
    telegram: str | None = Field(description="Opens the bot with the code, where there is one.")


class TypedCode(BaseModel):
    """A one-time code as it was typed; capitals, spaces and the dash do not matter."""

    model_config = ConfigDict(strict=True)

    code: Annotated[str, Field(max_length=100)]


class Joined(BaseModel):
    """The conversation to go on with."""

    conversation: str


class NewOpinion(BaseModel):
    """What the learner thinks of an answer; it takes the place of what was thought before."""

    model_config = ConfigDict(strict=True)

    thumb: Literal["up", "down"]
    reason: str = Field(
        "",
        description="What is wrong with the answer, beside `down`; may be empty.",
        json_schema_extra={"enum": ["", *FAULTS]},
    )
    comment: str = Field(
        "",
        description="A few words, beside `down`. Personal data is masked before it is kept.",
        json_schema_extra={"maxLength": LONGEST_COMMENT},
    )


class Messages(BaseModel):
    """Messages in order."""

    messages: list[Message]


class Receipt(BaseModel):
    """That a conversation was deleted. Nothing in it leads to the conversation."""

    number: str = Field(description="Random; `cairn conversations receipt NUMBER` confirms it.")
    time: datetime = Field(description="When it was deleted, ISO 8601, UTC.")
    counts: dict[str, int] = Field(
        description="Rows that were deleted, by kind, such as `messages`, `handoffs`, `notes`."
    )


class Data(BaseModel):
    """All that is kept of a conversation. Rows are as the record holds them, without empty fields;
    times are ISO 8601, UTC."""

    conversation_id: str
    made_at: datetime
    conversation: list[dict[str, Any]]
    messages: list[dict[str, Any]]
    handoffs: list[dict[str, Any]] = Field(description="Requests for a person, with contacts.")
    consents: list[dict[str, Any]] = Field(
        description="What was agreed to: when, in which language and words, and when taken back."
    )
    appointments: list[dict[str, Any]]
    chats: list[dict[str, Any]] = Field(
        description="Of messaging apps in which the conversation goes on, with their addresses."
    )
    opinions: list[dict[str, Any]] = Field(description="What was thought of single answers.")
    surveys: list[dict[str, Any]]
    files: list[dict[str, Any]] = Field(description="Without the bytes: messages hold the links.")
    roadmaps: list[dict[str, Any]]
    remembered: dict[str, Any] | None = Field(
        description="What the assistant remembers; null where it cannot be asked at the moment."
    )
    kept_besides: dict[str, int] = Field(
        description="How much more there is that is not handed out here, such as counsellors’ "
        "private notes: the organisation that runs the service gives it on request. It is deleted "
        "with the conversation."
    )


class Page(BaseModel):
    """Which part of a conversation is wanted."""

    after: int = Field(
        0,
        ge=0,
        le=HIGHEST_ID,
        description="Only messages with a higher id: the highest of the last list you "
        "read here. An answer may be younger than what was said elsewhere.",
    )
    limit: int = Field(
        MOST_MESSAGES, ge=1, le=MOST_MESSAGES, description="At most so many, oldest first."
    )


class Problem(BaseModel):
    """What went wrong."""

    code: str = Field(description="For programs; does not change.")
    message: str = Field(description="A sentence for people, in the request's language.")


class Failure(BaseModel):
    """The body of every answer that is no success."""

    error: Problem
