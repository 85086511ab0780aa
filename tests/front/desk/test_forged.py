"""Forged requests, planted scripts, frames, large forms: tried on every page and refused."""

import io
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from sqlalchemy import insert
from structlog.testing import capture_logs

from front.desk.cookies import BEFORE, COOKIE, token
from front.desk.forgery import FORM_TOKEN, HEADER
from front.desk.guard import ROLES
from front.record.account_tables import audits, counsellors, teams
from tests.front.desk.everywhere import ask, snapshot
from tests.front.desk.held import held
from tests.front.desk.people import Person, person, record_of, signed_in
from tests.front.desk.rights import filled, gets, name_of, posts
from tests.front.desk.signing import sign_in, token_on, with_password
from tests.front.fakes import Client, say

SCRIPT = "<script>alert('cairn')</script>"
HANDLER = '" onmouseover="alert(1)'
SINGLE = "' onmouseover='alert(1)"
EVIL = "https://evil.example"


@pytest.fixture
async def everything(client: Client) -> Person:
    return await person(client, *ROLES)


@pytest.mark.parametrize(
    ("form_token", "headers"),
    [
        ("", {}),
        ("another session's", {}),
        (None, {"Sec-Fetch-Site": "cross-site"}),
        (None, {"Sec-Fetch-Site": "same-site"}),
        (None, {"Origin": EVIL}),
        ("", {HEADER: "guessed"}),
    ],
    ids=["no token", "foreign token", "cross-site", "same-site", "foreign origin", "header"],
)
async def test_a_forged_form_changes_nothing(
    client: Client, everything: Person, form_token: str | None, headers: dict[str, str]
) -> None:
    number = await held(client, everything)
    other = await signed_in(client, everything.counsellor)
    given = other.form_token if form_token == "another session's" else form_token
    forger = everything if given is None else replace(everything, form_token=given)
    before = await snapshot(client)
    statuses = {
        name_of(address): (await ask(forger, address, number, headers=headers)).status
        for address in posts()
    }
    assert set(statuses.values()) == {403}, {k: v for k, v in statuses.items() if v != 403}
    assert await snapshot(client) == before


async def test_a_token_in_the_header_is_as_good(everything: Person) -> None:
    one = replace(everything, form_token="")
    headers = {HEADER: everything.form_token, "Sec-Fetch-Site": "same-origin"}
    assert (await one.post("/desk/status", {"status": "away"}, headers=headers)).status == 303


async def test_nobody_is_signed_in_as_somebody_else_by_a_foreign_page(client: Client) -> None:
    mine = await with_password(client)
    data = {"login": mine.counsellor.login, "password": "seven green lanterns"}
    assert (await client.post("/desk/sign-in", data=data)).status == 403
    own = token_on(await (await client.get("/desk/sign-in")).text())
    for form_token, headers in ((token(), {}), (own, {"Sec-Fetch-Site": "cross-site"})):
        sent = data | {FORM_TOKEN: form_token}
        assert (await client.post("/desk/sign-in", data=sent, headers=headers)).status == 403
    client.session.cookie_jar.clear()
    bare = await client.post("/desk/sign-in", data=data | {FORM_TOKEN: ""})
    assert bare.status == 403, "no cookie and no token are not the same token"
    planted = await client.post(
        "/desk/sign-in", data=data | {FORM_TOKEN: own}, cookies={BEFORE: token()}
    )
    assert planted.status == 403


@pytest.mark.parametrize("size", [17_000, 900_000])
async def test_a_large_form_of_a_stranger_is_not_read(client: Client, size: int) -> None:
    form_token = token_on(await (await client.get("/desk/sign-in")).text())
    data = {FORM_TOKEN: form_token, "login": "x" * size, "password": "y"}
    assert (await client.post("/desk/sign-in", data=data)).status == 413


async def test_a_form_of_unknown_length_is_not_read(client: Client) -> None:
    async def endless() -> Any:
        for _ in range(3):
            yield b"login=" + b"x" * 10_000

    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    response = await client.post("/desk/sign-in", data=endless(), headers=headers)
    assert response.status == 413


async def test_a_file_in_a_text_field_is_no_bug(client: Client, everything: Person) -> None:
    tried = [one for one in posts() if one.path.startswith(("/people", "/me"))]
    assert tried
    for address in tried:
        one = await signed_in(client, everything.counsellor)
        # With the token in a header: a form with files is made of parts.
        fields = ("login", "shown_name", "current", "new")
        files = {name: io.BytesIO(b"\xff\x00") for name in fields}
        path = "/desk" + filled(address.path, str(one.id))
        response = await client.post(
            path,
            data=files,
            headers={HEADER: one.form_token},
            cookies={COOKIE: one.cookie},
            allow_redirects=False,
        )
        assert response.status < 500, name_of(address)


