"""What happens with a mail server: outages, refusals, protection, login."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import select, update

from front.alerts import watch as module
from front.alerts.letter import Letter, letter
from front.alerts.settings import AlertSettings
from front.record.alert_tables import alerts
from front.record.alerting import Alert
from front.record.tables import now
from tests.front.alerts.post import MailBox, certificate, mail_server
from tests.front.alerts.waiting import hire, record, settings_for_mail, states, wait, watch
from tests.front.fakes import Client, FakeRasa


async def test_a_mail_server_that_is_down_loses_nothing(client: Client, person: FakeRasa) -> None:
    box = MailBox()
    await hire(client, "anna", ["counsellor"])
    await wait(client)
    with mail_server(box) as port:
        pass
    async with watch(client, settings_for_mail(port)) as watching:
        await watching.look()
        assert (box.to, await states(client, "mail")) == ([], ["pending"])
        await record(client).write(lambda one: one.execute(update(alerts).values(due_at=now())))
        with mail_server(box, port):
            await watching.look()
            await watching.look()
    assert (box.to, await states(client, "mail")) == (["anna@service.example"], ["sent"])


@pytest.mark.parametrize(("answer", "state"), [("451 busy", "pending"), ("554 no", "failed")])
async def test_what_the_server_says_decides_whether_it_is_tried_again(
    client: Client, person: FakeRasa, answer: str, state: str
) -> None:
    box = MailBox()
    box.answer = answer
    await hire(client, "anna", ["counsellor"])
    await wait(client)
    with mail_server(box) as port:
        async with watch(client, settings_for_mail(port)) as watching:
            await watching.look()
    assert await states(client, "mail") == [state]


async def test_an_address_that_does_not_exist_keeps_nobody_else_waiting(
    client: Client, person: FakeRasa
) -> None:
    box = MailBox()
    box.refused = {"wrong@service.example"}
    await hire(client, "wrong", ["counsellor"])
    await hire(client, "anna", ["counsellor"])
    await wait(client)
    with mail_server(box) as port:
        async with watch(client, settings_for_mail(port)) as watching:
            await watching.look()
    assert (box.to, await states(client, "mail")) == (["anna@service.example"], ["failed", "sent"])


async def test_where_no_server_answers_the_others_do_not_wait_in_vain_as_well(
    client: Client, person: FakeRasa
) -> None:
    box = MailBox()
    for name in ("anna", "jan", "ola"):
        await hire(client, name, ["counsellor"])
    await wait(client)
    with mail_server(box) as port:
        pass
    tries = select(alerts.c.tries).where(alerts.c.way == "mail").order_by(alerts.c.id)
    async with watch(client, settings_for_mail(port)) as watching:
        await watching.look()
        assert await record(client).read(lambda one: one.scalars(tries).all()) == [1, 0, 0]
        with mail_server(box, port):
            await watching.look()
    assert box.to == ["jan@service.example", "ola@service.example"]


async def test_a_letter_with_a_bug_keeps_nobody_else_waiting(
    client: Client, person: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = MailBox()
    for name in ("anna", "jan"):
        await hire(client, name, ["counsellor"])
    await wait(client)

    def written(alert: Alert, address: str) -> Letter:
        if alert.to and alert.to.login == "anna":
            raise ValueError(address)
        return letter(alert, address)

    monkeypatch.setattr(module, "letter", written)
    with mail_server(box) as port:
        async with watch(client, settings_for_mail(port)) as watching:
            await watching.look()
    assert (box.to, await states(client, "mail")) == (["jan@service.example"], ["pending", "sent"])


@pytest.mark.parametrize(("trusted", "expected"), [(True, ["sent"]), (False, ["pending"])])
async def test_the_connection_is_protected_and_the_server_proves_who_it_is(
    client: Client, person: FakeRasa, tmp_path: Path, trusted: bool, expected: list[str]
) -> None:
    file, context = certificate(tmp_path)
    await hire(client, "anna", ["counsellor"])
    await wait(client)
    with mail_server(MailBox(), tls=context) as port:
        settings = AlertSettings(
            smtp_host="localhost",
            smtp_port=port,
            smtp_from="cairn@service.example",
            smtp_ca=file if trusted else None,
        )
        async with watch(client, settings) as watching:
            await watching.look()
    assert await states(client, "mail") == expected


@pytest.mark.parametrize(("password", "expected"), [("right", ["sent"]), ("wrong", ["failed"])])
async def test_the_mail_server_may_ask_for_a_login(
    client: Client, person: FakeRasa, password: str, expected: list[str]
) -> None:
    await hire(client, "anna", ["counsellor"])
    await wait(client)
    with mail_server(MailBox(), login=True) as port:
        login = {"smtp_user": "cairn", "smtp_password": SecretStr(password)}
        async with watch(client, settings_for_mail(port, **login)) as watching:
            await watching.look()
    assert await states(client, "mail") == expected
