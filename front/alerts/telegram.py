"""Tells a group chat of the counsellors by the Telegram Bot API."""

import aiohttp

from front.alerts.letter import Letter
from front.alerts.settings import AlertSettings
from front.errors import AlertAway, AlertRefused, AlertUnsent

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
        async with session.post(
            f"{settings.telegram_api}/bot{token}/sendMessage", json=body
        ) as response:
            status = response.status
    except (aiohttp.ClientError, TimeoutError) as error:
        # Not the error's text: the address holds the token.
        raise AlertAway(type(error).__name__) from None
    if status in _NEVER:
        raise AlertRefused(f"status {status}")
    if status != 200:
        raise AlertUnsent(f"status {status}")