async def test_no_page_is_framed_kept_or_told_to_others(client: Client, everything: Person) -> None:
    await held(client, everything)
    for address in gets():
        response = await ask(everything, address)
        headers, name = response.headers, name_of(address)
        assert headers["Cache-Control"] in {"no-store", "no-cache"}, name
        assert headers["X-Content-Type-Options"] == "nosniff", name
        if response.content_type != "text/html" or response.status == 303:
            continue
        policy = headers["Content-Security-Policy"]
        assert headers["Cache-Control"] == "no-store", name
        assert "frame-ancestors 'none'" in policy, name
        assert headers["X-Frame-Options"] == "DENY", name
        assert headers["Referrer-Policy"] == "no-referrer", name
        assert "unsafe" not in policy, name
        assert headers["X-Robots-Tag"].startswith("noindex"), name


async def _plant(client: Client, text: str) -> None:
    """Puts a text wherever somebody can write one about people."""
    rows = {
        teams: {"name": text},
        counsellors: {
            "login": f"evil{text}",
            "shown_name": text,
            "email": text,
            "roles": ["counsellor"],
            "languages": ["pl"],
        },
        audits: {"act": text, "subject_kind": text, "subject": text, "detail": text},
    }

    def write(connection: Any) -> None:
        for table, values in rows.items():
            connection.execute(insert(table), values)
        connection.execute(insert(audits), {"counsellor_id": 2, "act": "signed-in", "detail": text})

    await record_of(client).write(write)


@pytest.mark.parametrize("text", [SCRIPT, HANDLER, SINGLE])
async def test_a_planted_script_is_shown_as_text(client: Client, text: str) -> None:
    everything = await person(client, *ROLES, name="Ewa", shown_name=text)
    await _plant(client, text)
    number = await held(client, everything)
    await say(client, text, "c1", language="pl")
    seen = 0
    for address in gets():
        for given in (number, 2):
            response = await ask(everything, address, given)
            if response.content_type == "text/html":
                page = await response.text()
                seen += "alert(" in page
                assert not _runs(page), name_of(address)
    assert seen > 5


async def test_a_planted_script_in_a_form_comes_back_as_text(everything: Person) -> None:
    fields = ("login", "shown_name", "email", "capacity", "team_id", "new", "interface_language")
    for path in ("/desk/people/add", "/desk/me", "/desk/me/password"):
        for text in (SCRIPT, HANDLER, SINGLE):
            response = await everything.post(path, dict.fromkeys(fields, text))
            assert response.status in {303, 422}
            assert not _runs(await response.text()), path


async def test_a_planted_script_in_an_address_is_text(client: Client, everything: Person) -> None:
    for text in (SCRIPT, HANDLER, SINGLE):
        for path in ("/desk/sign-in", "/desk/audit", "/desk/me", "/desk/people/1", "/desk/nothing"):
            for name in ("next", "lang", "done", "act", "first", "person", "q"):
                one = everything if path != "/desk/sign-in" else replace(everything, cookie="")
                assert not _runs(await (await one.get(path, params={name: text})).text()), path


async def test_a_failed_sign_in_does_not_say_what_was_typed(client: Client) -> None:
    page = await (await sign_in(client, SCRIPT, SCRIPT)).text()
    assert "alert(" not in page


class _Seen(HTMLParser):
    """What a browser would make of a page: its scripts' texts and its attributes' names."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.attributes: set[str] = set()
        self._tag = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tag = tag
        self.attributes |= {name for name, _value in attrs}

    def handle_endtag(self, tag: str) -> None:
        self._tag = ""

    def handle_data(self, data: str) -> None:
        if self._tag == "script":
            self.scripts.append(data)


def _runs(page: str) -> bool:
    """Whether a planted text has become a script or an attribute that runs."""
    seen = _Seen(page)
    inline = any(text.strip() for text in seen.scripts)
    return inline or any(name.startswith("on") for name in seen.attributes)


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{SCRIPT}</p>",
        f'<input value="{HANDLER}">',
        f"<a x='{SINGLE}'>",
        "<a onclick=x>",
        "<script>x</script>",
    ],
)
def test_what_runs_is_noticed(page: str) -> None:
    assert _runs(page)


async def test_a_refusal_is_in_the_log_without_anything_personal(
    everything: Person,
) -> None:
    form = {FORM_TOKEN: "forged", "shown_name": "Planted"}
    with capture_logs() as said:
        response = await everything.post("/desk/me", form)
    assert response.status == 403
    [line] = [one for one in said if one["event"] == "desk_refused"]
    assert line["error"] == "Forged"
    assert line["counsellor"] == everything.id
    assert "Planted" not in str(line)
