"""Numbers and names of others: in paths, queries and forms of the desk; and keys that are guessed.

A counsellor has a conversation of their own; wherever an address takes a number or a name, it is
given that of a colleague's.
"""

import math
import re
import secrets
from collections import Counter
from dataclasses import dataclass

import pytest
from sqlalchemy import select

from front.desk.cookies import token
from front.desk.routes import addresses
from front.plain.keys import new_key
from front.record.desk_tables import saved_replies
from front.record.moving import Step
from guidance.handoff import Move
from tests.front.access.world import SECRET, World
from tests.front.desk import garbage
from tests.front.desk.everywhere import ask
from tests.front.desk.held import held
from tests.front.desk.people import Person, person, record_of, signed_in, team
from tests.front.desk.rights import name_of

TALKS = [one for one in addresses() if one.path.startswith(("/conversation/{", "/claim/{"))]
COUNSELLORS = [one for one in addresses() if "counsellor" in one.roles]
GUESSES = 2_000
REFUSED = {403, 404, 409, 422}
BITS = 128  # NIST SP 800-63B, 5.1: a secret of a session has at least 64; links go by mail


@dataclass(frozen=True)
class Colleagues:
    """``me`` holds ``mine``; the colleague holds ``theirs`` and has a reply of their own."""

    me: Person
    mine: int
    theirs: int
    reply: int
    answer: int


@pytest.fixture
async def two(world: World) -> Colleagues:
    me = await person(world.client, "counsellor")
    mine = await held(world.client, me, conversation=world.bob)
    found = await record_of(world.client).open_handoffs()
    [theirs] = [one.number for one in found if one.conversation == world.ada]
    await world.holder.post("/desk/replies/new", {"name": "Hello", "text-en": SECRET})
    reply = await record_of(world.client).read(lambda one: one.scalar(select(saved_replies.c.id)))
    assert reply
    return Colleagues(me, mine, theirs, reply, world.answer)


async def test_a_colleagues_numbers_lead_nowhere(world: World, two: Colleagues) -> None:
    before, wrong = await world.mentions(world.ada), []
    for address in COUNSELLORS:
        own = two.mine if address.path.startswith("/conversation/{") else two.reply
        names = garbage.fields(address)
        for number in (two.theirs, two.reply, two.answer):
            fields = dict.fromkeys(names, str(number))
            sent = {"data": fields} if address.method == "POST" else {"params": fields}
            for place in (own, two.theirs):
                # A session each: it may end by what is sent.
                me = await signed_in(world.client, two.me.counsellor)
                response = await ask(me, address, place, **sent)
                told = "" if response.closed else await response.text()
                if response.status == 500 or SECRET in told or world.ada in told:
                    wrong.append(f"{name_of(address)} {place} {number}: {response.status}")
    assert not wrong, "\n".join(wrong)
    assert await world.mentions(world.ada) == before


async def test_the_colleague_sees_it_all(world: World, two: Colleagues) -> None:
    """So that the test above can fail."""
    assert SECRET in await world.holder.page(f"/desk/conversation/{two.theirs}")
    assert SECRET in await world.holder.page(f"/desk/replies/{two.reply}")


async def test_a_reply_of_a_colleagues_is_as_one_that_never_was(
    world: World, two: Colleagues
) -> None:
    tried = [one for one in addresses() if one.path.startswith("/replies/{reply")]
    assert tried
    for address in tried:
        theirs = await ask(two.me, address, two.reply)
        never = await ask(two.me, address, 999_999_999)
        assert theirs.status == never.status in {204, 404}, name_of(address)
        assert await _words(theirs) == await _words(never), name_of(address)


async def _words(response: object) -> str:
    """A page without what it names of its own address."""
    text: str = await response.text()  # type: ignore[attr-defined]
    return re.sub(r"/replies/\d+", "", text)


async def test_what_waits_for_another_team_is_nobody_elses(world: World, two: Colleagues) -> None:
    ours, others = await team(world.client, "Ours"), await team(world.client, "Others")
    record = record_of(world.client)
    step = Step(Move.TRANSFER, "counsellor", team=others, by=world.holder.id)
    await record.move(two.theirs, step)
    before = await world.mentions(world.ada)
    for roles in (("counsellor",), ("editor", "operator")):
        one = await person(world.client, *roles, team_id=ours)
        for address in TALKS:
            given = {"data": {"to": "counsellor-1"}} if address.method == "POST" else {}
            response = await ask(one, address, two.theirs, **given)
            assert response.status in REFUSED, (name_of(address), response.status)
            assert SECRET not in await response.text()
        assert SECRET not in await one.page("/desk/")
    assert await world.mentions(world.ada) == before
    right = await person(world.client, "counsellor", team_id=others)
    assert SECRET in await right.page(f"/desk/conversation/{two.theirs}")


def _bits(made: list[str]) -> float:
    """How much is in one of these, by how often each sign stands at each place."""
    found = 0.0
    for signs in zip(*made, strict=True):
        shares = [count / len(made) for count in Counter(signs).values()]
        found -= sum(share * math.log2(share) for share in shares)
    return found


def test_what_opens_something_cannot_be_guessed(world: World) -> None:
    for make in (new_key, token, lambda: secrets.token_urlsafe(24)):
        made = [make() for _ in range(GUESSES)]
        assert len(set(made)) == GUESSES
        assert _bits(made) > BITS
    for given in (*world.tokens.values(), world.holder.cookie, world.holder.form_token):
        assert len(given) * 6 >= BITS
        assert re.fullmatch(r"[A-Za-z0-9_-]+", given)
