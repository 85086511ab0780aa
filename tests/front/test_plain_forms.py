"""The page without scripts: refusals, forged forms, one's data, languages, a record that fails."""

import re
from collections.abc import AsyncIterator

import pytest

from front.errors import RecordUnavailable
from front.keys import RECORD, SWITCHBOARD
from front.plain.keys import COOKIE
from tests.front.fakes import Client, FakeRasa, history, texts
from tests.front.reader import FIELD, Reader
from tests.front.test_deleting import asks
from words import Words

EN = Words.load("en")


@pytest.fixture
async def reader(client: Client) -> AsyncIterator[Reader]:
    one = Reader(client)
    await one.open()
    yield one
    await one.session.close()


async def test_what_is_refused_is_said_and_what_was_typed_stays(reader: Reader) -> None:
    for text, told in (("  ", "Please write something"), ("x" * 4001, "at most 4,000 characters")):
        await reader.send(text=text)
        assert reader.status == 422
        assert told in reader.html
        assert 'aria-describedby="problem"' in reader.html
        assert "<title>Error: " in reader.html
    assert "x" * 4001 in reader.html
    assert reader.key == ""


async def test_a_form_of_another_site_or_conversation_is_not_taken(
    reader: Reader, client: Client
) -> None:
    form = dict(FIELD.findall(reader.html)) | {"text": "forged"}
    address = reader.base / "plain"
    foreign: list[dict[str, str]] = [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Referer": "https://evil.example/plain"},
        {},
        {**reader.origin(reader.base), "Sec-Fetch-Site": "cross-site"},
    ]
    for headers in foreign:
        response = await reader.session.post(address, data=form, headers=headers)
        assert response.status == 403
        assert "forged" in await response.text()  # to be copied
        assert reader.key == ""
    await reader.send(text="mine")
    for wrong in ({"token": "0" * 64}, {"token": "zażółć"}, {"token": ""}):
        for path in ("/plain", "/plain/delete", "/plain/new"):
            assert (await reader.post(path, **{"text": "forged", **wrong})).status == 403
    assert texts(await history(client, reader.key)) == ["mine", "echo mine"]
    bare = await reader.session.post(address, data={"key": "short", "text": "x"})
    assert bare.status == 403


async def test_a_browser_that_names_only_the_page_is_believed(reader: Reader) -> None:
    form = dict(FIELD.findall(reader.html)) | {"text": "old phone"}
    headers = {"Referer": str(reader.base / "plain")}
    response = await reader.session.post(reader.base / "plain", data=form, headers=headers)
    assert response.status == 200
    assert "echo old phone" in await response.text()


async def test_data_is_downloaded_and_deleted(reader: Reader, client: Client) -> None:
    await reader.send(text="zażółć")
    key = reader.key
    await reader.open("/plain/data.html?lang=pl")
    assert reader.headers["Content-Disposition"] == 'attachment; filename="cairn-data.html"'
    assert "WIADOMOŚCI" in reader.html
    await reader.open("/plain/data.json")
    assert '"text": "zażółć"' in reader.html
    await reader.open("/plain/delete?lang=en")
    assert "for ever" in reader.html
    assert texts(await history(client, key))
    await reader.send("/plain/delete?lang=en")
    assert "receipt number" in reader.html
    assert reader.key == ""
    assert (await client.get(f"/api/v1/conversations/{key}/messages")).status == 404
    for path in ("/plain/delete", "/plain/data.html", "/plain/data.json"):
        await reader.open(path)
        assert reader.url.path == "/plain"


async def test_a_conversation_deleted_elsewhere_is_followed_by_one_with_another_key(
    reader: Reader, client: Client
) -> None:
    await reader.send(text="hello")
    key = reader.key
    await client.delete(f"/api/v1/conversations/{key}")
    await reader.open()
    assert reader.texts == []
    await reader.send(text="anew")
    assert reader.key not in ("", key)
    assert texts(await history(client, reader.key)) == ["anew", "echo anew"]


async def test_a_new_conversation_leaves_the_old_one_where_it_is(
    reader: Reader, client: Client
) -> None:
    await reader.send(text="hello")
    key = reader.key
    await reader.send("/plain/new?lang=en")
    assert (reader.key, reader.texts) == ("", [])
    assert texts(await history(client, key)) == ["hello", "echo hello"]


async def test_the_language_is_switched_and_kept(reader: Reader, rasa: FakeRasa) -> None:
    await reader.open("/plain?lang=pl")
    assert '<html lang="pl">' in reader.html
    await reader.send("/plain?lang=pl", text="hej")
    assert rasa.requests[-1]["metadata"]["language"] == "pl"
    await reader.open("/plain")
    assert '<html lang="pl">' in reader.html
    await reader.open("/plain?lang=en")
    await reader.send("/plain?lang=en", text="hi")
    assert rasa.requests[-1]["metadata"]["language"] == "en"


async def test_a_long_conversation_shows_its_end_first(reader: Reader) -> None:
    for number in range(25):
        await reader.send(text=f"message {number}")
    assert "Show 10 earlier messages" in reader.html
    assert reader.texts[0] == "message 5"
    await reader.open("/plain?all=1&lang=en")
    assert len(reader.texts) == 50


async def test_what_cannot_be_kept_is_not_lost(
    reader: Reader, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.app is not None

    async def fails(*_: object) -> None:
        raise RecordUnavailable("no disk")

    with monkeypatch.context() as patched:
        patched.setattr(client.app[RECORD], "keep", fails)
        await reader.send(text="precious")
    assert reader.status == 503
    assert "precious" in reader.html
    assert not client.app[SWITCHBOARD].waiting(reader.key or "x")
    with monkeypatch.context() as patched:
        patched.setattr(client.app[RECORD], "history", fails)
        reader.session.cookie_jar.update_cookies({COOKIE: "a" * 43}, reader.base / "plain")
        await reader.open()
    assert reader.status == 503
    assert EN.say("plain-trouble") in reader.html


async def test_the_page_with_the_chat_leads_here(client: Client) -> None:
    html = await (await client.get("/?lang=pl")).text()
    noscript = re.findall(r"<noscript>(.*?)</noscript>", html, re.S)[0]
    assert 'href="/plain?lang=pl"' in noscript
    assert 'href="/plain?lang=pl"' in html.replace(noscript, "")


async def test_saying_it_deletes_on_the_page_without_scripts_too(
    reader: Reader, client: Client, rasa: FakeRasa
) -> None:
    rasa.answer = asks
    await reader.send(text="delete my data")
    key = reader.key
    assert 'value="/front_erase_now"' in reader.html
    await reader.send(press="/front_erase_now")
    assert reader.status == 200
    assert "receipt number" in reader.html
    assert reader.key == ""
    assert (await client.get(f"/api/v1/conversations/{key}/messages")).status == 404
