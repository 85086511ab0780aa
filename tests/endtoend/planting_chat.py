"""Words planted in a chat of a messaging app, with a Telegram of the test's own."""

from __future__ import annotations

from typing import Any

from aiohttp import ClientSession

from tests.endtoend.planting import PATIENCE, WORD
from tests.endtoend.running import Running
from tests.front.fakes import until
from tests.telegram.fake_api import FakeApi
from tests.telegram.world import HEADER, SECRET, message, pressed

CHAT = 4_815_162_342
PHOTO = {"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}


async def bring(running: Running, http: ClientSession, update: Any) -> None:
    """An update, as Telegram brings it."""
    address = f"{running.url}/telegram/webhook"
    async with http.post(address, json=update, headers={HEADER: SECRET}) as response:
        assert response.status == 200


def named(update: dict[str, Any]) -> dict[str, Any]:
    """The same from somebody with a name, who shares a picture's caption and a contact."""
    person = {"first_name": f"{WORD}first", "last_name": f"{WORD}last", "username": f"{WORD}user"}
    update["message"]["from"] |= person
    update["message"]["chat"] |= person
    return update


async def plant(running: Running, fake: FakeApi, http: ClientSession) -> None:
    """A talk in a chat, with names, a caption, a contact and a place."""
    contact = {"phone_number": "+48600100200", "first_name": f"{WORD}contact", "user_id": CHAT}
    for update in (
        message(f"courses about Excel {WORD}chat", CHAT),
        message("", CHAT, caption=f"{WORD} caption", photo=[PHOTO]),
        message("", CHAT, contact=contact),
        message(f"and {WORD}more", CHAT),
    ):
        before = fake.sent()
        await bring(running, http, named(update))
        await until(lambda seen=before: fake.sent() > seen, PATIENCE)  # type: ignore[misc]


async def delete(running: Running, fake: FakeApi, http: ClientSession) -> str:
    """By the command of the chat, and its button; what is told."""
    chat = str(CHAT)
    await bring(running, http, message("/delete", CHAT))
    await until(lambda: "cannot be undone" in fake.texts(chat)[-1], PATIENCE)
    await bring(running, http, pressed(fake.buttons(chat)[0], CHAT))
    await until(lambda: "receipt" in fake.texts(chat)[-1], PATIENCE)
    return fake.texts(chat)[-1]
