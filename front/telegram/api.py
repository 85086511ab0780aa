"""The Telegram Bot API, as far as it is used here: methods and what their errors mean."""

import json
import re
from typing import Any

import aiohttp

from front.errors import ChannelAway, ChannelLocked, ChatGone, ChatMoved, PartRefused
from front.messaging import Document
from front.telegram.wire import Answer, Bot, post

_WRONG_TOKEN_PAUSE = 60.0  # seconds; only the operator can change that
# What an error may quote of a message or a chat: addresses (a roadmap's is a key), names, numbers.
_QUOTED = re.compile(r"""'[^']*'|"[^"]*"|\w+://\S+|@\w+|-?\d{5,}""")
_NO_CHAT = ("chat not found", "user is deactivated", "bot was kicked", "peer_id_invalid")


async def call(bot: Bot, method: str, *, within: float | None = None, **fields: Any) -> Any:
    """The result of a method, waited for as long as ``within`` (seconds) says.

    Raises ChannelAway, ChannelLocked, ChatGone, ChatMoved, PartRefused.
    """
    return _result(await post(bot, method, fields, within))


async def upload(bot: Bot, method: str, field: str, document: Document, **fields: Any) -> Any:
    """The same with a file."""
    # Names of files as they are: Telegram shows percent signs as percent signs.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in fields.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    content = {"filename": document.name, "content_type": document.media_type}
    form.add_field(field, document.content, **content)
    return _result(await post(bot, method, form))


def _result(answer: Answer) -> Any:
    if answer.status == 200 and answer.body.get("ok") is True:
        return answer.body.get("result")
    raise _error(answer)


def _error(answer: Answer) -> ChannelAway | ChatGone | ChatMoved | PartRefused:
    """What an answer that is no result means for the chat."""
    status = answer.status
    cause = f"status {status}: {_QUOTED.sub('…', answer.description)}"
    moved = answer.parameter("migrate_to_chat_id")
    if moved is not None:
        return ChatMoved(str(moved))
    if status == 429:
        return ChannelAway(cause, answer.parameter("retry_after"))
    if status in {401, 404}:
        return ChannelLocked(cause, _WRONG_TOKEN_PAUSE)
    if status == 403 or any(one in answer.description.lower() for one in _NO_CHAT):
        return ChatGone(cause)
    if status in {400, 413}:
        return PartRefused(cause)
    return ChannelAway(cause)
