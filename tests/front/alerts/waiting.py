"""Somebody who waits, and those who are told of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import aiohttp
from sqlalchemy import insert, select, update

from front.alerts.settings import AlertSettings
from front.alerts.watch import Watch
from front.keys import RECORD, SETTINGS, SWITCHBOARD
from front.record import Record
from front.record.account_tables import counsellors
from front.record.alert_tables import alerts
from front.record.handoff_tables import handoffs
from front.record.tables import now
from tests.front.counsellors import signals
from tests.front.fakes import Client, cairn, say, until

PERSON = [{"text": "ok"}, cairn(language="pl", handoff={"do": "request", "reason": "asked"})]
SECRET_WORDS = "straciłam pracę, zadzwońcie"


def settings_for_mail(port: int, **more: Any) -> AlertSettings:
    return AlertSettings(
        smtp_host="127.0.0.1",
        smtp_port=port,
        smtp_security="none",
        smtp_from="cairn@service.example",
        **more,
    )


@asynccontextmanager
async def watch(client: Client, settings: AlertSettings) -> AsyncIterator[Watch]:
    assert client.app is not None
    app = client.app
    async with aiohttp.ClientSession() as session:
        yield Watch(app[RECORD], app[SWITCHBOARD], settings, session, app[SETTINGS].address)


def record(client: Client) -> Record:
    assert client.app is not None
    return client.app[RECORD]


async def hire(client: Client, login: str, roles: list[str], **values: Any) -> None:
    row: dict[str, Any] = {"login": login, "shown_name": login, "email": f"{login}@service.example"}
    row |= {"roles": roles, "languages": [], "interface_language": "en", "settings": {}}
    await record(client).write(lambda one: one.execute(insert(counsellors), row | values))


async def back(client: Client, minutes: float) -> None:
    """The request began so long ago."""
    began = now() - timedelta(minutes=minutes)
    values = {"waiting_since": began, "requested_at": began}
    await record(client).write(lambda one: one.execute(update(handoffs).values(values)))


async def wait(client: Client) -> None:
    """Somebody waits in the queue, and nobody is there."""
    with signals(client) as heard:
        await say(client, SECRET_WORDS, language="pl")
        # It is told after the answer: what a test hears from here on is of something else.
        await until(lambda: heard("queue"))
    await record(client).write(
        lambda one: one.execute(update(handoffs).values(state="waiting", waiting_since=now()))
    )


async def states(client: Client, way: str) -> list[str]:
    found = select(alerts.c.state).where(alerts.c.way == way).order_by(alerts.c.id)
    return list(await record(client).read(lambda one: one.scalars(found).all()))
