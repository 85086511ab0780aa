"""Tells a group chat of the counsellors by the Telegram Bot API."""

import aiohttp

from front.alerts.letter import Letter
from front.alerts.settings import AlertSettings
from front.errors import AlertAway, AlertRefused, AlertUnsent, ChannelAway
from front.telegram.wire import Bot, post

# The bot was thrown out, the chat is gone, the token is wrong: no later try will do.
_NEVER = frozenset({400, 401, 403, 404})


async def send(session: aiohttp.ClientSession, settings: AlertSettings, letter: Letter) -> None:
    """Posts a letter to the chat.

    Raises AlertUnsent when it may be tried again, AlertAway when nobody answers, AlertRefused
    when trying again is of no use.
    """
    assert settings.alert_telegram_token is not None  # noqa: S101  it is one of the ways
    token = settings.alert_telegram_token.get_secret_value()
    body = {"chat_id": settings.alert_telegram_chat, "text": letter.text}
    try:
        answer = await post(Bot(session, settings.telegram_api, token), "sendMessage", body)
    except ChannelAway as error:
        raise AlertAway(str(error)) from None
    if answer.status in _NEVER:
        raise AlertRefused(f"status {answer.status}")
    if answer.status != 200:
        raise AlertUnsent(f"status {answer.status}")
