"""A roadmap's way: from an answer into the record, behind a link, to the browser, to its end."""

import asyncio
import hashlib
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from front.errors import RecordUnavailable
from front.keys import RECORD
from front.message import Reply, Roadmap
from front.publishing import Publishing
from front.record.database import open_engine
from front.record.tables import conversations, messages, roadmaps
from front.settings import Settings
from tests.front.fakes import Client, FakeRasa, front, history, say
from tests.front.retention.looking import look
from tests.front.roadmaps import OFFERS, extras, items
from words import Words

CONTENT = Roadmap.model_validate(extras()["roadmap"])


async def asked(client: Client, rasa: FakeRasa, language: str = "pl") -> tuple[str, str]:
    """The paths of the page and of the PDF that an answer brings."""
    rasa.answer = lambda _body: items(language)
    (answer,) = await say(client, "mój plan w pdf", language=language)
    page, file = (link["url"].removeprefix("http://127.0.0.1:8080") for link in answer["links"])
    return page, file


def rows(settings: Settings) -> list[Any]:
    engine = open_engine(settings.record)
    with engine.connect() as connection:
        found = list(connection.execute(select(roadmaps)))
    engine.dispose()
    return found


def change(settings: Settings, statement: Any) -> None:
    engine = open_engine(settings.record)
    with engine.begin() as connection:
        connection.execute(statement)
    engine.dispose()


async def test_an_answer_brings_a_link_that_opens_the_page(client: Client, rasa: FakeRasa) -> None:
    page, _ = await asked(client, rasa)
    assert re.fullmatch(r"/roadmap/[A-Za-z0-9_-]{32}", page)
    response = await client.get(page)
    html = await response.text()
    assert response.status == 200
    assert '<html lang="pl">' in html
    for words in ("Mój plan nauki", "Analiza danych w praktyce", "20 lutego 2026", "120\xa0€"):
        assert words in html
    assert response.headers["Content-Language"] == "pl"


async def test_the_link_stays_with_the_message(client: Client, rasa: FakeRasa) -> None:
    page, _ = await asked(client, rasa, "en")
    kept = (await history(client))[-1]
    assert kept["links"][0]["url"].endswith(page)
    assert "link works until" in kept["links"][0]["title"]
    assert kept["sources"] == []


async def test_what_a_learner_wrote_is_shown_and_never_run(client: Client, rasa: FakeRasa) -> None:
    html = await (await client.get((await asked(client, rasa))[0])).text()
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "{{ 7*7 }}" in html


async def test_an_address_that_is_none_of_the_web_is_no_link(
    client: Client, rasa: FakeRasa
) -> None:
    wicked = replace(OFFERS[0], url="javascript:alert(1)")
    rasa.answer = lambda _body: items(offers=(wicked,))
    (answer,) = await say(client, "plan")
    address = answer["links"][0]["url"].removeprefix("http://127.0.0.1:8080")
    html = await (await client.get(address)).text()
    assert "Arkusze od podstaw" in html
    assert "javascript:" not in html


async def test_the_page_is_private(client: Client, rasa: FakeRasa) -> None:
    for path in (*await asked(client, rasa), "/roadmap/wrong"):
        headers = (await client.get(path)).headers
        assert headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert "noindex" in headers["X-Robots-Tag"]
        assert "unsafe" not in headers["Content-Security-Policy"]


async def test_the_page_needs_only_what_we_serve(client: Client, rasa: FakeRasa) -> None:
    html = await (await client.get((await asked(client, rasa))[0])).text()
    assert not re.search(r"\sstyle=|\son[a-z]+=|<style", html)
    files = re.findall(r'(?:src|<link[^>]*href)="([^"]+)"', html)
    assert "/roadmap/static/roadmap.css" in files
    for file in files:
        assert (await client.get(file)).status == 200, file


