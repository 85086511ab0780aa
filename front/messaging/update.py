"""What a messaging platform tells, in words that all channels share."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, field_validator


class Kind(StrEnum):
    """What an update is.

    ``text``: something was written; ``button``: one was pressed (text: its code); ``edit``: a
    message was changed (text: the new wording); ``withdrawn``: one was taken back (``origin``:
    which); ``locked``: one that is encrypted for others; ``own``: what only the channel
    understands, see Channel.arrived; ``invited``: we are asked into the chat; ``began``: it was
    opened to us; ``blocked``: it was closed to us; ``group``: a chat of several people. ``place``:
    a place was shared (text: the nearest town, may be empty); ``contact`` (text: the telephone
    number; ``own``: the sender's).
    All others are what cannot be read here; their text is the caption.
    """

    TEXT = "text"
    BUTTON = "button"
    EDIT = "edit"
    WITHDRAWN = "withdrawn"
    OWN = "own"
    INVITED = "invited"
    BEGAN = "began"
    BLOCKED = "blocked"
    GROUP = "group"
    PLACE = "place"
    CONTACT = "contact"
    VOICE = "voice"
    PICTURE = "picture"
    VIDEO = "video"
    STICKER = "sticker"
    FILE = "file"
    POLL = "poll"
    LOCKED = "locked"
    OTHER = "other"


UNREADABLE = (
    Kind.VOICE,
    Kind.PICTURE,
    Kind.VIDEO,
    Kind.STICKER,
    Kind.FILE,
    Kind.POLL,
    Kind.LOCKED,
    Kind.OTHER,
)


class Update(BaseModel):
    """One update.

    ``key`` is the platform's own and the same whenever it comes again; ``origin``: its id of the
    message, the same when that is edited; ``chat``: the chat's address; ``sequence``: its number,
    where the platform counts; ``language``: a tag of the sender's app, if it tells one; ``own``:
    see Kind; ``reference``: what the channel itself needs, such as to mark a button as pressed.
    What JSON can carry and no database can hold, NUL and halves of surrogate pairs, is left out.
    """

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    key: str
    origin: str = ""
    chat: str
    kind: Kind
    text: str = ""
    language: str | None = None
    sequence: int | None = None
    own: bool = False
    reference: dict[str, object] = {}

    @field_validator("key", "origin", "chat", "text", "language", mode="before")
    @classmethod
    def _storable(cls, value: object) -> object:
        return _cleaned(value)

    @field_validator("reference", mode="before")
    @classmethod
    def _storable_inside(cls, value: object) -> object:
        if isinstance(value, dict):
            return {name: _cleaned(one) for name, one in value.items()}
        return value


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return value.encode(errors="ignore").decode().replace("\0", "")
    return value
