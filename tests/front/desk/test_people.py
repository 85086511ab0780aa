"""The operator's pages: people are added, changed, switched off; passwords are shown once."""

import re
from typing import Any

import pytest

from front.record import accounts
from front.record.people import by_login
from tests.front.desk.people import Person, person, record_of, team
from tests.front.desk.signing import acts, sign_in
from tests.front.fakes import Client

NEW: dict[str, Any] = {
    "shown_name": "Zofia",
    "login": "Zofia@Example.org ",
    "email": "zofia@example.org",
    "roles": ["counsellor", "editor"],
    "languages": ["pl"],
    "capacity": "3",
}


@pytest.fixture
async def operator(client: Client) -> Person:
    return await person(client, "operator", name="Olga")


async def _found(client: Client, login: str) -> accounts.Counsellor:
    found = await record_of(client).read(lambda one: by_login(one, login))
    assert found is not None
    return found


async def test_a_new_person_signs_in_with_what_was_shown_once(
    client: Client, operator: Person
) -> None:
    number = await team(client, "Adults")
    response = await operator.post("/desk/people/add", NEW | {"team_id": str(number)})
    assert response.status == 200
    shown = re.search(r'id="one-time">([^<]+)<', await response.text())
    assert shown
    made = await _found(client, "zofia@example.org")
    assert (made.roles, made.languages, made.team) == (("counsellor", "editor"), ("pl",), number)
    assert (made.capacity, made.must_change_password) == (3, True)
    assert (await sign_in(client, made.login, shown[1])).status == 303
    for page in ("/desk/people", f"/desk/people/{made.id}"):
        assert shown[1] not in await operator.page(page)
    assert "person-added" in await acts(client)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("login", "a b", "no spaces"),
        ("login", "x", "3 to 100"),
        ("shown_name", "   ", "1 to 60"),
        ("shown_name", "Z\u202eofia", "1 to 60"),
        ("email", "nowhere", "not an e-mail"),
        ("roles", [], "At least one role"),
        ("roles", ["root"], "At least one role"),
        ("team_id", "99", "no such team"),
        ("capacity", "0", "from 1 to 20"),
        ("capacity", "x", "from 1 to 20"),
        ("login", "olga@example.org", "Somebody else has this login"),
    ],
)
async def test_what_is_wrong_is_said_beside_its_field(
    client: Client, operator: Person, field: str, value: Any, told: str
) -> None:
    response = await operator.post("/desk/people/add", NEW | {field: value})
    text = await response.text()
    assert response.status == 422
    assert told in text
    assert 'value="Zofia"' in text or field == "shown_name"
    assert await record_of(client).read(lambda one: len(accounts.everyone(one))) == 1


async def test_a_change_is_kept_and_noted_by_its_columns(client: Client, operator: Person) -> None:
    await operator.post("/desk/people/add", NEW)
    made = await _found(client, NEW["login"])
    response = await operator.post(
        f"/desk/people/{made.id}", NEW | {"roles": "supervisor", "capacity": "5"}
    )
    assert response.headers["Location"] == f"/desk/people/{made.id}?done=saved"
    assert "Saved." in await operator.page(response.headers["Location"])
    changed = await _found(client, NEW["login"])
    assert (changed.roles, changed.capacity) == (("supervisor",), 5)
    log = await operator.page("/desk/audit")
    assert "capacity, roles (supervisor)" in log


async def test_who_is_switched_off_is_out_at_once(client: Client, operator: Person) -> None:
    one = await person(client, "counsellor")
    assert (await one.get("/desk/")).status == 200
    await operator.post(f"/desk/people/{one.id}/off")
    assert (await one.get("/desk/")).status == 303
    assert "switched off" in await operator.page("/desk/people")
    await operator.post(f"/desk/people/{one.id}/on")
    assert (await one.get("/desk/")).status == 303
    assert "may sign in" in await operator.page("/desk/people")


async def test_a_role_taken_away_is_gone_with_the_next_click(
    client: Client, operator: Person
) -> None:
    other = await person(client, "operator")
    assert (await other.get("/desk/people")).status == 200
    login, name = other.counsellor.login, other.counsellor.shown_name
    await operator.post(
        f"/desk/people/{other.id}", NEW | {"login": login, "shown_name": name, "roles": "editor"}
    )
    assert (await other.get("/desk/people")).status == 403


async def test_the_last_operator_stays(client: Client, operator: Person) -> None:
    mine = {"login": operator.counsellor.login, "shown_name": "Olga", "roles": "counsellor"}
    response = await operator.post(f"/desk/people/{operator.id}", NEW | mine)
    assert response.status == 409
    assert "only operator" in await response.text()
    assert (await operator.post(f"/desk/people/{operator.id}/off")).status == 403
    second = await person(client, "operator")
    assert (await operator.post(f"/desk/people/{operator.id}", NEW | mine)).status == 303
    assert (await second.get("/desk/people")).status == 200


async def test_a_reset_ends_sessions_and_the_old_password(client: Client, operator: Person) -> None:
    one = await person(client, "counsellor")
    response = await operator.post(f"/desk/people/{one.id}/password")
    shown = re.search(r'id="one-time">([^<]+)<', await response.text())
    assert shown
    assert (await one.get("/desk/")).status == 303
    assert (await sign_in(client, one.counsellor.login, shown[1])).status == 303


async def test_a_number_that_is_nobodys_is_said(client: Client, operator: Person) -> None:
    assert (await operator.get("/desk/people/99")).status == 404
    assert (await operator.post("/desk/people/99/password")).status == 404
