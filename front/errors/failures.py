"""What fails within: Rasa, the record, alerts, pages."""

from front.errors.base import FrontError

_LONGEST_REST = 3600.0  # seconds


class Stopping(FrontError):
    """The front is being stopped; the message is kept and answered after the next start."""


class RasaError(FrontError):
    """Rasa gave no answer that can be shown."""


class RasaUnreachable(RasaError):
    """Nothing that could answer: no connection, no time left, not authorised, no such address."""


class RasaSilent(RasaError):
    """Rasa took the message and said nothing: an action failed, or no model is loaded."""


class RasaFailed(RasaError):
    """Rasa answered with an error, or with something that breaks the contract."""


class RecordError(FrontError):
    """The record of conversations."""


class RecordUnavailable(RecordError):
    """The database cannot be read or written at the moment."""


class KeyMissing(RecordUnavailable):
    """Something that is sealed cannot be opened or written: no key, another one, or it was
    changed. The sentence says which key, and never shows one."""


class RecordTooNew(RecordUnavailable):
    """A newer Cairn wrote the database; nothing was changed."""

    def __init__(self, found: str, newest: str) -> None:
        super().__init__(
            f"The record is of version {found}, and this Cairn knows versions up to {newest}: "
            "install the newer Cairn again, go back with its `cairn migrate record`, or restore a "
            "backup. Nothing was changed"
        )


class RecordMissing(RecordError):
    """There is no record yet: the front has never been started with these settings."""


class AlertError(FrontError):
    """An alert could not be sent."""


class AlertUnsent(AlertError):
    """It may be tried again: no connection, no time left, the server is busy."""


class AlertAway(AlertUnsent):
    """Nobody answers there: no other alert of this way need be tried just now."""


class AlertRefused(AlertError):
    """Trying again is of no use: the address or the chat does not exist."""


class ChannelError(FrontError):
    """A messaging platform did not take what was sent to one of its chats."""


class ChannelAway(ChannelError):
    """It may be tried again, after ``after`` seconds where the platform says so; an hour at most,
    whatever it says."""

    def __init__(self, cause: str, after: float | None = None) -> None:
        super().__init__(cause)
        self.after = None if after is None else min(after, _LONGEST_REST)


class ChannelLocked(ChannelAway):
    """The token is not, or no longer, valid: nothing goes through before an operator acts."""


class ChatEmptied(ChannelError):
    """What was to be sent is of a conversation that was deleted, or goes on elsewhere."""


class ChatFull(ChannelError):
    """Too many updates of a chat wait to be dealt with; ``chat``: its number in the record."""

    def __init__(self, chat: int) -> None:
        super().__init__("full")
        self.chat = chat


class ChatGone(ChannelError):
    """The chat is closed to us: blocked by its learner, or deleted."""


class ChatMoved(ChannelError):
    """The chat goes on under another address, ``to``."""

    def __init__(self, to: str) -> None:
        super().__init__("moved")
        self.to = to


class PartRefused(ChannelError):
    """Trying again is of no use: the platform does not take this message."""


class PdfFailed(FrontError):
    """No PDF could be made in the time and size it may have."""


class OpenIdFailed(FrontError):
    """The organisation's sign-in gave no identity that can be believed."""


class NotJoinable(FrontError):
    """The widget's modules cannot be joined into one file; the sentence names the module."""
