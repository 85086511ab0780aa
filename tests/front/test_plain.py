"""The page without scripts: whole conversations over plain HTTP."""

import asyncio
import re
from collections.abc import AsyncIterator
from html import unescape
from types import SimpleNamespace

import jinja2
import pytest

from front.message import Offer, Reply
from front.plain import routes
from front.plain.keys import COOKIE
from tests.front.counsellors import at_desk, desk, record
from tests.front.fakes import Client, FakeRasa, cairn, history, texts
from tests.front.orders import does
from tests.front.reader import Reader
from words import Words

EN = Words.load("en")


@pytest.fixture
async def reader(client: Client) -> AsyncIterator[Reader]:
    one = Reader(client)
    await one.open()
    yield one
    await one.session.close()


async def test_a_conversation_by_forms_alone(reader: Reader, client: Client) -> None:
    assert reader.key == ""
    assert EN.say("widget-welcome") in unescape(reader.html)
    await reader.send(text="hello")
    assert (reader.status, reader.url.path) == (200, "/plain")
    assert reader.texts == ["hello", "echo hello"]
    assert len(reader.key) == 43
    await reader.send(text="and more")
    assert reader.texts == ["hello", "echo hello", "and more", "echo and more"]
    assert texts(await history(client, reader.key)) == reader.texts
    await reader.open()
    assert len(reader.texts) == 4


async def test_the_cookie_and_the_headers(reader: Reader) -> None:
    assert "Set-Cookie" not in reader.headers
    policy = reader.headers["Content-Security-Policy"]
    assert "script-src 'none'" in policy
    assert "default-src 'self'" in policy
    assert reader.headers["Cache-Control"] == "no-store"
    assert "<script" not in reader.html
    assert not re.search(r'\son\w+=|\sstyle=|(src|href)="(https?:)?//', reader.html)
    response = await reader.post(text="hello")
    [first] = response.history
    cookie = first.headers["Set-Cookie"]
    assert first.status == 303
    for part in (f"{COOKIE}=", "HttpOnly", "Path=/plain", "SameSite=Lax", "Max-Age=2592000"):
        assert part in cookie
    assert "Secure" not in cookie  # of http on this machine


async def test_sending_twice_is_one_message(reader: Reader, client: Client) -> None:
    twice = await asyncio.gather(reader.post(text="once"), reader.post(text="once"))
    assert {one.status for one in twice} == {200}
    key = reader.key
    assert texts(await history(client, key)) == ["once", "echo once"]
    # Back, and the same form once more; other words of the same form are another message.
    await reader.post(text="once")
    await reader.post(text="other")
    assert reader.key == key
    assert texts(await history(client, key))[2:] == ["other", "echo other"]


async def test_cards_sources_buttons_and_links(reader: Reader, rasa: FakeRasa) -> None:
    offer = {
        "id": "o1",
        "title": "Sewing <b>",
        "provider": "School",
        "url": "https://school.example/1",
        "reasons": ["It is near"],
        "caveats": ["No price"],
        "facts": [{"label": "Price", "value": "not stated"}],
    }
    source = {"title": "Law", "url": "https://law.example", "date": "2024-05-01"}
    button = {"title": "More", "payload": "/more"}
    rasa.answer = lambda body: (
        [
            {"text": "Here", "buttons": [button]},
            cairn(offers=[offer], sources=[source], language="en"),
        ]
        if body["message"] == "sew"
        else [{"text": "more it is"}]
    )
    await reader.send(text="sew")
    for part in ("Sewing &lt;b&gt;", "School", "It is near", "No price", "not stated", "Law"):
        assert part in reader.html
    assert 'href="https://school.example/1"' in reader.html
    assert 'name="press" value="/more"' in reader.html
    await reader.send(press="/more")
    assert reader.texts == ["sew", "Here", "More", "more it is"]
    assert rasa.heard == ["sew", "/more"]
    # Suggested answers of before are no longer there.
    assert 'value="/more"' not in reader.html


