"""The front with a bot, and what Telegram brings it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

import pytest
from sqlalchemy import select

from front.keys import RECORD
from front.record.messaging_tables import chats
from front.settings import Settings
from tests.front.fakes import Client, front, until
from tests.telegram.fake_api import FakeApi

SECRET = "a-secret-of-the-webhook"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
_IDS = count(1000)


@asynccontextmanager
async def bot(
    settings: Settings, fake: FakeApi, patch: pytest.MonkeyPatch, secret: str = SECRET
) -> AsyncIterator[Client]:
    """The whole front, with a bot whose API is the fake one."""
    patch.setenv("CAIRN_TELEGRAM_TOKEN", fake.token)
    patch.setenv("CAIRN_TELEGRAM_SECRET", secret)
    patch.setenv("CAIRN_TELEGRAM_API", fake.address)
    async with front(settings) as client:
        yield client


async def bring(client: Client, update: Any, secret: str = SECRET) -> int:
    """Posts an update as Telegram does; the status."""
    response = await client.post("/telegram/webhook", json=update, headers={HEADER: secret})
    return response.status


def message(text: str, chat: int = 77, language: str = "en", **more: Any) -> dict[str, Any]:
    """An update with a message of a person."""
    number = next(_IDS)
    sender = {"id": chat, "is_bot": False, "first_name": "Anna", "language_code": language}
    body = {"message_id": number, "date": 1, "chat": private(chat), "from": sender}
    said = {"text": text} if text else {}
    return {"update_id": number, "message": body | said | more}


def pressed(button: dict[str, Any], chat: int = 77, rows: Any = None) -> dict[str, Any]:
    """An update with a button that was pressed."""
    number = next(_IDS)
    sender = {"id": chat, "is_bot": False, "first_name": "Anna", "language_code": "en"}
    markup = {"inline_keyboard": rows or [[button]]}
    place = {"message_id": 5, "date": 1, "chat": private(chat), "reply_markup": markup}
    query = {"id": f"q{number}", "from": sender, "message": place, "chat_instance": "1"}
    return {"update_id": number, "callback_query": query | {"data": button["callback_data"]}}


def edited(update: dict[str, Any], text: str) -> dict[str, Any]:
    """The same message with another text."""
    changed = update["message"] | {"text": text, "edit_date": 2}
    return {"update_id": next(_IDS), "edited_message": changed}


def membership(status: str, chat: int = 77, kind: str = "private") -> dict[str, Any]:
    """An update on what the bot is in a chat from now on."""
    sender = {"id": 77, "is_bot": False, "first_name": "Anna", "language_code": "en"}
    place = private(chat) | {"type": kind}
    body = {"chat": place, "from": sender, "date": 1, "new_chat_member": {"status": status}}
    return {"update_id": next(_IDS), "my_chat_member": body}


def private(chat: int) -> dict[str, Any]:
    return {"id": chat, "type": "private", "first_name": "Anna"}


async def said(fake: FakeApi, count: int, chat: str = "77") -> list[str]:
    """What is in a chat, once there are so many messages."""
    await until(lambda: len(fake.texts(chat)) >= count)
    return fake.texts(chat)


async def nothing_kept(client: Client) -> None:
    """Waits until the record knows no chat's address."""
    async with asyncio.timeout(10):
        while await client.app[RECORD].read(  # noqa: ASYNC110  the record has no event
            lambda one: one.scalars(select(chats.c.address)).all()
        ):
            await asyncio.sleep(0.02)
