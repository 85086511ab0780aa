"""The action server when something is wrong: a sentence for the learner, a cause for the log."""

from __future__ import annotations

import asyncio
import json
import logging
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from pytest_aiohttp import AiohttpClient
from rasa_sdk.executor import ActionExecutor

from actions import _turn, server
from actions.guarding import HEADER
from actions.server import make_app
from tests.actions.calls import Json, call, state_of
from tests.actions.conftest import TOKEN, Client
from words import Words

pytestmark = pytest.mark.filterwarnings("ignore:.*versions of rasa.*:UserWarning")

SECRET = "tajemnica zażółć"
JSON_BODY = {"Content-Type": "application/json"}
DEFLATED = {**JSON_BODY, "Content-Encoding": "deflate"}


async def post(client: Client, body: Json) -> tuple[int, Json]:
    """Status and answer of a call."""
    response = await client.post("/webhook", json=body)
    return response.status, await response.json()


def check_apology(answer: Json, key: str, language: str) -> None:
    """Fails unless the answer is an apology that offers a person and changes nothing."""
    (message,) = answer["responses"]
    words = Words.load(language)
    assert message["text"] == words.say(key)
    assert message["buttons"][0]["payload"] == "/request_human"
    assert message["custom"] == {"cairn": {"language": language}}
    assert answer["events"] == []


async def test_health(client: Client) -> None:
    response = await client.get("/health")
    assert (response.status, await response.json()) == (200, {"status": "ok"})


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b'"x"', b"{}", b'{"next_action": ""}', b'{"next_action": 5}', b"\xff\xfe"],
)
async def test_what_is_no_call_is_refused(client: Client, body: bytes) -> None:
    response = await client.post("/webhook", data=body, headers=JSON_BODY)
    assert response.status == 400
    assert (await response.json())["error"]


async def test_a_body_that_is_not_as_compressed_as_it_says_is_refused(client: Client) -> None:
    whole = zlib.compress(json.dumps(call("action_guide")).encode())
    for body in (whole[:40], b"nothing of the kind"):
        response = await client.post("/webhook", data=body, headers=DEFLATED)
        assert response.status == 400


async def test_an_unknown_action_is_not_found(client: Client) -> None:
    status, answer = await post(client, call("action_fly"))
    assert (status, answer["action_name"]) == (404, "action_fly")


@pytest.mark.parametrize("compressed", [False, True])
async def test_a_body_too_large_is_refused(
    aiohttp_client: AiohttpClient,
    executor: ActionExecutor,
    monkeypatch: pytest.MonkeyPatch,
    compressed: bool,
) -> None:
    monkeypatch.setattr(server, "MOST_BYTES", 10_000)
    client = await aiohttp_client(make_app(executor, TOKEN), headers={HEADER: TOKEN})
    raw = json.dumps(call("action_guide", "a" * 100_000)).encode()
    body, headers = (zlib.compress(raw), DEFLATED) if compressed else (raw, JSON_BODY)
    response = await client.post("/webhook", data=body, headers=headers)
    assert response.status in {400, 413}


@pytest.mark.parametrize("language", ["pl", "en"])
async def test_without_a_catalogue_the_learner_reads_an_apology(
    aiohttp_client: AiohttpClient,
    executor: ActionExecutor,
    catalogue: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    language: str,
) -> None:
    monkeypatch.setenv("CAIRN_CATALOGUE_URL", "postgresql://cairn@127.0.0.1:1/none")
    client = await aiohttp_client(make_app(executor, TOKEN), headers={HEADER: TOKEN})
    with caplog.at_level(logging.DEBUG):
        body = call("action_guide", SECRET, language=language, topic=SECRET)
        status, answer = await post(client, body)
    assert status == 200
    check_apology(answer, "talk-apology-catalogue", language)
    assert "action=action_guide failed" in caplog.text
    assert "CatalogueUnavailable" in caplog.text
    assert "tajemnica" not in caplog.text


async def test_a_catalogue_that_comes_back_is_used(
    client: Client, catalogue: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "catalogue.db"
    file.write_bytes(b"this is no database" * 100)
    monkeypatch.setenv("CAIRN_CATALOGUE_URL", f"sqlite:///{file}")
    _, broken = await post(client, call("action_guide", topic="excel"))
    check_apology(broken, "talk-apology-catalogue", "pl")
    monkeypatch.setenv("CAIRN_CATALOGUE_URL", catalogue)
    _, answer = await post(client, call("action_guide", topic="excel"))
    assert state_of(answer)["shown"]


async def test_a_query_that_fails_keeps_the_learners_words_out_of_the_log(
    client: Client,
    catalogue: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("CAIRN_CATALOGUE_URL", f"sqlite:///{tmp_path / 'copy.db'}")
    with (
        closing(sqlite3.connect(catalogue.removeprefix("sqlite:///"))) as sample,
        closing(sqlite3.connect(tmp_path / "copy.db")) as copy,
    ):
        sample.backup(copy)
        copy.execute("DROP TABLE search_index")
    # A word that records have too: without one the index would not be asked.
    said = f"{SECRET} excel"
    with caplog.at_level(logging.DEBUG):
        _, answer = await post(client, call("action_guide", said, topic=said))
    check_apology(answer, "talk-apology-catalogue", "pl")
    assert "search_index" in caplog.text
    assert "tajemnica" not in caplog.text


@pytest.mark.parametrize("language", ["pl", "en"])
async def test_any_other_failure_is_an_apology_too_and_quotes_nothing(
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    language: str,
) -> None:
    def fail(_step: str, tracker: Any) -> None:
        raise ValueError(f"cannot read {tracker.latest_message['text']}")

    monkeypatch.setattr(_turn, "_take", fail)
    with caplog.at_level(logging.INFO):
        status, answer = await post(client, call("action_guide", SECRET, language=language))
    assert status == 200
    check_apology(answer, "talk-apology", language)
    assert "action=action_guide failed: ValueError" in caplog.text
    assert "in fail" in caplog.text
    assert "tajemnica" not in caplog.text


async def test_a_call_without_a_message_is_answered(client: Client) -> None:
    body = call("action_rephrase")
    body["tracker"]["latest_message"] = None
    status, answer = await post(client, body)
    assert status == 200
    assert answer["responses"][0]["custom"]["cairn"]["language"] == "en"


async def test_calls_at_the_same_time_do_not_mix(client: Client) -> None:
    topics = ["excel", "opieka", "spawanie", "niemiecki", "pierwsza pomoc"] * 4
    one_by_one = [await post(client, call("action_guide", topic=topic)) for topic in topics[:5]]
    at_once = await asyncio.gather(
        *(post(client, call("action_guide", topic=topic)) for topic in topics)
    )
    assert list(at_once) == one_by_one * 4
