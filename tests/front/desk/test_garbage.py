"""Garbage on every address, in its path, query and form: words for it, and never a bug."""

import asyncio
import re
from datetime import timedelta

import pytest
from aiohttp import ClientResponse
from pydantic import SecretStr
from sqlalchemy import insert

from front.desk.cookies import COOKIE
from front.desk.forgery import HEADER
from front.desk.guard import ROLES, Address
from front.record.hours_tables import appointments
from front.record.tables import now
from front.settings import Settings
from tests import postgres
from tests.front.desk import garbage
from tests.front.desk.everywhere import ask
from tests.front.desk.held import held
from tests.front.desk.people import Person, person, record_of, signed_in, team
from tests.front.desk.rights import filled, gets, name_of, posts
from tests.front.fakes import Client, FakeRasa, front, settings_for
from words import Words

EVERY = [*gets(), *posts()]
# The record holds one row of everything that an address may name, under number 1.
NUMBERS = ("0", "2", "٣", "2147483648", "9" * 30, "-1", "x", "1%00", "%FF", "%ED%A0%80", "..%2f")
EN = Words.load("en")
FORM = "application/x-www-form-urlencoded"
LONGEST = 100  # characters of a field in an address
WORDS = re.compile(r"<(h1|p)[ >]")


@pytest.fixture
async def target(client: Client) -> Person:
    return await _target(client)


async def _target(client: Client) -> Person:
    """Somebody on whom everything is tried; there is a row of everything else besides."""
    one = await person(client, *ROLES)
    await team(client, "A")
    number = await held(client, one)
    starts = now() + timedelta(days=1)
    values = {"token_hash": "x", "handoff_id": number, "team_id": 1, "starts_at": starts}
    row = values | {"ends_at": starts + timedelta(minutes=30)}
    await record_of(client).write(lambda c: c.execute(insert(appointments), row) and None)
    await one.post("/desk/replies/new", {"name": "Hello", "text-en": "Hello {name}"})
    await one.post(f"/desk/conversation/{number}/wrong", {"message": "2", "right": "x"})
    return one


async def _wrong(response: ClientResponse, address: Address, what: object) -> list[str]:
    """What is wrong with an answer to garbage; nothing where it is words or nothing at all."""
    if response.content_type == "text/event-stream":
        return []
    text = await response.text()
    told = response.status < 400 or bool(WORDS.search(text)) or _led(response)
    planted = "<script>x" in text and response.content_type == "text/html"
    # A value that the database refuses looks like a database that is not there.
    down = EN.say("desk-error-not-available") in text
    if response.status != 500 and told and not (planted or down):
        return []
    return [f"{name_of(address)}: {response.status} for {str(what)[:300]}"]


def _led(response: ClientResponse) -> bool:
    """Whether htmx is told to load another page in the place of this one."""
    return "HX-Redirect" in response.headers


async def _send(
    one: Person, address: Address, number: str, given: dict[str, str]
) -> ClientResponse:
    if address.method == "POST":
        return await ask(one, address, number, data=given)
    # A browser's whole address is no longer than what is read of one.
    short = {name: text for name, text in given.items() if len(text) < LONGEST}
    return await ask(one, address, number, params=short)


@pytest.mark.parametrize("address", EVERY, ids=name_of)
async def test_garbage_in_fields_is_answered_in_words(
    client: Client, target: Person, address: Address
) -> None:
    operator, wrong = await person(client, *ROLES), []
    for given in garbage.of(address):
        # A session each: it may end by what is sent.
        one = await signed_in(client, operator.counsellor)
        response = await _send(one, address, "1", given)
        wrong += await _wrong(response, address, given)
    assert not wrong, "\n".join(wrong)


async def test_the_same_on_postgresql(rasa: FakeRasa, settings: Settings) -> None:
    wrong = []
    with postgres.server() as server, postgres.empty_schema(server) as url:
        changed = settings_for(rasa, settings.var, record_url=SecretStr(url))
        async with front(changed) as client:
            target = await _target(client)
            for address in EVERY:
                for given in list(garbage.of(address))[6::7]:
                    one = await signed_in(client, target.counsellor)
                    response = await _send(one, address, "1", given)
                    wrong += await _wrong(response, address, given)
    assert not wrong, "\n".join(wrong)


