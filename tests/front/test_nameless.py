"""No name, address or number is needed: not to talk, not to wait, not for an appointment."""

from typing import Any

import pytest
from pydantic import BaseModel

from front.record import handoffs
from front.rest import models
from front.widget import frames
from guidance.handoff import State
from tests.front.counsellors import record
from tests.front.fakes import Client, FakeRasa, say, texts
from tests.front.orders import does
from tests.front.planted import forgetting
from tests.front.teams import later, member, team
from words import Words

EN = Words.load("en")
_PERSONAL = {"name", "email", "mail", "phone", "address", "contact", "surname", "first_name"}


@pytest.fixture(autouse=True)
def orders(rasa: FakeRasa) -> None:
    does(rasa)


async def request_of(client: Client) -> handoffs.KeptHandoff:
    [one] = await record(client).read(lambda c: handoffs.of_conversation(c, "c1"))
    return one


async def pressed(client: Client, key: str, told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The answer to the button whose title this sentence is, or begins."""
    buttons = [one for message in told for one in message["buttons"]]
    payload = next(one["payload"] for one in buttons if key in (one["title"], one["payload"][:11]))
    return await say(client, payload)


async def test_waiting_in_the_queue_needs_no_name(client: Client) -> None:
    await member(client, await team(client))
    await say(client, "person")
    one = await request_of(client)
    assert (one.state, one.contact) == (State.WAITING, None)


async def test_out_of_hours_no_contact_is_needed(client: Client) -> None:
    await member(client, await team(client, later()))
    told = await say(client, "person")
    said = await pressed(client, EN.say("meeting-button-here"), told)
    assert EN.say("meeting-here") in texts(said)[0]
    one = await request_of(client)
    assert one.state is State.REQUESTED
    assert one.contact is not None
    assert one.contact.kind == "here"


async def test_an_appointment_needs_no_name(client: Client) -> None:
    await member(client, await team(client, later()))
    told = await say(client, "person")
    said = await pressed(client, "/front_slot", told)
    booked = await pressed(client, EN.say("meeting-button-book"), said)
    assert EN.say("meeting-booked", when="|").split("|")[0] in texts(booked)[0]
    assert (await request_of(client)).contact is None


async def test_the_copy_and_the_deletion_need_none(client: Client) -> None:
    await say(client, "hello")
    assert (await client.get("/api/v1/conversations/c1/data")).status == 200
    assert (await forgetting(client).forget("c1")).counts["messages"] == 2


@pytest.mark.parametrize("module", [models, frames], ids=["rest", "widget"])
def test_no_message_of_a_learner_has_a_field_for_it(module: Any) -> None:
    found = [one for one in vars(module).values() if isinstance(one, type)]
    sent = [one for one in found if issubclass(one, BaseModel) and one is not BaseModel]
    assert sent
    needed = {
        name for one in sent for name, field in one.model_fields.items() if field.is_required()
    }
    assert "text" in needed
    assert not needed & _PERSONAL


async def test_the_page_without_scripts_has_no_field_for_it(client: Client) -> None:
    page = await (await client.get("/plain")).text()
    assert page.count("<textarea") == 1
    assert 'type="text"' not in page
    assert 'type="email"' not in page
    assert "required" not in page
