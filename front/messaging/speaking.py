"""How what comes in from a chat is said to the switchboard."""

import hashlib

from front.errors import Busy, Deleted, Refused
from front.handoff import telling
from front.messaging import notices
from front.messaging.delivering import client_prefix
from front.messaging.update import Update
from front.record.chat_updates import Outcome
from front.record.chats import Chat
from front.switchboard import Said, Switchboard
from words import Words


def client_id(chat: Chat, update: Update) -> str:
    """The same update is the same message, however often it is said."""
    digest = hashlib.sha256((update.origin or update.key).encode()).hexdigest()
    return f"{client_prefix(chat)}{digest[:24]}"


def reworded(original: str, number: int) -> str:
    """The id of the new wording of a message; by it both are taken back together."""
    return f"{original}.{number}"


async def say(
    board: Switchboard,
    chat: Chat,
    update: Update,
    text: str,
    words: Words,
    payload: str | None = None,
    client: str | None = None,
) -> Outcome:
    """Says it for the learner; a refusal is told in the chat. ``client``: the message's id, else
    the update's.

    Raises Deleted, Busy, RecordUnavailable, Stopping.
    """
    said = Said(
        conversation=chat.conversation,
        text=text,
        channel=chat.channel,
        # Once it has begun, a conversation that goes on in several places is in its own language.
        language=None if chat.spoken else chat.language,
        fallback_language=words.language,
        client_id=client or client_id(chat, update),
        payload=payload,
        counted=True,
    )
    try:
        await board.accept(said)
    except (Deleted, Busy):
        raise
    except Refused as error:
        return Outcome([notices.notice(words.say(error.words, **error.fields))])
    return Outcome()


async def ask_for_person(board: Switchboard, chat: Chat, update: Update, words: Words) -> Outcome:
    """Asks for a counsellor, whatever has become of the assistant."""
    button = telling.person(words)
    return await say(board, chat, update, button.title, words, button.payload)
