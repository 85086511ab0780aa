"""One's own page: name, languages, alerts, password, other sessions."""

from typing import Any

import pytest

from front.record import accounts
from tests.front.desk.people import Person, person, record_of, signed_in
from tests.front.desk.signing import PASSWORD, acts, sign_in, with_password
from tests.front.fakes import Client

OWN: dict[str, Any] = {"shown_name": "Ewa B.", "interface_language": "pl", "languages": "pl"}
NEW = "eight blue lanterns"


@pytest.fixture
async def me(client: Client) -> Person:
    return await with_password(client, "counsellor", name="Ewa")


def _passwords(**changes: str) -> dict[str, str]:
    return {"current": PASSWORD, "new": NEW, "again": NEW} | changes


async def _now(client: Client, one: Person) -> accounts.Counsellor:
    found = await record_of(client).read(lambda connection: accounts.by_id(connection, one.id))
    assert found is not None
    return found


async def test_what_learners_read_and_the_language_are_ones_own(client: Client, me: Person) -> None:
    assert (await me.post("/desk/me", OWN)).status == 303
    now = await _now(client, me)
    assert (now.shown_name, now.interface_language, now.languages) == ("Ewa B.", "pl", ("pl",))
    assert (now.settings["sound"], now.settings["mail"]) == (False, False)
    assert "Moje konto" in await me.page("/desk/me")
    await me.post("/desk/me", OWN | {"sound": "on", "mail": "on"})
    now = await _now(client, me)
    assert (now.settings["sound"], now.settings["mail"]) == (True, True)
    assert await acts(client) == ["own-page-changed"] * 2


async def test_nobody_makes_themselves_more_than_they_are(client: Client, me: Person) -> None:
    await me.post("/desk/me", OWN | {"roles": "operator", "capacity": "99", "login": "root"})
    now = await _now(client, me)
    assert (now.roles, now.capacity, now.login) == (("counsellor",), 4, me.counsellor.login)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [({"shown_name": ""}, "1 to 60"), ({"interface_language": "xx"}, "does not speak")],
)
async def test_what_is_wrong_is_said(me: Person, wrong: dict[str, str], told: str) -> None:
    response = await me.post("/desk/me", OWN | wrong)
    assert response.status == 422
    assert told in await response.text()


async def test_other_sessions_end_and_this_one_stays(client: Client, me: Person) -> None:
    other = await signed_in(client, me.counsellor)
    assert "2 browsers" in await me.page("/desk/me")
    await me.post("/desk/me/sessions")
    assert (await other.get("/desk/")).status == 303
    assert "here only" in await me.page("/desk/me")


async def test_a_new_password_replaces_the_old_one_and_every_session(
    client: Client, me: Person
) -> None:
    other = await signed_in(client, me.counsellor)
    response = await me.post("/desk/me/password", _passwords())
    assert (response.status, response.headers["Location"]) == (303, "/desk/me?done=password")
    for session in (me, other):
        assert (await session.get("/desk/")).status == 303
    assert (await client.get("/desk/")).status == 200, "the new session of this browser"
    client.session.cookie_jar.clear()
    assert (await sign_in(client, me.counsellor.login, PASSWORD)).status == 422
    assert (await sign_in(client, me.counsellor.login, NEW)).status == 303


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"current": "wrong"}, "not your present"),
        ({"new": "short", "again": "short"}, "too short"),
        ({"new": "password12345", "again": "password12345"}, "easy to guess"),
        ({"new": "ewa@example.org", "again": "ewa@example.org"}, "must not be the login"),
        ({"again": "eight blue lantern"}, "not the same"),
        ({"new": PASSWORD, "again": PASSWORD}, "another one than the old"),
    ],
)
async def test_a_password_is_refused_with_its_reason(
    client: Client, me: Person, wrong: dict[str, str], told: str
) -> None:
    response = await me.post("/desk/me/password", _passwords(**wrong))
    text = await response.text()
    assert response.status == 422
    assert told in text
    assert NEW not in text
    assert (await me.get("/desk/")).status == 200


async def test_at_an_open_desk_the_password_is_not_guessed(me: Person) -> None:
    answers = [
        (await me.post("/desk/me/password", _passwords(current=f"no {n}"))).status
        for n in range(10)
    ]
    assert answers == [422] * 8 + [429] * 2


async def test_with_a_one_time_password_nothing_else_comes_first(client: Client) -> None:
    one = await with_password(client, "operator", must_change_password=True)
    for path in ("/desk/", "/desk/people", "/desk/me"):
        response = await one.get(path)
        assert (response.status, response.headers["Location"]) == (303, "/desk/me/password")
    assert "one-time password" in await one.page("/desk/me/password")
    assert (await one.post("/desk/people/add")).status == 303
    await one.post("/desk/me/password", _passwords())
    assert (await client.get("/desk/people")).status == 200


async def test_who_has_no_account_for_a_password_changes_none(client: Client) -> None:
    one = await person(client, "counsellor", password_hash=None)
    response = await one.post("/desk/me/password", _passwords(current=""))
    assert response.status == 422
