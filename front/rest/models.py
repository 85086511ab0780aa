"""What goes in and out of the API; the OpenAPI document is made of these."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from front.intake import CLIENT_ID, HIGHEST_ID, LONGEST_TEXT
from front.message import Message

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


class Messages(BaseModel):
    """Messages in order."""

    messages: list[Message]


class Page(BaseModel):
    """Which part of a conversation is wanted."""

    after: int = Field(0, ge=0, le=HIGHEST_ID, description="Only messages with a higher id.")
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
