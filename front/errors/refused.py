"""What is refused to learners, their pages and their programs."""

from typing import TYPE_CHECKING

from front.errors.base import Refused

if TYPE_CHECKING:
    from front.record.receipts import Receipt


class Blocked(Refused):
    """A counsellor closed the conversation to its learner for a while; fields: count, unit."""

    code = "blocked"
    words = "service-error-blocked"


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


class Erased(Refused):
    """The conversation was deleted while this was on its way."""

    code = "erased"
    words = "service-error-erased"


class Deleted(Erased):
    """The conversation was deleted by what its learner just said; ``receipt``: that of it."""

    words = "service-error-deleted"

    def __init__(self, receipt: "Receipt") -> None:
        super().__init__(number=receipt.number)
        self.receipt = receipt


class FileRefused(Refused):
    """A learner's file that is not taken; ``reason``: empty, large, kind, many, room or
    not-allowed."""

    code = "refused-file"
    words = "service-error-refused-file"


class UnknownMessage(Refused):
    """There is no such answer in this conversation."""

    code = "unknown-message"
    words = "service-error-unknown-message"


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


class CodeUnknown(Refused):
    """No conversation has this one-time code: wrong, used, replaced, or more than minutes old."""

    code = "code-unknown"
    words = "service-error-code-unknown"


class CodeTyped(Refused):
    """A message that is a one-time code: it is redeemed, never kept as text."""

    code = "code-typed"
    words = "service-error-code-typed"


class StillTalking(Refused):
    """Who brings a code has asked for a counsellor where they are, and that is not over."""

    code = "still-talking"
    words = "service-error-still-talking"


class TooManyCodes(Refused):
    """Too many codes were tried, or made, from one place; field: minutes until the next one."""

    code = "too-many-codes"
    words = "service-error-too-many-codes"