async def test_garbage_in_paths_is_answered_in_words(client: Client, target: Person) -> None:
    wrong = []
    for address in EVERY:
        for number in NUMBERS:
            one = await signed_in(client, target.counsellor)
            response = await _send(one, address, number, {})
            wrong += await _wrong(response, address, number)
    assert not wrong, "\n".join(wrong)


async def test_a_sign_that_no_database_keeps_is_refused(client: Client, target: Person) -> None:
    """Refused before anything is done: so one front serves for all addresses."""
    wrong = []
    for address in EVERY:
        one = await signed_in(client, target.counsellor)
        for name in garbage.fields(address):
            response = await _send(one, address, "1", {name: garbage.NUL})
            if response.status != 422 or not WORDS.search(await response.text()):
                wrong.append(f"{name_of(address)}: {response.status} for {name}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (FORM, b"text=%FF%00"),
        (FORM, b"\xff\xfe=\xff"),
        (f"{FORM}; charset=utf-16", b"text=a"),
        (f"{FORM}; charset=none-such", b"text=a"),
        ("multipart/form-data", b"text=a"),
        ("multipart/form-data; boundary=x", b"--y\r\n\r\nz"),
        ("multipart/form-data; boundary=x", b"--x\r\n\r\nnameless\r\n--x--\r\n"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n\xff\r\n--x--\r\n',
        ),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="text"\r\n'
            b"Content-Type: text/plain; charset=none-such\r\n\r\na\r\n--x--\r\n",
        ),
        ("application/json", b'{"text": '),
        ("text/\xff", b"text=a"),
    ],
    ids=str,
)
async def test_a_form_in_a_wrong_encoding_is_answered_in_words(
    client: Client, target: Person, kind: str, body: bytes
) -> None:
    wrong = []
    for address in posts():
        one = await signed_in(client, target.counsellor)
        headers = {HEADER: one.form_token, "Content-Type": kind}
        cookies = {COOKIE: one.cookie}
        path = "/desk" + filled(address.path, "1")
        response = await client.post(
            path, data=body, headers=headers, cookies=cookies, allow_redirects=False
        )
        wrong += await _wrong(response, address, body)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "header",
    [
        b"Accept-Language: \xff",
        b"HX-Current-URL: http://[",
        b"HX-Current-URL: \xff",
        b"HX-Current-URL: /desk/" + b"," * 4000,
        b"Origin: http://[",
        b"Origin: \xff",
        b"X-Forwarded-For: \xff",
        b"X-Form-Token: \xff",
        b"HX-Target: \xff",
        b"Cookie: cairn_desk=\xff; cairn_desk_before=\xff; cairn_desk_flow=\xff",
    ],
    ids=str,
)
@pytest.mark.parametrize("start", ["GET /desk/", "GET /desk/sign-in", "POST /desk/sign-in"])
async def test_garbage_in_headers_is_no_bug(client: Client, start: str, header: bytes) -> None:
    known = b"" if header.startswith(b"Cookie") else b"Cookie: cairn_desk_before=x\r\n"
    body = b"form_token=x&login=x&password=y"
    reader, writer = await asyncio.open_connection(client.host, client.port)
    writer.write(
        f"{start} HTTP/1.1\r\nHost: x\r\nHX-Request: true\r\nConnection: close\r\n"
        f"Content-Type: {FORM}\r\nContent-Length: {len(body)}\r\n".encode()
        + known
        + header
        + b"\r\n\r\n"
        + body
    )
    answer = (await reader.read()).decode()
    writer.close()
    status = int(answer.split(" ", 2)[1])
    assert status in {200, 303, 401, 403, 422}, answer


@pytest.mark.parametrize("method", ["PUT", "DELETE", "GET"])
async def test_another_method_is_answered_in_words(target: Person, method: str) -> None:
    cookies = {COOKIE: target.cookie}
    response = await target.client.request(method, "/desk/status", cookies=cookies)
    assert response.status == 405
    assert response.headers["Allow"] == "POST"
    assert EN.say("desk-error-refused") in await response.text()
