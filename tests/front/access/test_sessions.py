"""Every address of the desk with a session that has ended, in every way in which one ends."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Executable, update

from front.desk.cookies import COOKIE, token
from front.desk.guard import ROLES
from front.record.account_tables import desk_sessions
from front.record.tables import now
from tests.front.access.table import Row, guarded
from tests.front.access.world import World
from tests.front.desk.everywhere import snapshot, to_sign_in
from tests.front.desk.people import Person, person, record_of, signed_in
from tests.front.desk.rights import filled
from tests.front.desk.signing import PASSWORD, with_password
from tests.front.fakes import Client

DESK = guarded("desk")
NEW = "eight blue lanterns"
GARBLED = ("", "x", "x" * 101, "a b", "\u202e", "'; DROP TABLE desk_session; --", "a" * 43, "%00")
End = Callable[[Client, Person], Awaitable[object]]


async def _write(client: Client, statement: Executable) -> None:
    await record_of(client).write(lambda one: one.execute(statement) and None)


def _mine(one: Person) -> Executable:
    return update(desk_sessions).where(desk_sessions.c.counsellor_id == one.id)


async def _expired(client: Client, one: Person) -> None:
    await _write(client, _mine(one).values(expires_at=now()))  # type: ignore[attr-defined]


async def _idle(client: Client, one: Person) -> None:
    await _write(client, _mine(one).values(seen_at=now() - timedelta(minutes=121)))  # type: ignore[attr-defined]


async def _signed_out(_client: Client, one: Person) -> int:
    return (await one.post("/desk/sign-out")).status


async def _signed_out_elsewhere(client: Client, one: Person) -> int:
    other = await signed_in(client, one.counsellor)
    return (await other.post("/desk/me/sessions")).status


async def _new_password(client: Client, one: Person) -> int:
    other = await signed_in(client, one.counsellor)
    form = {"current": PASSWORD, "new": NEW, "again": NEW}
    return (await other.post("/desk/me/password", form)).status


async def _password_reset(client: Client, one: Person) -> int:
    operator = await person(client, "operator")
    return (await operator.post(f"/desk/people/{one.id}/password")).status


async def _switched_off(client: Client, one: Person) -> int:
    operator = await person(client, "operator")
    return (await operator.post(f"/desk/people/{one.id}/off")).status


async def _off_and_on(client: Client, one: Person) -> int:
    operator = await person(client, "operator")
    await operator.post(f"/desk/people/{one.id}/off")
    return (await operator.post(f"/desk/people/{one.id}/on")).status


ENDS: dict[str, End] = {
    "expired": _expired,
    "idle": _idle,
    "signed out": _signed_out,
    "signed out elsewhere": _signed_out_elsewhere,
    "new password": _new_password,
    "password reset": _password_reset,
    "switched off": _switched_off,
    "off and on again": _off_and_on,
}
# What ends by the passing of time is noticed by a stream when it looks, not at that moment.
AT_ONCE = sorted(set(ENDS) - {"expired", "idle"})


async def let_in(one: Person, rows: list[Row]) -> list[str]:
    """The rows that did not lead to the sign-in."""
    wrong = []
    for row in rows:
        send = one.post if row.writes else one.get
        response = await send(filled(row.path, "1"))
        if not to_sign_in(response):
            wrong.append(f"{row.name}: {response.status}")
        response.close()
    return wrong


@pytest.mark.parametrize("end", ENDS)
async def test_a_session_that_has_ended_opens_nothing(world: World, end: str) -> None:
    one = await with_password(world.client, *ROLES)
    assert (await one.get("/desk/")).status == 200
    done = await ENDS[end](world.client, one)
    assert done in {None, 200, 303}, done
    before = await snapshot(world.client)
    wrong = await let_in(one, DESK)
    assert not wrong, "\n".join(wrong)
    assert await snapshot(world.client) == before


@pytest.mark.parametrize("end", AT_ONCE)
async def test_an_open_stream_ends_with_its_session(world: World, end: str) -> None:
    one = await with_password(world.client, *ROLES)
    stream = await one.get("/desk/stream")
    assert stream.status == 200
    # Not sooner: the stream must be listening, or it would find nobody signed in.
    assert (await stream.content.readline()).startswith(b"event: hello")
    await ENDS[end](world.client, one)
    async with asyncio.timeout(5):
        while await stream.content.readline():
            pass


async def test_a_cookie_that_is_none_of_ours_opens_nothing(world: World) -> None:
    one = await person(world.client, *ROLES)
    assert (await one.get("/desk/")).status == 200
    hashed = (await _sessions(world.client))[-1]
    before = await snapshot(world.client)
    # What is kept of a session is no key to it: who reads the table gets in nowhere.
    for cookie in (*GARBLED, token(), one.cookie[:-1], one.cookie + "x", one.form_token, hashed):
        wrong = await let_in(replace(one, cookie=cookie), DESK)
        assert not wrong, (cookie, wrong)
    assert await snapshot(world.client) == before


async def _sessions(client: Client) -> list[str]:
    wanted = desk_sessions.select().order_by(desk_sessions.c.created_at)
    return await record_of(client).read(lambda one: [row.token_hash for row in one.execute(wanted)])


@pytest.mark.parametrize("left", ROLES)
async def test_a_role_that_was_taken_away_opens_nothing_more(world: World, left: str) -> None:
    one, operator = await person(world.client, *ROLES), await person(world.client, "operator")
    form = {"login": one.counsellor.login, "shown_name": "Ewa", "capacity": "3", "roles": left}
    saved = await operator.post(f"/desk/people/{one.id}", form)
    assert saved.status == 303, await saved.text()
    rows = [row for row in DESK if left not in row.roles]
    assert rows
    before = await snapshot(world.client)
    for row in rows:
        send = one.post if row.writes else one.get
        assert (await send(filled(row.path, "1"))).status == 403, row.name
    assert await snapshot(world.client) == before


async def test_the_token_of_an_earlier_session_sends_no_form(world: World) -> None:
    early = await person(world.client, *ROLES)
    late = await signed_in(world.client, early.counsellor)
    await early.post("/desk/sign-out")
    before = await snapshot(world.client)
    for old in (early.form_token, "", late.form_token[:-1], late.cookie):
        forger = replace(late, form_token=old)
        for row in DESK:
            if row.writes:
                assert (await forger.post(filled(row.path, "1"))).status == 403, row.name
    assert await snapshot(world.client) == before


async def test_a_learners_key_is_no_session_and_a_session_no_key(world: World) -> None:
    one = world.holder
    stray = await world.client.get("/desk/", cookies={COOKIE: world.ada}, allow_redirects=False)
    assert to_sign_in(stray)
    for path in (f"/api/v1/conversations/{one.cookie}/data", "/plain/data.json"):
        response = await world.client.get(
            path, cookies={COOKIE: one.cookie, "cairn_plain": one.cookie}, allow_redirects=False
        )
        assert response.status in {303, 404}
