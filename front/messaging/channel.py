"""What a messaging channel is to the engine: a way to send parts, and its limits."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from front.message import Message
from front.messaging.rich import Measure, Rich, utf16
from front.messaging.update import Kind, Update


@dataclass(frozen=True)
class Press:
    """A button: it opens an address, or comes back as ``code`` when it is pressed (at most 64
    bytes)."""

    title: str
    code: str = ""
    url: str = ""


@dataclass(frozen=True)
class Document:
    """A file that is sent as such."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Part:
    """What is sent at once: a text with buttons below, or a document with the text as caption."""

    rich: Rich
    buttons: Sequence[Press] = ()
    document: Document | None = None


@dataclass(frozen=True)
class Pace:
    """Messages a second, to all chats and to each, and how many of them may come at once."""

    rate: float = 30.0
    burst: int = 1
    chat_rate: float = 1.0
    chat_burst: int = 4


@dataclass(frozen=True)
class Limits:
    """``text``: the longest text by ``measure``; ``caption``: of a document; ``documents``:
    whether files can be sent as such, else the link to them is; ``buttons``: whether there are
    any, else their titles are written below the text, to be answered with their number. ``sign``:
    what commands begin with, where notices name them; both / and ! are understood."""

    text: int = 4096
    caption: int = 1024
    measure: Measure = utf16
    documents: bool = True
    buttons: bool = True
    sign: str = "/"
    pace: Pace = field(default_factory=Pace)


class Channel(ABC):
    """One messaging platform. ``name`` is kept with conversations and updates; it never changes.

    What ``send`` raises decides what becomes of a part: ChannelAway, it is tried again; ChatGone,
    the chat gets nothing more until its learner writes; ChatMoved, it goes on at another address;
    PartRefused, it is left out.
    """

    name: ClassVar[str]
    # Whether those who run the platform keep what is written there, so that we delete but our own.
    keeps: ClassVar[bool] = False
    limits: Limits = Limits()

    @abstractmethod
    async def send(self, chat: str, part: Part, key: str) -> None:
        """Sends a part. ``key`` is the same when the same part is sent once more: for platforms
        that recognise it. Raises ChannelAway, ChatGone, ChatMoved, PartRefused."""

    async def typing(self, chat: str) -> None:  # noqa: B027  not every platform can
        """Shows that an answer is being written. Raises ChannelError."""

    def shows(self, message: Message) -> bool:  # noqa: ARG002
        """Whether a message of the conversation is to be seen in its chats; one that came from
        there is there already."""
        return True

    async def said(self, chat: str, message: Message) -> None:  # noqa: B027
        """A message is wholly in a chat: what is to be done with it besides. It may be called
        again after a crash. Raises ChannelError; after ChannelAway it is tried again."""

    async def arrived(self, update: Update) -> bool:
        """Called in the order of the chat, before an update is dealt with; again after a crash.
        False: that was all. Raises RecordUnavailable."""
        return update.kind is not Kind.OWN

    async def pressed(self, update: Update) -> None:  # noqa: B027
        """Marks a button as pressed. Raises ChannelError."""

    async def join(self, chat: str) -> None:  # noqa: B027
        """Enters a chat that we are invited to; once more is the same. Raises ChannelError."""

    async def leave(self, chat: str) -> None:  # noqa: B027
        """Leaves a chat of several people. Raises ChannelError."""
