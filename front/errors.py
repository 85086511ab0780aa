"""Every error the front raises on purpose.

FrontError
├── Refused
│   ├── BadConversationId
│   ├── BadClientId
│   ├── EmptyText
│   ├── TextTooLong
│   ├── BadJson
│   ├── NotJson
│   ├── WrongFields
│   ├── TooLarge
│   ├── UnknownConversation
│   ├── UnknownAddress
│   ├── WrongMethod
│   └── ForeignOrigin
├── Stopping
├── RasaError
│   ├── RasaUnreachable
│   ├── RasaSilent
│   └── RasaFailed
├── RecordError
│   ├── RecordUnavailable
│   └── RecordMissing
└── PdfFailed
"""

from typing import ClassVar


class FrontError(Exception):
    """Root of the tree."""


class Refused(FrontError):
    """The caller asked for something that cannot be done.

    ``code`` is for programs, ``words`` names the sentence for people in service.ftl,
    ``fields`` fill its variables.
    """

    code: ClassVar[str]
    words: ClassVar[str]

    def __init__(self, **fields: str | int) -> None:
        super().__init__(self.code)
        self.fields = fields


class BadConversationId(Refused):
    """The conversation's id is not 1 to 64 of A-Z a-z 0-9 _ -."""

    code = "bad-conversation-id"
    words = "service-error-bad-conversation-id"


class BadClientId(Refused):
    """The message's client id is not 1 to 64 of A-Z a-z 0-9 _ . : -."""

    code = "bad-client-id"
    words = "service-error-bad-client-id"


class EmptyText(Refused):
    """Nothing to read in the message."""

    code = "empty-text"
    words = "service-error-empty-text"


class TextTooLong(Refused):
    """More characters than a message may have; field: limit."""

    code = "text-too-long"
    words = "service-error-text-too-long"


class BadJson(Refused):
    """The body is no JSON object."""

    code = "bad-json"
    words = "service-error-bad-json"


class NotJson(Refused):
    """The body's media type is not JSON."""

    code = "not-json"
    words = "service-error-not-json"


class WrongFields(Refused):
    """A field is missing or of the wrong type; field: names."""

    code = "wrong-fields"
    words = "service-error-wrong-fields"


class TooLarge(Refused):
    """The body is larger than allowed; field: limit, in KiB."""

    code = "too-large"
    words = "service-error-too-large"


class UnknownConversation(Refused):
    """No message was ever written in this conversation."""

    code = "unknown-conversation"
    words = "service-error-unknown-conversation"


class UnknownAddress(Refused):
    """There is nothing at this address."""

    code = "unknown-address"
    words = "service-error-unknown-address"


class WrongMethod(Refused):
    """The address exists, this HTTP method does not."""

    code = "wrong-method"
    words = "service-error-wrong-method"


class ForeignOrigin(Refused):
    """A page of another site tried to open the chat."""

    code = "foreign-origin"
    words = "service-error-foreign-origin"


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


class RecordMissing(RecordError):
    """There is no record yet: the front has never been started with these settings."""


class PdfFailed(FrontError):
    """No PDF could be made in the time and size it may have."""
