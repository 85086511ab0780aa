"""What a message is, for every channel: the words the whole front speaks."""

import re
from datetime import date, datetime
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from guidance.handoff import State

Sender = Literal["learner", "assistant", "counsellor", "service"]


def _web_address(value: object) -> object:
    """Anything but http(s) is dropped: a link must never run a script."""
    if isinstance(value, str) and value.lower().startswith(("http://", "https://")):
        return value
    return None


WebAddress = Annotated[str | None, BeforeValidator(_web_address)]

# Of a roadmap: what is longer is cut, what is more is refused. It is kept, and typeset.
LONGEST_LINE = 600
MOST_LINES = 30
MOST_STAGES = 20


def _cut(value: object) -> object:
    if isinstance(value, str) and len(value) > LONGEST_LINE:
        return value[: LONGEST_LINE - 1] + "…"
    return value


Line = Annotated[str, BeforeValidator(_cut)]
Lines = Annotated[list[Line], Field(max_length=MOST_LINES)]


class _Part(BaseModel):
    # An error about a message must not quote it in the log.
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)


class Fact(_Part):
    """One line of an offer's card, such as "Price" and "free of charge"."""

    label: str
    value: str


class Button(_Part):
    """A suggested reply: show ``title``, send ``payload`` back as the text."""

    title: str
    payload: str
    kind: Literal["more", "simple"] | None = Field(
        None,
        description="The same answer once more, longer or simpler: it belongs to this message and "
        "can be pressed at any time.",
        exclude_if=lambda value: value is None,
    )
    language: str | None = Field(
        None,
        description="Of the title, where it is another than the message's.",
        exclude_if=lambda value: value is None,
    )


FIELDS = "The fields of the record that each of the {} rests on, such as `runs[0].deadline`."


class Offer(_Part):
    """One offer of the catalogue, with the reasons for and the caveats against it."""

    id: str
    title: str
    title_language: str | None = Field(
        None,
        description="The language of the title where it is not the message's (ISO 639-1).",
        exclude_if=lambda value: value is None,
    )
    provider: str
    url: WebAddress = None
    reasons: list[str] = []
    caveats: list[str] = []
    reason_fields: list[list[str]] = Field([], description=FIELDS.format("reasons"))
    caveat_fields: list[list[str]] = Field([], description=FIELDS.format("caveats"))
    facts: list[Fact] = []
    checked: str | None = Field(
        None,
        description="The day on which the record was last looked at (ISO 8601).",
        exclude_if=lambda value: value is None,
    )
    buttons: list[Button] = Field(
        [],
        description="What the assistant can be asked about this offer; can be pressed at any time.",
        exclude_if=lambda value: not value,
    )


class ComparisonRow(_Part):
    """One fact of all the offers compared: a cell for each column, in the columns' order."""

    label: str
    cells: list[str]


class Comparison(_Part):
    """Offers side by side, as a table; a fact that a record does not state says so in its cell.

    ``columns``: title and provider. The same offers are in the message's ``offers``, so that a
    channel without tables shows them as cards. Raises ValueError for a row of another length.
    """

    columns: list[str]
    rows: list[ComparisonRow]
    offers: list[str] = Field([], description="The ids of the columns' offers, in their order.")

    @model_validator(mode="after")
    def _even(self) -> Self:
        if any(len(row.cells) != len(self.columns) for row in self.rows):
            raise ValueError("rows and columns differ in length")
        if len(self.offers) not in {0, len(self.columns)}:
            raise ValueError("offers and columns differ in length")
        return self


class Source(_Part):
    """Where a statement comes from, and its date (ISO 8601)."""

    title: str
    url: WebAddress = None
    date: str | None = None


class Link(_Part):
    """A page made for the learner, such as a roadmap."""

    title: str
    url: WebAddress = None


class Asking(_Part):
    """Whom to ask, and what: one block of questions on a roadmap."""

    whom: Line
    what: Lines


