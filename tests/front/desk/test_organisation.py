"""Signing in through an organisation, against an issuer on loopback that also lies."""

import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientResponse

from front.desk.organisation import COOKIE
from front.record import accounts
from front.settings import Settings
from tests.front.desk.issuer import CLIENT_ID, CLIENT_SECRET, Issuer
from tests.front.desk.people import Person, person, record_of
from tests.front.desk.signing import acts
from tests.front.fakes import Client, front

BEGIN = "/desk/sign-in/organisation"


@pytest.fixture
async def issuer() -> AsyncIterator[Issuer]:
    async with Issuer().running() as running:
        yield running


@pytest.fixture
async def desk(settings: Settings, issuer: Issuer) -> AsyncIterator[Client]:
    given = settings.model_dump() | {
        "oidc_issuer": issuer.url,
        "oidc_client_id": CLIENT_ID,
        "oidc_client_secret": CLIENT_SECRET,
    }
    async with front(Settings(**given)) as client:
        yield client


@pytest.fixture
async def ewa(desk: Client) -> Person:
    return await person(desk, "counsellor", name="Ewa", email="ewa@example.org")


async def _begun(desk: Client, onward: str = "") -> str:
    response = await desk.get(BEGIN, params={"next": onward}, allow_redirects=False)
    assert response.status == 303, await response.text()
    return response.headers["Location"]


async def _through(desk: Client, issuer: Issuer, onward: str = "") -> ClientResponse:
    back = issuer.visited(await _begun(desk, onward))
    return await desk.get(back, allow_redirects=False)


async def _people(desk: Client) -> list[accounts.Counsellor]:
    return await record_of(desk).read(accounts.everyone)


async def test_who_was_added_signs_in_by_a_verified_address(
    desk: Client, issuer: Issuer, ewa: Person
) -> None:
    page = await (await desk.get("/desk/sign-in")).text()
    assert f'href="{BEGIN}?' in page
    response = await _through(desk, issuer, "/desk/me")
    assert (response.status, response.headers["Location"]) == (303, "/desk/me")
    assert "Ewa" in await (await desk.get("/desk/me")).text()
    assert await acts(desk) == ["person-linked", "signed-in-by-organisation"]


async def test_afterwards_the_subject_counts_and_not_the_address(
    desk: Client, issuer: Issuer, ewa: Person
) -> None:
    await _through(desk, issuer)
    issuer.person = {"sub": "4711", "email": "new@example.org", "email_verified": False}
    assert (await _through(desk, issuer)).status == 303
    issuer.person = {"sub": "4712", "email": "ewa@example.org", "email_verified": True}
    assert (await _through(desk, issuer)).status == 403


@pytest.mark.parametrize(
    "who",
    [
        {"email": "nobody@example.org"},
        {"email_verified": False},
        {"email_verified": "true"},
        {"email_verified": None},
        {"email": None},
        {"email": ""},
    ],
)
async def test_nobody_is_added_or_taken_for_another(
    desk: Client, issuer: Issuer, ewa: Person, who: dict[str, Any]
) -> None:
    before = await _people(desk)
    issuer.person |= who
    response = await _through(desk, issuer)
    assert response.status == 403
    assert "Ask an operator" in await response.text()
    assert await _people(desk) == before
    assert (await desk.get("/desk/", allow_redirects=False)).status == 303


async def test_an_address_of_two_people_is_nobodys(
    desk: Client, issuer: Issuer, ewa: Person
) -> None:
    await person(desk, "operator", email="EWA@example.org")
    assert (await _through(desk, issuer)).status == 403


async def test_who_is_switched_off_stays_out(desk: Client, issuer: Issuer, ewa: Person) -> None:
    await _through(desk, issuer)
    await record_of(desk).write(lambda one: accounts.change(one, ewa.id, active=False))
    assert (await _through(desk, issuer)).status == 403


async def test_an_unused_one_time_password_ends(desk: Client, issuer: Issuer) -> None:
    values: dict[str, Any] = {
        "email": "ewa@example.org",
        "must_change_password": True,
        "password_hash": "kept",
    }
    one = await person(desk, "counsellor", **values)
    await _through(desk, issuer)
    assert (await desk.get("/desk/", allow_redirects=False)).status == 200
    login = one.counsellor.login
    found = await record_of(desk).read(lambda c: accounts.credentials(c, login))
    assert found
    assert found.password_hash is None


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://evil.example"},
        {"aud": "somebody-else"},
        {"aud": ["somebody-else"]},
        {"aud": [CLIENT_ID, "somebody-else"]},
        {"azp": "somebody-else"},
        {"exp": int(time.time()) - 3600},
        {"exp": None},
        {"iat": int(time.time()) + 3600},
        {"nonce": "replayed"},
        {"nonce": None},
        {"sub": None},
    ],
    ids=map(str, range(11)),
)
async def test_a_token_that_is_not_for_this_sign_in_is_refused(
    desk: Client, issuer: Issuer, ewa: Person, claims: dict[str, Any]
) -> None:
    issuer.claims = claims
    await _is_refused(desk, await _through(desk, issuer))