def test_a_comparison_is_a_table() -> None:
    loader = jinja2.FileSystemLoader(routes._HERE / "templates")
    shelf = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    row = SimpleNamespace(label="Price", cells=["free", "100 <€>"])
    table = SimpleNamespace(columns=["Sewing (A)", "Cutting (B)"], rows=[row])
    said = SimpleNamespace(text="", comparison=table, offers=[], links=[], sources=[])
    html = str(shelf.get_template("message.html").module.content(said, EN, "en"))  # type: ignore[attr-defined]
    assert re.findall(r'scope="col">(.*?)</th>', html) == ["Sewing (A)", "Cutting (B)"]
    assert re.findall(r'scope="row">(.*?)</th>', html) == ["Price"]
    assert "100 &lt;€&gt;" in html


def test_what_the_page_says_within_a_message_is_in_the_pages_language() -> None:
    """A voice reads each part with the right sounds (WCAG 2.2, 3.1.2)."""
    loader = jinja2.FileSystemLoader(routes._HERE / "templates")
    shelf = jinja2.Environment(loader=loader, autoescape=True)
    polish = Words.load("pl")
    offer = Offer(id="a", title="Kurs", title_language="pl", provider="Szkoła", reasons=["Free."])
    said = SimpleNamespace(text="Look.", language="en", offers=[offer], links=[], sources=[])
    html = str(shelf.get_template("message.html").module.content(said, polish, "pl"))  # type: ignore[attr-defined]
    assert f'<h4 lang="pl">{polish.say("widget-why")}</h4>' in html
    assert '<ol class="offers" role="list" lang="pl"' in html
    assert '<li class="offer" lang="en">' in html
    assert re.search(r'<span class="name" lang="pl">\s*Kurs\s*</span>', html)


async def test_a_slow_answer_is_on_its_way_and_comes(
    reader: Reader, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "_PATIENCE", 0.05)
    rasa.free.clear()
    await reader.send(text="slow")
    assert reader.texts == ["slow"]
    assert EN.say("widget-typing") in reader.html
    # It loads itself again only where that is chosen.
    assert "Refresh" not in reader.headers
    await reader.open("/plain?watch=1&lang=en")
    assert reader.headers["Refresh"] == "5; url=/plain?watch=2&lang=en#new"
    # What is typed would be lost with each loading: there is no field until that is stopped.
    assert "<textarea" not in reader.html
    await reader.open()
    assert "Refresh" not in reader.headers
    assert "<textarea" in reader.html
    rasa.free.set()
    async with asyncio.timeout(10):
        while reader.texts != ["slow", "echo slow"]:
            await reader.open("/plain?watch=2&lang=en")
    assert "Refresh" not in reader.headers


async def test_the_page_does_not_load_itself_for_ever(
    reader: Reader, client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    await at_desk(client)
    await reader.send(text="person")
    for look, seconds in ((1, "5"), (12, "5"), (13, "15"), (37, "60"), (91, None), (9999, None)):
        await reader.open(f"/plain?watch={look}&lang=en")
        assert reader.headers.get("Refresh", "").partition(";")[0] == (seconds or "")
        assert EN.say("plain-watch" if seconds is None else "plain-stop") in reader.html


async def test_a_request_left_for_later_loads_nothing_again(reader: Reader, rasa: FakeRasa) -> None:
    does(rasa)
    await reader.send(text="person")
    assert EN.say("handoff-line-kept") in unescape(reader.html)
    assert 'value="/front_leave"' in reader.html
    assert "Refresh" not in reader.headers
    assert "<textarea" in reader.html


async def test_a_person_is_asked_for_talks_and_is_left(
    reader: Reader, client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    anna = await at_desk(client)
    await reader.send(text="person")
    key = reader.key
    assert EN.say("handoff-place", place=1) in unescape(reader.html)
    assert EN.say("plain-watch") in unescape(reader.html)
    [waiting] = await record(client).open_handoffs()
    await desk(client).office.claim(waiting.number, anna)
    await desk(client).office.speak(key, anna, Reply(text="Good day"), "k1")
    await reader.open("/plain?watch=3&lang=en")
    assert "Good day" in reader.texts
    assert "Anna (Counsellor)" in reader.html
    [said] = [one for one in await history(client, key) if one["text"] == "Good day"]
    assert said["delivered"]
    await reader.open()
    await reader.send(text="to the counsellor")
    assert "echo" not in reader.texts[-1]
    await reader.open()
    await reader.send(press="/front_leave")
    assert await record(client).open_handoffs() == []
    assert 'class="awaited"' not in reader.html
