"""Every address × every role, nobody, and sessions that are none; whose conversation it is."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Executable, update

from front.desk.cookies import token
from front.desk.guard import ROLES, Address, Routes
from front.desk.routes import addresses
from front.record.account_tables import counsellors, desk_sessions
from front.record.moving import Step
from front.record.tables import now
from guidance.handoff import Move
from tests.front.desk.everywhere import ask, snapshot, to_sign_in
from tests.front.desk.held import held
from tests.front.desk.people import Person, of_every_role, person, record_of, signed_in
from tests.front.desk.rights import gets, name_of, posts, table
from tests.front.fakes import Client, say

TALKS = [one for one in addresses() if one.path.startswith(("/conversation/{", "/claim/{"))]
SECRET = "my-secret-trouble"
# What the acts on a conversation ask for: they are to be refused for whose it is, not for this.
FILLED = {
    "to": "counsellor-1",
    "text": "hello",
    "name": "tag",
    "outcome": "reached",
    "reason": "abuse",
    "hours": "1",
}


def told(wrong: list[str]) -> str:
    return "\n".join(wrong)


def test_every_address_stands_in_the_table_with_its_roles() -> None:
    assert {name_of(one): one.roles for one in addresses()} == table()


def test_an_address_cannot_be_made_without_roles_or_for_unknown_ones() -> None:
    for roles in ((), ("root",), ("counsellor", "")):
        with pytest.raises(ValueError, match="roles"):
            Routes().get("/x", *roles)


async def test_every_role_reaches_what_it_may_and_nothing_else(client: Client) -> None:
    people, wrong = await of_every_role(client), []
    for address in addresses():
        for role in ROLES:
            # A session each: signing out is among what is tried.
            one = await signed_in(client, people[role].counsellor)
            status = (response := await ask(one, address)).status
            allowed = role in (table()[name_of(address)] or ROLES)
            refused = status == 403 or to_sign_in(response)
            if (allowed == refused or status >= 500) and address.path != "/sign-in":
                wrong.append(f"{name_of(address)} as {role}: {status}")
    assert not wrong, told(wrong)


async def _run(client: Client, statement: Executable) -> None:
    await record_of(client).write(lambda connection: connection.execute(statement) and None)


async def _nobody_gets_in(client: Client, one: Person) -> None:
    wrong = []
    for address in addresses():
        response = await ask(one, address)
        if address.roles and not to_sign_in(response):
            wrong.append(f"{name_of(address)}: {response.status}")
    assert not wrong, told(wrong)


async def test_nobody_reaches_anything_without_a_session(client: Client) -> None:
    somebody = await person(client, "operator")
    before = await snapshot(client)
    await _nobody_gets_in(client, replace(somebody, cookie=""))
    await _nobody_gets_in(client, replace(somebody, cookie=token()))
    assert await snapshot(client) == before


@pytest.mark.parametrize("end", ["expired", "idle", "switched off", "revoked"])
async def test_nobody_reaches_anything_by_a_session_that_has_ended(
    client: Client, end: str
) -> None:
    one = await person(client, *ROLES)
    ended: dict[str, Executable] = {
        "expired": update(desk_sessions).values(expires_at=now()),
        "idle": update(desk_sessions).values(seen_at=now() - timedelta(minutes=121)),
        "switched off": update(counsellors).values(active=False),
        "revoked": desk_sessions.delete(),
    }
    await _run(client, ended[end])
    await _nobody_gets_in(client, one)


async def test_a_session_that_is_used_stays_until_its_last_hour(client: Client) -> None:
    one = await person(client, "counsellor")
    for minutes in (100, 119):
        await _run(client, update(desk_sessions).values(seen_at=now() - timedelta(minutes=minutes)))
        assert (await one.get("/desk/me")).status == 200


async def test_with_a_one_time_password_nothing_is_reached_but_the_change(client: Client) -> None:
    one = await person(client, *ROLES, must_change_password=True)
    reached = [
        name_of(address)
        for address in addresses()
        if address.roles and address.path != "/sign-out" and not to_sign_in(await ask(one, address))
    ]
    assert sorted(reached) == ["GET /me/password", "POST /me/password"]


async def test_a_colleagues_conversation_is_refused_everywhere(client: Client) -> None:
    await say(client, SECRET, "c1")
    number = await held(client, await person(client, "counsellor"))
    other = await person(client, "counsellor")
    before = await snapshot(client)
    assert TALKS
    wrong = await _let_in(other, TALKS, number)
    assert not wrong, told(wrong)
    assert await snapshot(client) == before


async def test_what_a_colleague_held_is_refused_when_it_has_ended(client: Client) -> None:
    await say(client, SECRET, "c1")
    number = await held(client, await person(client, "counsellor"))
    close = Step(Move.CLOSE, "counsellor", outcome="reached")
    await record_of(client).move(number, close)
    wrong = await _let_in(await person(client, "counsellor"), TALKS, number)
    assert not wrong, told(wrong)


async def test_what_waits_for_another_language_or_has_gone_on_is_refused(client: Client) -> None:
    first = await person(client, "counsellor")
    number = await held(client, first, "pl")
    record = record_of(client)
    await record.move(number, Step(Move.RELEASE, "counsellor", by=first.id))
    await say(client, SECRET, "c1", language="pl")
    english = await person(client, "counsellor", languages=["en"])
    wrong = await _let_in(english, TALKS, number)
    second = await person(client, "counsellor")
    await record.move(number, Step(Move.CLAIM, "counsellor", counsellor=second.id))
    wrong += await _let_in(first, TALKS, number)
    assert not wrong, told(wrong)


async def test_an_old_talk_does_not_open_a_colleagues_new_one(client: Client) -> None:
    first = await person(client, "counsellor")
    number = await held(client, first, "pl")
    record = record_of(client)
    await record.move(number, Step(Move.CLOSE, "counsellor", outcome="reached"))
    assert (await first.get(f"/desk/conversation/{number}")).status == 200
    await held(client, await person(client, "counsellor"), "pl")
    await say(client, SECRET, "c1", language="pl")
    wrong = await _let_in(first, TALKS, number)
    assert not wrong, told(wrong)


async def _let_in(one: Person, tried: list[Address], number: int) -> list[str]:
    wrong = []
    for address in tried:
        given = {"data": FILLED} if address.method == "POST" else {}
        response = await ask(one, address, number, **given)
        if response.status not in {403, 404, 409} or SECRET in await response.text():
            wrong.append(f"{name_of(address)}: {response.status}")
    return wrong


async def test_looking_changes_nothing(client: Client) -> None:
    one = await person(client, *ROLES)
    number = await held(client, one)
    before = await snapshot(client)
    statuses = {(await ask(one, address, number)).status for address in gets()}
    assert 200 in statuses
    assert await snapshot(client) == before


async def test_a_form_is_sent_with_get_in_vain(client: Client) -> None:
    one = await person(client, *ROLES)
    number = await held(client, one)
    before = await snapshot(client)
    for address in posts():
        await ask(one, replace(address, method="GET"), number)
    assert await snapshot(client) == before


async def test_a_search_finds_nothing_of_a_colleagues(client: Client) -> None:
    await say(client, SECRET, "c1")
    holder = await person(client, "counsellor")
    number = await held(client, holder)
    await record_of(client).move(number, Step(Move.CLOSE, "counsellor", outcome="reached"))
    words = {"q": SECRET, "asked": SECRET, "words": SECRET, "text": SECRET}
    link = f"/desk/conversation/{number}"
    for who, found in ((holder, True), (await person(client, "counsellor"), False)):
        text = await (await who.post("/desk/past", words)).text()
        assert (link in text) is found