async def test_a_token_signed_by_the_wrong_key_or_none_is_refused(
    desk: Client, issuer: Issuer, ewa: Person
) -> None:
    right = issuer.key
    issuer.turn_keys()
    issuer.key = right
    await _is_refused(desk, await _through(desk, issuer))
    issuer.shares_a_secret()
    await _is_refused(desk, await _through(desk, issuer))
    for token in ("eyJhbGciOiJub25lIn0.eyJzdWIiOiI0NzExIn0.", "no token", "a.b.c", "é.é.é"):
        issuer.token = token
        await _is_refused(desk, await _through(desk, issuer))


async def _is_refused(desk: Client, response: ClientResponse) -> None:
    assert response.status == 502
    assert 'role="alert"' in await response.text()
    assert (await desk.get("/desk/", allow_redirects=False)).status == 303


async def test_new_keys_of_the_issuer_are_fetched_but_not_at_every_knock(
    desk: Client, issuer: Issuer, ewa: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _through(desk, issuer)
    issuer.turn_keys()
    await _is_signed_in_not(desk, issuer)
    assert issuer.asked.count("keys") == 1, "known keys were fetched a moment ago"
    monkeypatch.setattr("front.openid._KEYS_ANEW", 0.0)
    assert (await _through(desk, issuer)).status == 303
    assert issuer.asked.count("keys") == 2
    assert issuer.asked.count("description") == 1


async def _is_signed_in_not(desk: Client, issuer: Issuer) -> None:
    desk.session.cookie_jar.clear()
    await _is_refused(desk, await _through(desk, issuer))


async def test_what_was_begun_elsewhere_does_not_end_here(
    desk: Client, issuer: Issuer, ewa: Person
) -> None:
    back = issuer.visited(await _begun(desk))
    desk.session.cookie_jar.clear()
    await _is_refused(desk, await desk.get(back, allow_redirects=False))
    await _begun(desk)
    await _is_refused(desk, await desk.get(back, allow_redirects=False))
    for kept in ("", "x", "bm9uc2Vuc2U=", "WzEsMiwzXQ=="):
        cookies = {COOKIE: kept}
        response = await desk.get(back, cookies=cookies, allow_redirects=False)
        await _is_refused(desk, response)


async def test_a_code_is_used_once(desk: Client, issuer: Issuer, ewa: Person) -> None:
    back = issuer.visited(await _begun(desk))
    assert (await desk.get(back, allow_redirects=False)).status == 303
    desk.session.cookie_jar.clear()
    await _is_refused(desk, await desk.get(back, allow_redirects=False))


async def test_nobody_is_led_out_of_the_desk(desk: Client, issuer: Issuer, ewa: Person) -> None:
    response = await _through(desk, issuer, "https://evil.example/")
    assert response.headers["Location"] == "/desk/"


@pytest.mark.parametrize(
    "document",
    [
        {"issuer": "https://evil.example"},
        {"token_endpoint": "http://evil.example/token"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"jwks_uri": None},
    ],
)
async def test_an_issuer_that_describes_itself_wrongly_is_not_used(
    desk: Client, issuer: Issuer, document: dict[str, Any]
) -> None:
    issuer.document = document
    await _is_refused(desk, await desk.get(BEGIN, allow_redirects=False))


async def test_who_changed_their_mind_is_back_at_the_sign_in(desk: Client, issuer: Issuer) -> None:
    back = issuer.visited(await _begun(desk)).replace("code=", "error=access_denied&x=")
    await _is_refused(desk, await desk.get(back, allow_redirects=False))


async def test_an_issuer_that_is_down_leaves_the_password(desk: Client, issuer: Issuer) -> None:
    issuer.status = 500
    response = await desk.get(BEGIN, allow_redirects=False)
    assert 'name="password"' in await response.text()
    await _is_refused(desk, response)


async def test_without_an_issuer_there_is_no_such_address(client: Client) -> None:
    assert BEGIN not in await (await client.get("/desk/sign-in")).text()
    for path in (BEGIN, f"{BEGIN}/back?code=x&state=y"):
        assert (await client.get(path, allow_redirects=False)).status == 404