class Stage(_Part):
    """One offer on a roadmap; ``cells`` are its row in the table."""

    id: Line = ""
    title: Line
    provider: Line
    url: WebAddress = None
    standing: Line
    cells: Lines
    facts: Annotated[list[Fact], Field(max_length=MOST_LINES)] = []
    points: Lines = []
    asks: Annotated[list[Asking], Field(max_length=MOST_LINES)] = []


class Roadmap(_Part):
    """A learner's plan in words, as the dialogue made it on a day."""

    made: date
    goal: Lines
    order: Line
    columns: Lines
    stages: Annotated[list[Stage], Field(min_length=1, max_length=MOST_STAGES)]
    totals: Lines = []
    asks: Annotated[list[Asking], Field(max_length=MOST_LINES)] = []
    notes: Lines = []
    sources: Annotated[list[Source], Field(max_length=MOST_LINES)] = []


class Handoff(_Part):
    """Where the request for a person stands after this message."""

    state: State


class Contact(_Part):
    """How a person wants to be reached."""

    kind: Literal["email", "phone", "telegram", "here"]
    value: str


class HandoffOrder(_Part):
    """What the assistant asks the front to do about a person.

    ``status`` only tells the wait, ``hours`` the opening times.
    """

    do: Literal["request", "contact", "cancel", "status", "hours"]
    reason: str = ""
    topic: str = ""
    contact: Contact | None = None


class Shelved(_Part):
    """Under what a roadmap is kept: the hash of its link's token, and until when."""

    token_hash: str
    expires: datetime


# Codes, see guidance/notes.py; a sentence has no such form.
_NOTE = re.compile(r"[a-z_]{1,32}(:[a-z0-9_/]{1,48})?")


def _codes(value: object) -> object:
    """Notes without what is no code: they outlive the conversation."""
    if not isinstance(value, list):
        return []
    return [one for one in value if isinstance(one, str) and _NOTE.fullmatch(one)]


Notes = Annotated[list[str], BeforeValidator(_codes)]


class Opinion(_Part):
    """What the learner thinks of an answer; ``reason``: a code of guidance.survey, or empty."""

    thumb: Literal["up", "down"]
    reason: str = ""


class Reply(_Part):
    """One message of the assistant, before it is written to the record.

    ``roadmap`` is kept where ``shelved`` says how it is found again. ``notes`` are for the
    figures; nobody is shown them.
    """

    text: str = ""
    language: str | None = None
    offers: list[Offer] = []
    buttons: list[Button] = []
    sources: list[Source] = []
    links: list[Link] = []
    comparison: Comparison | None = None
    handoff: HandoffOrder | None = None
    roadmap: Roadmap | None = None
    shelved: Shelved | None = None
    notes: Notes = []
    counsellor: str | None = None

    @property
    def empty(self) -> bool:
        """True when there is nothing a person could see or the front could do."""
        seen = self.text or self.offers or self.buttons or self.sources or self.roadmap
        return not (seen or self.handoff)


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
    links: list[Link] = Field([], description="Pages made for the learner; they expire.")
    comparison: Comparison | None = Field(
        None,
        description="The offers side by side; `offers` holds them as cards for whoever shows no "
        "tables.",
        exclude_if=lambda value: value is None,
    )
    handoff: Handoff | None = None
    counsellor: str | None = Field(
        None,
        description="Name of the counsellor who speaks, as the counsellor chose it.",
        exclude_if=lambda value: value is None,
    )
    opinion: Opinion | None = Field(
        None,
        description="What the learner thinks of this answer.",
        exclude_if=lambda value: value is None,
    )
    delivered: datetime | None = Field(
        None,
        description="When the other side had it: the desk of the counsellor who holds the "
        "conversation a learner's message, the learner's page the others.",
        exclude_if=lambda value: value is None,
    )
    client_id: str | None = Field(
        None,
        description="The sender's own id of a learner's message, when one was given.",
        exclude_if=lambda value: value is None,
    )
