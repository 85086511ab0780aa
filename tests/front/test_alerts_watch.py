"""The front looks by itself after requests that wait."""

from __future__ import annotations

import pytest
from sqlalchemy import insert

from front.keys import RECORD
from front.record.account_tables import counsellors
from front.settings import Settings
from tests.front.alerts.post import MailBox, mail_server
from tests.front.fakes import FakeRasa, cairn, front, say, until


async def test_a_letter_is_on_its_way_as_soon_as_somebody_asks(
    settings: Settings, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = MailBox()
    rasa.answer = lambda body: [cairn(language="en", handoff={"do": "request"})]
    with mail_server(box) as port:
        for name, value in (("HOST", "127.0.0.1"), ("PORT", port), ("SECURITY", "none")):
            monkeypatch.setenv(f"CAIRN_SMTP_{name}", str(value))
        async with front(settings) as client:
            assert client.app is not None
            anna = {"login": "anna", "shown_name": "Anna", "email": "anna@service.example"}
            values = anna | {"roles": ["counsellor"]}
            await client.app[RECORD].write(lambda one: one.execute(insert(counsellors), values))
            await say(client, "person")
            await until(lambda: box.to, seconds=4)
    assert box.to == ["anna@service.example"]
