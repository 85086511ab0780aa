"""What a message is, for every channel: the words the whole front speaks."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

Sender = Literal["learner", "assistant", "counsellor", "service"]
HandoffState = Literal["requested", "closed"]


def _web_address(value: object) -> object:
    """Anything but http(s) is dropped: a link must never run a script."""
    if isinstance(value, str) and value.lower().startswith(("http://", "https://")):
        return value
    return None


WebAddress = Annotated[str | None, BeforeValidator(_web_address)]


class _Part(BaseModel):
    # An error about a message must not quote it in the log.
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)


class Fact(_Part):
    """One line of an offer's card, such as "Price" and "free of charge"."""

    label: str
    value: str


class Offer(_Part):
    """One offer of the catalogue, with the reasons for and the caveats against it."""

    id: str
    title: str
    provider: str
    url: WebAddress = None
    reasons: list[str] = []
    caveats: list[str] = []
    facts: list[Fact] = []


class Button(_Part):
    """A suggested reply: show ``title``, send ``payload`` back as the text."""

    title: str
    payload: str


class Source(_Part):
    """Where a statement comes from, and its date (ISO 8601)."""

    title: str
    url: WebAddress = None
    date: str | None = None


class Handoff(_Part):
    """Where the request for a person stands after this message."""

    state: HandoffState


class Contact(_Part):
    """How a person wants to be reached."""

    kind: Literal["email", "phone"]
    value: str


class HandoffOrder(_Part):
    """What the assistant asks the front to do about a person."""

    do: Literal["request", "contact", "cancel"]
    reason: str = ""
    contact: Contact | None = None


class Reply(_Part):
    """One message of the assistant, before it is written to the record."""

    text: str = ""
    language: str | None = None
    offers: list[Offer] = []
    buttons: list[Button] = []
    sources: list[Source] = []
    handoff: HandoffOrder | None = None

    @property
    def empty(self) -> bool:
        """True when there is nothing a person could see or the front could do."""
        return not (self.text or self.offers or self.buttons or self.sources or self.handoff)


class Message(_Part):
    """One message of the record, as every channel renders it."""

    id: int = Field(description="Grows within a conversation; pass it as `after`.")
    sender: Sender
    time: datetime = Field(description="When it was written down, ISO 8601, UTC.")
    text: str = Field(description="Plain text with line breaks; never HTML or Markdown.")
    language: str = Field(description="Language of the text, such as `pl`.")
    offers: list[Offer] = []
    buttons: list[Button] = []
    sources: list[Source] = []
    handoff: Handoff | None = None
    client_id: str | None = Field(
        None,
        description="The sender's own id of a learner's message, when one was given.",
        exclude_if=lambda value: value is None,
    )
