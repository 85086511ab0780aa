"""A copy of one's data, asked for in the talk: links that work for a short while, for one talk."""

import json
import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from yarl import URL

from front.handout import passes
from front.handout.passes import MINUTES
from front.keys import HANDOUT
from front.message import Link
from front.messaging.papers import Papers
from front.record.erasing import ERASED
from front.record.tables import now
from front.roadmap.pdf import PdfMaker
from tests.front.counsellors import record
from tests.front.fakes import Client, FakeRasa, Items, say
from tests.front.planted import PLANTED, delete, full

EXPORT = "/front_export"


def offers(body: dict[str, Any]) -> Items:
    """A Rasa that offers the copy."""
    return [{"text": "A copy?", "buttons": [{"title": "Get my data", "payload": EXPORT}]}]


@pytest.fixture(autouse=True)
def offering(rasa: FakeRasa) -> None:
    rasa.answer = offers


async def links(client: Client, **body: Any) -> list[str]:
    """The paths of the page and of the JSON."""
    await say(client, "I want a copy", **body)
    [told] = await say(client, EXPORT)
    assert str(MINUTES) in told["text"]
    return [str(URL(one["url"]).path) for one in told["links"]]


async def test_the_links_give_all_and_no_cache_keeps_it(client: Client) -> None:
    await full(client)
    page, data = await links(client)
    response = await client.get(page)
    shown = await response.text()
    assert response.status == 200
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert f"{PLANTED} message" in shown
    assert "<script" not in shown
    found = await (await client.get(data)).json()
    assert {one.name for one in ERASED if not one.hidden} <= set(found)
    # The page leaves nothing out that the data holds.
    assert json.loads(_unescaped(shown))["handoffs"] == found["handoffs"]


def _unescaped(shown: str) -> str:
    found = re.search(r"<pre>(.*)</pre>", shown, re.S)
    assert found
    return unescape(found[1])


async def test_what_somebody_wrote_is_text_on_the_page(client: Client) -> None:
    await say(client, "<script>alert(1)</script><b>مرحبا</b>")
    page, _ = await links(client)
    shown = await (await client.get(page)).text()
    assert "<script>" not in shown
    assert "&lt;b&gt;مرحبا" in shown


async def test_the_page_is_in_the_language_of_the_talk(client: Client) -> None:
    page, _ = await links(client, language="pl")
    assert "WIADOMOŚCI" in await (await client.get(page)).text()


async def test_a_link_that_is_old_wrong_or_of_something_deleted_gives_nothing(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, _ = await links(client)
    assert (await client.get("/my-data/guessed/cairn-data.html")).status == 404
    await delete(client)
    gone = await client.get(page)
    assert (gone.status, gone.headers["Cache-Control"]) == (404, "no-store")
    # Another talk under the same id is not what the link was made for.
    fresh, _ = await links(client)
    assert (await client.get(page)).status == 404
    assert (await client.get(fresh)).status == 200
    monkeypatch.setattr(passes, "now", lambda: now() + timedelta(minutes=MINUTES, seconds=1))
    assert (await client.get(fresh)).status == 404


async def test_nobody_gets_a_link_by_typing_the_payload(client: Client) -> None:
    await say(client, "hello", "c2")
    [told] = await say(client, EXPORT, "c3")
    assert told["text"] == "A copy?"


async def test_links_do_not_pile_up(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passes, "_MOST", 1)
    first, _ = await links(client)
    second, _ = await links(client)
    assert (await client.get(first)).status == 404
    assert (await client.get(second)).status == 200


async def test_a_messaging_app_gets_the_files_themselves(client: Client) -> None:
    page, data = await links(client)
    assert client.app is not None
    papers = Papers(record(client), PdfMaker(), client.app[HANDOUT])
    shown = await papers.of(Link(title="x", url=f"http://localhost{page}"))
    found = await papers.of(Link(title="x", url=f"http://localhost{data}"))
    assert shown
    assert found
    assert (shown.name, shown.media_type) == ("cairn-data.html", "text/html")
    assert json.loads(found.content)["messages"][0]["text"] == "I want a copy"
    assert (
        await papers.of(Link(title="x", url="http://localhost/my-data/no/cairn-data.json")) is None
    )