async def test_only_a_hash_of_the_token_is_in_the_table(
    client: Client, rasa: FakeRasa, settings: Settings
) -> None:
    page, _ = await asked(client, rasa)
    token = page.removeprefix("/roadmap/")
    (row,) = rows(settings)
    assert row.token_hash == hashlib.sha256(token.encode()).hexdigest()
    assert token not in str(tuple(row))
    assert row.conversation_id == "c1"
    lasts = row.expires_at - datetime.now(UTC)
    assert timedelta(days=29, hours=23) < lasts <= timedelta(days=30)


def test_tokens_are_long_and_never_the_same() -> None:
    reply = Reply(text="x", roadmap=CONTENT)
    made = [Publishing("https://a.example", 30).publish(reply, "pl") for _ in range(200)]
    urls = {str(one.links[0].url) for one in made}
    assert len(urls) == 200
    for url in urls:
        # 32 letters of 64 are 192 bits.
        assert re.fullmatch(r"https://a\.example/roadmap/[A-Za-z0-9_-]{32}", url)


def test_an_answer_without_a_roadmap_stays_as_it_is() -> None:
    reply = Reply(text="x")
    assert Publishing("https://a.example", 30).publish(reply, "pl") is reply


@pytest.mark.parametrize(
    "path",
    [
        "/roadmap/" + "A" * 32,
        "/roadmap/" + "A" * 32 + "/roadmap.pdf",
        "/roadmap/",
        "/roadmap/a/b/c",
        "/roadmap/%00%ff",
        "/roadmap/' OR 1=1 --",
    ],
)
async def test_an_unknown_link_is_one_kind_page(client: Client, path: str) -> None:
    response = await client.get(path, headers={"Accept-Language": "pl"})
    html = await response.text()
    assert response.status == 404
    assert Words.load("pl").say("roadmap-gone-how") in html
    assert 'href="/?lang=pl"' in html


async def test_an_expired_link_says_so_and_is_deleted(
    client: Client, rasa: FakeRasa, settings: Settings
) -> None:
    page, file = await asked(client, rasa)
    change(settings, update(roadmaps).values(expires_at=datetime.now(UTC) - timedelta(seconds=1)))
    for path in (page, file):
        response = await client.get(path)
        html = await response.text()
        assert response.status == 410
        assert Words.load("pl").say("roadmap-gone-title") in html
        assert "Analiza" not in html
    assert (await look(client, 0)).counts == {"roadmaps": 1}
    assert rows(settings) == []
    assert (await client.get(page)).status == 404


async def test_expired_roadmaps_are_deleted_at_the_start(
    rasa: FakeRasa, settings: Settings
) -> None:
    async with front(settings) as client:
        await asked(client, rasa)
        change(settings, update(roadmaps).values(expires_at=datetime.now(UTC)))
    async with front(settings):
        async with asyncio.timeout(5):
            while rows(settings):  # noqa: ASYNC110  another thread deletes
                await asyncio.sleep(0.02)


async def test_a_roadmap_goes_with_its_conversation(
    client: Client, rasa: FakeRasa, settings: Settings
) -> None:
    page, _ = await asked(client, rasa)
    change(settings, update(messages).values(in_reply_to=None))
    change(settings, delete(messages))
    change(settings, delete(conversations))
    assert rows(settings) == []
    assert (await client.get(page)).status == 404


async def test_a_roadmap_that_breaks_the_contract_is_no_answer(
    client: Client, rasa: FakeRasa, settings: Settings
) -> None:
    rasa.answer = lambda _body: [{"text": "x", "custom": {"cairn": {"roadmap": {"stages": []}}}}]
    (apology,) = await say(client, "plan")
    assert apology["sender"] == "service"
    assert rows(settings) == []


async def test_without_the_record_the_page_asks_for_patience(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def roadmap(token_hash: str) -> None:
        raise RecordUnavailable("down")

    assert client.app is not None
    monkeypatch.setattr(client.app[RECORD], "roadmap", roadmap)
    response = await client.get("/roadmap/" + "A" * 32)
    assert response.status == 503
    assert Words.load("en").say("roadmap-trouble") in await response.text()
