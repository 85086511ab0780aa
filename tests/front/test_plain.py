"""The page without scripts: whole conversations over plain HTTP."""

import asyncio
import re
from collections.abc import AsyncIterator
from html import unescape

import pytest

from front.keys import SWITCHBOARD
from front.looks import Looks
from front.message import Reply
from front.plain import routes
from front.plain.keys import COOKIE
from tests.front.counsellors import at_desk, desk, record
from tests.front.desk.queueing import asks
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
    assert "default-src 'none'" in policy
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


async def test_a_comparison_is_a_table_and_no_cards(reader: Reader, rasa: FakeRasa) -> None:
    one = {"id": "o1", "title": "Sewing", "provider": "A", "url": "https://school.example/1"}
    two = {"id": "o2", "title": "Cutting", "provider": "B"}
    three = {"id": "o3", "title": "Ironing", "provider": "C", "checked": "2026-11-03"}
    row = {"label": "Price", "cells": ["free", "100 <€>"]}
    columns = ["Sewing (A)", "Cutting (B)"]
    table = {"columns": columns, "rows": [row], "offers": ["o1", "o2"]}
    source = {"title": "Law", "date": "2024-05-01"}
    rasa.answer = lambda body: [
        cairn(offers=[one, two, three], comparison=table, sources=[source], language="en")
    ]
    await reader.send(text="compare")
    heads = re.findall(r'scope="col">(.*?)</th>', reader.html)
    assert [re.sub("<.*?>", " ", one).split() for one in heads] == [
        ["1", "Sewing", "A"],
        ["2", "Cutting", "B"],
    ]
    assert 'href="https://school.example/1"' in heads[0]
    assert re.findall(r'scope="row">(.*?)</th>', reader.html) == ["Price"]
    assert "100 &lt;€&gt;" in reader.html
    cards = reader.html.partition('<ol class="offers"')[2].partition("</ol>")[0]
    assert "Ironing" in cards
    assert "Cutting" not in cards, "what is in the table is said once"
    for day in (">3 November 2026</time>", ">as of 1 May 2024</time>"):
        assert day in reader.html


async def test_other_forms_and_buttons_of_offers_stay(reader: Reader, rasa: FakeRasa) -> None:
    ask = {"title": "More about offer 1", "payload": '/ask_offer{"offer": "o1"}'}
    offer = {"id": "o1", "title": "Sewing", "provider": "A", "buttons": [ask]}
    simple = {"title": "Say it more simply", "payload": '/ask_rephrase{"x": 1}', "kind": "simple"}
    rasa.answer = lambda body: (
        [{"text": "Here", "buttons": [simple]}, cairn(offers=[offer], language="en")]
        if body["message"] == "sew"
        else [{"text": "ok"}]
    )
    await reader.send(text="sew")
    await reader.send(text="something else")
    for button in (ask, simple):
        assert f'value="{button["payload"]}"' in unescape(reader.html)
        await reader.send(press=button["payload"])
        assert rasa.heard[-1] == button["payload"]
        assert reader.texts[-2:] == [button["title"], "ok"]


async def test_who_looks_now_and_again_is_there_for_the_desk(
    reader: Reader, client: Client, rasa: FakeRasa
) -> None:
    asks(rasa)
    await at_desk(client)
    board = client.app[SWITCHBOARD]
    await reader.send(text="hello")
    assert not board.looks_on(reader.key), "nobody was asked for"
    await reader.send(text="person")
    assert board.looks_on(reader.key)
    assert not board.here(reader.key), "what is said is not seen at once: it may need a letter"


def test_a_look_is_over_after_its_time() -> None:
    moment = [0.0]
    looks = Looks(lambda: moment[0])
    looks.note("c1", 60)
    assert looks.recent("c1")
    assert not looks.recent("c2")
    moment[0] = 61.0
    assert not looks.recent("c1")


async def test_what_the_page_says_within_a_message_is_in_the_pages_language(
    reader: Reader, rasa: FakeRasa
) -> None:
    """A voice reads each part with the right sounds (WCAG 2.2, 3.1.2)."""
    offer = {"id": "a", "title": "Sewing", "title_language": "en", "provider": "Szkoła"}
    rasa.answer = lambda body: [
        cairn(offers=[{**offer, "reasons": ["Jest za darmo."]}], language="pl")
    ]
    await reader.send(text="szycie")
    assert f'<h4 lang="en">{EN.say("widget-why")}</h4>' in reader.html
    assert '<ol class="offers" role="list" lang="en"' in reader.html
    assert '<li class="offer" lang="pl">' in reader.html
    assert re.search(r'<span class="name" lang="en">\s*Sewing\s*</span>', reader.html)


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
