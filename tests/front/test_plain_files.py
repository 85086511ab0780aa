"""A file from the page without scripts, while the counsellor who holds the talk allows it."""

import io
from collections.abc import AsyncIterator
from html import unescape

import pytest
from aiohttp import FormData

from tests.front.desk.held import held
from tests.front.desk.people import Person, person
from tests.front.fakes import Client, history
from tests.front.reader import FIELD, Reader
from words import Words

EN = Words.load("en")
PDF = b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n"
PLACE = "/plain/file?lang=en"


@pytest.fixture
async def reader(client: Client) -> AsyncIterator[Reader]:
    one = Reader(client)
    await one.open()
    yield one
    await one.session.close()


@pytest.fixture
async def ola(client: Client) -> Person:
    return await person(client)


async def allowed(client: Client, reader: Reader, ola: Person) -> int:
    """A talk with Ola in which the learner may send files; its number."""
    await reader.send(text="hello")
    number = await held(client, ola, "en", reader.key)
    await ola.post(f"/desk/conversation/{number}/learner-files", {"allow": "1"})
    await reader.open()
    return number


async def send(reader: Reader, name: str, content: bytes, **fields: str) -> None:
    """Sends the file as the form of the open page does."""
    found = {key: unescape(value) for key, value in FIELD.findall(reader.html)} | fields
    form = FormData(found, quote_fields=False)
    form.add_field("file", io.BytesIO(content), filename=name)
    address = reader.base.join(reader.base.with_path("/plain/file").with_query(lang="en"))
    answer = await reader.session.post(address, data=form, headers=reader.origin(reader.base))
    reader.html, reader.status = await answer.text(), answer.status


async def test_a_file_is_sent_once_and_only_while_it_is_allowed(
    client: Client, reader: Reader, ola: Person
) -> None:
    await reader.send(text="hello")
    assert 'type="file"' not in reader.html
    number = await allowed(client, reader, ola)
    assert 'enctype="multipart/form-data"' in reader.html
    assert 'accept=".pdf,' in reader.html
    form = reader.html
    for _ in range(2):
        reader.html = form
        await send(reader, "Letter.pdf", PDF)
        assert reader.status == 200
    sent = [one for one in await history(client, reader.key) if one["links"]]
    assert len(sent) == 1, "the same file of the same page is one message"
    assert "Letter.pdf" in unescape(reader.html)
    assert "Letter.pdf" in unescape(await ola.page(f"/desk/conversation/{number}"))
    await ola.post(f"/desk/conversation/{number}/learner-files", {"allow": ""})
    await send(reader, "Second.pdf", PDF + b"2")
    assert reader.status == 422
    refused = EN.say("service-error-refused-file", reason="not-allowed", limit=10, kinds="", most=0)
    assert refused in unescape(reader.html)
    assert 'type="file"' not in reader.html


async def test_what_is_not_taken_is_refused_with_the_reason(
    client: Client, reader: Reader, ola: Person
) -> None:
    await allowed(client, reader, ola)
    await send(reader, "picture.png", b"MZ")
    assert reader.status == 422
    told = EN.say("service-error-refused-file", reason="kind", limit=10, kinds="{}", most=0)
    assert told.partition("{}")[0] in unescape(reader.html)
    assert reader.html.count('aria-invalid="true"') == 1
    assert not [one for one in await history(client, reader.key) if one["links"]]


async def test_a_form_of_another_conversation_sends_no_file(
    client: Client, reader: Reader, ola: Person
) -> None:
    await allowed(client, reader, ola)
    await send(reader, "Letter.pdf", PDF, token="0" * 64)
    assert reader.status == 403
    assert EN.say("plain-stale") in unescape(reader.html)
    assert not [one for one in await history(client, reader.key) if one["links"]]
