"""Who may tell the bridge something, how often, and of what form."""

from __future__ import annotations

import asyncio
import json
import time

import pytest
from pydantic import SecretStr

from front.chatwoot.signing import SIGNATURE, TIMESTAMP, sign
from front.settings import Settings
from tests.chatwoot.bridged import bridge, kept, passed_on
from tests.chatwoot.desk import ACCOUNT, SECRET, FakeChatwoot
from tests.front.fakes import FakeRasa, front, until
from tests.front.orders import does


async def test_doubled_events_are_one(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    async with bridge(bridged, chatwoot):
        event = await chatwoot.learner(12, "hello")
        statuses = await asyncio.gather(*(chatwoot.tell(event) for _ in range(5)))
        await chatwoot.learner(12, "next")
        await until(lambda: len(chatwoot.shown(12)) == 3)
    assert set(statuses) == {200}
    assert rasa.heard == ["hello", "next"]
    assert chatwoot.shown(12)[1:] == ["echo hello", "echo next"]


async def test_an_older_chatwoot_that_cannot_sign(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    does(rasa)
    chatwoot.modern = False
    async with bridge(bridged, chatwoot):
        await passed_on(chatwoot)
        await chatwoot.learner(12, "hello?")
        # It tells of this change only with the next message.
        await chatwoot.turn(12, "pending")
        shown = len(chatwoot.shown(12))
        await chatwoot.learner(12, "back")
        await until(lambda: len(chatwoot.shown(12)) > shown)
    assert chatwoot.shown(12)[-1] == "echo back"
    assert set(chatwoot.statuses) == {200}


async def test_a_refused_token_is_told_to_the_operator(
    bridged: Settings, chatwoot: FakeChatwoot, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[str] = []
    wrong = bridged.model_copy(update={"chatwoot_token": SecretStr("another")})
    async with bridge(wrong, chatwoot):
        await chatwoot.learner(12, "hello")

        def told() -> bool:
            seen.append(capsys.readouterr().out)
            return "token_refused" in "".join(seen)

        await until(told)
    assert "another" not in "".join(seen)
    assert SECRET not in "".join(seen)


def wrongly_signed() -> list[tuple[bytes, dict[str, str], str]]:
    body = json.dumps({"event": "message_created", "id": 1, "content": "let me in"}).encode()
    moment = str(int(time.time()))
    return [
        (body, {}, ""),
        (body, {}, "?token=wrong"),
        (body, {SIGNATURE: sign("wrong", moment, body), TIMESTAMP: moment}, ""),
        (body, {SIGNATURE: sign(SECRET, "1000", body), TIMESTAMP: "1000"}, ""),
        (body + b" ", {SIGNATURE: sign(SECRET, moment, body), TIMESTAMP: moment}, ""),
        (body, {SIGNATURE: "sha256=", TIMESTAMP: moment}, f"?token={SECRET}"),
    ]


@pytest.mark.parametrize(("body", "headers", "query"), wrongly_signed())
async def test_who_is_not_chatwoot_is_refused_and_nothing_is_kept(
    bridged: Settings,
    chatwoot: FakeChatwoot,
    rasa: FakeRasa,
    body: bytes,
    headers: dict[str, str],
    query: str,
) -> None:
    async with bridge(bridged, chatwoot) as client:
        response = await client.post(f"/chatwoot/webhook{query}", data=body, headers=headers)
        assert response.status == 401
        assert await kept(client) == []
    assert rasa.heard == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"\xff\xfe", 400),
        (b"[" * 100_000, 400),
        (b"[]", 200),
        (b"7", 200),
        (b'{"event": "message_created"}', 200),
        (b'{"event": {"a": []}, "id": "\\ud800"}', 200),
        (b'{"event": "message_created", "id": 1, "conversation": {"id": 99999999999999999}}', 200),
        (b"x" * (1024 * 1024 + 1), 413),
    ],
)
async def test_rubbish_is_answered_and_ends_nothing(
    bridged: Settings, chatwoot: FakeChatwoot, body: bytes, status: int
) -> None:
    async with bridge(bridged, chatwoot):
        assert await chatwoot.post(body) == status
        await chatwoot.learner(12, "hello")
        await until(lambda: len(chatwoot.shown(12)) == 2)


async def test_another_account_is_not_ours(
    bridged: Settings, chatwoot: FakeChatwoot, rasa: FakeRasa
) -> None:
    other = bridged.model_copy(update={"chatwoot_account": ACCOUNT + 1})
    async with bridge(other, chatwoot) as client:
        await chatwoot.learner(12, "hello")
        assert await kept(client) == []
    assert chatwoot.statuses == [200]
    assert rasa.heard == []


async def test_without_settings_there_is_no_webhook(settings: Settings) -> None:
    async with front(settings) as client:
        assert (await client.post("/chatwoot/webhook", data=b"{}")).status == 404
