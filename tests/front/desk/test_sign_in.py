"""Signing in and out: the right password, the wrong one, and what a session is bound to."""

import re

import pytest
from sqlalchemy import select

from front.desk.cookies import COOKIE, hashed
from front.record.account_tables import desk_sessions
from tests.front.desk.people import person, record_of
from tests.front.desk.signing import acts, sign_in, with_password
from tests.front.fakes import Client


@pytest.fixture
async def login(client: Client) -> str:
    one = await with_password(client, name="Ewa")
    await one.post("/desk/sign-out")
    return one.counsellor.login


async def _sessions(client: Client) -> list[str]:
    return await record_of(client).read(
        lambda one: list(one.scalars(select(desk_sessions.c.token_hash)))
    )


async def test_the_right_password_opens_the_desk(client: Client, login: str) -> None:
    response = await sign_in(client, login)
    assert (response.status, response.headers["Location"]) == (303, "/desk/")
    assert (await client.get("/desk/")).status == 200
    assert await acts(client) == ["signed-out", "signed-in"]


async def test_a_login_is_the_same_however_it_is_typed(client: Client, login: str) -> None:
    assert (await sign_in(client, f" {login.upper()} ")).status == 303


async def test_nothing_tells_whether_a_login_exists(client: Client, login: str) -> None:
    pages = []
    for one in (login, "nobody@example.org"):
        response = await sign_in(client, one, "not the password")
        assert response.status == 422
        pages.append(re.sub(r'value="[^"]+"', "", await response.text()))
    assert pages[0] == pages[1]
    assert 'role="alert"' in pages[0]
    assert COOKIE not in {cookie.key for cookie in client.session.cookie_jar}


async def test_signing_out_ends_the_session_at_the_server(client: Client, login: str) -> None:
    one = await person(client, "counsellor")
    assert (await one.get("/desk/")).status == 200
    assert (await one.post("/desk/sign-out")).status == 303
    response = await one.get("/desk/")
    assert (response.status, response.headers["Location"]) == (
        303,
        "/desk/sign-in?next=%2Fdesk%2F",
    )
    assert await _sessions(client) == []


async def test_a_session_planted_before_signing_in_is_not_the_one_after(
    client: Client, login: str
) -> None:
    planted = {COOKIE: "planted-by-somebody-else"}
    client.session.cookie_jar.update_cookies(planted, client.make_url("/desk/"))
    kept = (await sign_in(client, login)).cookies[COOKIE].value
    assert await _sessions(client) == [hashed(kept)]


async def test_the_cookie_is_out_of_reach(client: Client, login: str) -> None:
    response = await sign_in(client, login)
    cookie = response.cookies[COOKIE]
    assert cookie["httponly"]
    assert (cookie["samesite"], cookie["path"], cookie["secure"]) == ("Lax", "/desk", "")


@pytest.mark.parametrize(
    ("wanted", "led"),
    [
        ("/desk/conversation/3", "/desk/conversation/3"),
        ("https://evil.example/", "/desk/"),
        ("//evil.example/desk/", "/desk/"),
        ("/desk//evil.example", "/desk/"),
        ("/desk/../../evil", "/desk/"),
        ("/desk/\\evil.example", "/desk/"),
        ("/desk/\r\nSet-Cookie: a=b", "/desk/"),
        ("javascript:alert(1)", "/desk/"),
        ("/desk/sign-out", "/desk/"),
        ("/deskevil", "/desk/"),
    ],
)
async def test_nobody_is_led_out_of_the_desk(
    client: Client, login: str, wanted: str, led: str
) -> None:
    response = await sign_in(client, login, onward=wanted)
    assert (response.status, response.headers["Location"]) == (303, led)


async def test_who_types_wrong_too_often_waits_and_others_do_not(
    client: Client, login: str
) -> None:
    answers = [(await sign_in(client, login, "wrong")).status for _ in range(10)]
    assert answers == [422] * 8 + [429] * 2
    refused = await sign_in(client, login)
    assert refused.status == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 900
    assert "15 minutes" in await refused.text()
    colleague = await with_password(client)
    assert (await sign_in(client, colleague.counsellor.login)).status == 303


@pytest.mark.parametrize("language", ["pl", "en"])
async def test_the_page_is_in_both_languages(client: Client, language: str) -> None:
    text = await (await client.get("/desk/sign-in", params={"lang": language})).text()
    assert f'<html lang="{language}"' in text
    assert ("Zaloguj się" in text) == (language == "pl")
    assert f"lang={'en' if language == 'pl' else 'pl'}&amp;" in text
