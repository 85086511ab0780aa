"""What goes in and out of the API; the OpenAPI document is made of these."""

from typing import Annotated, Literal

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
