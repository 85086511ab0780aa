"""Who is told that somebody waits, once each."""

from __future__ import annotations

import pytest
from pydantic import SecretStr
from sqlalchemy import update

from front.alerts.settings import AlertSettings
from front.alerts.watch import Watch
from front.handoff import Who
from front.keys import SWITCHBOARD
from front.message import Reply
from front.record.alert_tables import alerts
from front.record.handoff_tables import handoffs
from front.record.tables import now
from front.settings import Settings
from tests.front.alerts.post import Chat, MailBox, bot_api, mail_server
from tests.front.alerts.waiting import (
    SECRET_WORDS,
    back,
    hire,
    record,
    settings_for_mail,
    states,
    wait,
    watch,
)
from tests.front.fakes import Client, FakeRasa, front, say


async def test_each_stage_is_told_once_to_those_it_concerns(
    client: Client, person: FakeRasa
) -> None:
    box = MailBox()
    await hire(client, "anna", ["counsellor"])
    await hire(client, "boss", ["supervisor"])
    await hire(client, "deutsch", ["counsellor"], languages=["de"])
    await hire(client, "mute", ["counsellor"], settings={"mail": False})
    await hire(client, "gone", ["counsellor"], active=False)
    await wait(client)
    with mail_server(box) as port:
        async with watch(client, settings_for_mail(port)) as watching:
            for _ in range(2):
                await watching.look()
            assert box.to == ["anna@service.example"]
            await back(client, 6)
            for _ in range(2):
                await watching.look()
            assert box.to == ["anna@service.example"] * 2
            await back(client, 16)
            await watching.look()
    assert sorted(box.to[2:]) == ["anna@service.example", "boss@service.example"]


async def test_a_letter_says_that_somebody_waits_and_nothing_of_them(
    client: Client, person: FakeRasa
) -> None:
    box = MailBox()
    await hire(client, "anna", ["counsellor"], interface_language="pl")
    await wait(client)
    with mail_server(box) as port:
        async with watch(client, settings_for_mail(port)) as watching:
            await watching.look()
    (letter,) = box.letters
    text = letter.get_content()
    assert letter["Subject"] == "Ktoś czeka na rozmowę z doradcą"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert "/desk/" in text
    assert not any(word in str(letter) + text for word in (SECRET_WORDS, "straciłam", "c1"))


async def test_the_priority_is_raised_and_the_desk_hears_of_it(
    client: Client, person: FakeRasa
) -> None:
    await wait(client)
    await back(client, 6)
    assert client.app is not None
    async with watch(client, AlertSettings()) as watching:
        with client.app[SWITCHBOARD].desk.signals.listen() as ear:
            await watching.look()
            ear.end()
            heard = [signal async for signal in ear]
    (one,) = await record(client).open_handoffs()
    assert (one.priority, one.escalated_at is not None) == ("raised", True)
    assert [(signal.kind, signal.data["stage"]) for signal in heard] == [("alert", 1)]


async def test_a_request_of_somebody_in_danger_is_told_anew(
    client: Client, person: FakeRasa
) -> None:
    box = MailBox()
    await hire(client, "anna", ["counsellor"])
    await wait(client)
    await back(client, 20)
    with mail_server(box) as port:
        async with watch(client, settings_for_mail(port)) as watching:
            await watching.look()
            await record(client).write(
                lambda one: one.execute(update(handoffs).values(priority="danger"))
            )
            await watching.look()
    assert [letter["Subject"].startswith("URGENT") for letter in box.letters] == [False, True]


async def test_what_was_taken_in_the_meantime_needs_no_letter(
    client: Client, person: FakeRasa
) -> None:
    box = MailBox()
    await hire(client, "anna", ["counsellor"])
    await wait(client)
    with mail_server(box) as port:
        pass
    assert client.app is not None
    async with watch(client, settings_for_mail(port)) as watching:
        await watching.look()
        (one,) = await record(client).open_handoffs()
        await client.app[SWITCHBOARD].desk.office.claim(one.number, Who(1, "Anna"))
        await record(client).write(lambda one: one.execute(update(alerts).values(due_at=now())))
        with mail_server(box, port):
            await watching.look()
    assert (box.to, await states(client, "mail")) == ([], ["needless"])


async def test_the_chat_of_the_counsellors_is_told(client: Client, person: FakeRasa) -> None:
    chat = Chat()
    await wait(client)
    async with bot_api(chat) as address:
        telegram = AlertSettings(
            alert_telegram_token=SecretStr("12:ab"), alert_telegram_chat="-7", telegram_api=address
        )
        async with watch(client, telegram) as watching:
            await watching.look()
            await back(client, 6)
            chat.status = 429
            await watching.look()
            assert await states(client, "telegram") == ["sent", "pending"]
            chat.status = 403
            await record(client).write(lambda one: one.execute(update(alerts).values(due_at=now())))
            await watching.look()
    assert [post["chat_id"] for post in chat.posts] == ["-7"]
    assert chat.posts[0]["text"].startswith("Ktoś czeka na rozmowę z doradcą")
    assert await states(client, "telegram") == ["sent", "failed"]
    assert set(chat.paths) == {"/bot12:ab/sendMessage"}


async def test_a_learner_who_left_an_address_is_told_once_that_a_counsellor_wrote(
    settings: Settings, person: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = MailBox()
    with mail_server(box) as port:
        for name, value in (("HOST", "127.0.0.1"), ("PORT", port), ("SECURITY", "none")):
            monkeypatch.setenv(f"CAIRN_SMTP_{name}", str(value))
        async with front(settings) as client:
            await say(client, "person", language="pl")
            contact = {"contact_kind": "email", "contact_value": "learner@example.org"}
            await record(client).write(lambda one: one.execute(update(handoffs).values(contact)))
            assert client.app is not None
            office = client.app[SWITCHBOARD].desk.office
            (one,) = await record(client).open_handoffs()
            await office.claim(one.number, Who(1, "Anna"))
            for text in ("Dzień dobry", "Już jestem"):
                await office.speak("c1", Who(1, "Anna"), Reply(text=text), text.replace(" ", "-"))
            async with watch(client, AlertSettings()) as watching:
                await _until_sent(watching, box)
                await watching.look()
    assert box.to == ["learner@example.org"]
    assert "Dzień dobry" not in box.letters[0].get_content()


async def _until_sent(watching: Watch, box: MailBox) -> None:
    for _ in range(100):
        await watching.look()
        if box.to:
            return
