"""What is accepted from a learner, and what of it may reach Rasa."""

import re
import unicodedata

from front.errors import BadClientId, BadConversationId, EmptyText, TextTooLong

LONGEST_TEXT = 4000  # characters
HIGHEST_ID = 2**31 - 1  # of a message: what PostgreSQL's integers hold
CONVERSATION_ID = r"^[A-Za-z0-9_-]{1,64}$"
CLIENT_ID = r"^[A-Za-z0-9_.:-]{1,64}$"
# Cc: control characters, NUL among them, which PostgreSQL refuses; Cs: halves of surrogate pairs,
# which JSON can carry and no database can hold.
_UNWANTED = {"Cc", "Cs"}
_KEPT = {"\n", "\t"}
_COMMAND_START = re.compile(r"^[\s/]+")


def check_conversation(conversation: str) -> str:
    """Returns the id. Raises BadConversationId."""
    if re.fullmatch(CONVERSATION_ID, conversation):
        return conversation
    raise BadConversationId


def check_client_id(client_id: str | None) -> str | None:
    """Returns the id. Raises BadClientId."""
    if client_id is None or re.fullmatch(CLIENT_ID, client_id):
        return client_id
    raise BadClientId


def clean(text: str) -> str:
    """The text without what cannot be read. Raises EmptyText, TextTooLong."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    readable = "".join(
        sign for sign in lines if sign in _KEPT or unicodedata.category(sign) not in _UNWANTED
    ).strip()
    if not readable:
        raise EmptyText
    if len(readable) > LONGEST_TEXT:
        raise TextTooLong(limit=LONGEST_TEXT)
    return readable


def harmless(text: str) -> str:
    """Typed text that Rasa cannot take for a command: /restart, /intent{"slot": …}.

    Rasa strips spaces before it looks for the slash. Of a text of slashes alone, a question
    mark is left: an empty message would get no answer.
    """
    return _COMMAND_START.sub("", text) or "?"
