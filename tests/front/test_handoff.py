"""Asking for a person: the table of moves, the record, the operator's command line."""

import json
from typing import Any, get_args

import pytest
from typer.testing import CliRunner, Result

from front import cli
from front.keys import RECORD
from front.message import HandoffState
from front.record import handoff
from front.settings import Settings
from tests.front.fakes import Client, FakeRasa, cairn, front, history, say

EMAIL = {"kind": "email", "value": "learner@example.org"}


def test_every_move_in_every_state() -> None:
    moves = {
        (state, move): handoff.after(state, move)
        for state in (None, *get_args(HandoffState))
        for move in get_args(handoff.Move)
    }
    assert moves == {
        (None, "request"): "requested",
        (None, "contact"): "requested",
        (None, "cancel"): None,
        (None, "close"): None,
        ("requested", "request"): "requested",
        ("requested", "contact"): "requested",
        ("requested", "cancel"): "closed",
        ("requested", "close"): "closed",
        ("closed", "request"): "closed",
        ("closed", "contact"): "closed",
        ("closed", "cancel"): "closed",
        ("closed", "close"): "closed",
    }


def _does(rasa: FakeRasa) -> None:
    orders: dict[str, dict[str, Any]] = {
        "person": {"do": "request", "reason": "asked"},
        "mail": {"do": "contact", "reason": "contact given", "contact": EMAIL},
        "never mind": {"do": "cancel"},
    }
    rasa.answer = lambda body: [{"text": "ok"}, cairn(handoff=orders[body["message"]])]


async def _open_ones(client: Client) -> list[tuple[int, str, str | None]]:
    assert client.app is not None
    found = await client.app[RECORD].open_handoffs()
    return [(one.number, one.reason, one.contact.value if one.contact else None) for one in found]


async def test_a_second_request_keeps_the_open_one(client: Client, rasa: FakeRasa) -> None:
    _does(rasa)
    for _ in range(2):
        (message,) = await say(client, "person")
        assert message["handoff"] == {"state": "requested"}
    assert await _open_ones(client) == [(1, "asked", None)]


async def test_a_contact_joins_the_open_request(client: Client, rasa: FakeRasa) -> None:
    _does(rasa)
    await say(client, "person")
    await say(client, "mail")
    assert await _open_ones(client) == [(1, "asked", EMAIL["value"])]


async def test_a_contact_opens_a_request_where_none_is(client: Client, rasa: FakeRasa) -> None:
    _does(rasa)
    (message,) = await say(client, "mail")
    assert message["handoff"] == {"state": "requested"}
    assert await _open_ones(client) == [(1, "contact given", EMAIL["value"])]


async def test_a_request_can_be_taken_back_and_made_again(client: Client, rasa: FakeRasa) -> None:
    _does(rasa)
    states = []
    for text in ("never mind", "person", "never mind", "person"):
        (message,) = await say(client, text)
        states.append(message["handoff"])
    assert states == [None, {"state": "requested"}, {"state": "closed"}, {"state": "requested"}]
    assert await _open_ones(client) == [(2, "asked", None)]


async def test_conversations_have_requests_of_their_own(client: Client, rasa: FakeRasa) -> None:
    _does(rasa)
    await say(client, "person", "c1")
    await say(client, "person", "c2")
    assert [number for number, _, _ in await _open_ones(client)] == [1, 2]


async def test_the_state_is_seen_again_in_the_history(client: Client, rasa: FakeRasa) -> None:
    _does(rasa)
    await say(client, "person")
    assert (await history(client))[-1]["handoff"] == {"state": "requested"}


@pytest.fixture
async def asked(settings: Settings, rasa: FakeRasa) -> Settings:
    """A record in which somebody asked for a person."""
    _does(rasa)
    async with front(settings) as client:
        await say(client, "person", language="pl")
        await say(client, "mail")
    return settings


def _run(settings: Settings, app: Any, *words: str) -> Result:
    environment = {"CAIRN_VAR": str(settings.var), "COLUMNS": "140"}
    return CliRunner().invoke(app, list(words), env=environment)


def test_the_operator_sees_who_asked(asked: Settings) -> None:
    shown = _run(asked, cli.handoffs, "list").output
    for wanted in ("1", "0 min", "pl", "asked", "learner@example.org", "c1"):
        assert wanted in shown
    (one,) = json.loads(_run(asked, cli.handoffs, "list", "--json").output)
    assert one["contact"] == EMAIL
    assert one["conversation"] == "c1"


def test_the_operator_closes_a_request_once(asked: Settings) -> None:
    assert _run(asked, cli.handoffs, "close", "1").exit_code == 0
    again = _run(asked, cli.handoffs, "close", "1")
    assert again.exit_code == 1
    assert "no open request with the number 1" in again.output
    assert "Nobody waits" in _run(asked, cli.handoffs, "list").output


def test_the_operator_reads_a_conversation(asked: Settings) -> None:
    shown = _run(asked, cli.conversations, "show", "c1").output
    assert "learner\nperson" in shown
    assert "request for a person: requested" in shown
    messages = json.loads(_run(asked, cli.conversations, "show", "c1", "--json").output)
    assert [message["sender"] for message in messages] == ["learner", "assistant"] * 2


def test_the_operator_is_told_what_is_not_there(asked: Settings) -> None:
    nobody = _run(asked, cli.conversations, "show", "c9")
    assert nobody.exit_code == 1
    assert "no conversation with this id" in nobody.output
    elsewhere = asked.model_copy(update={"var": asked.var / "nothing"})
    missing = _run(elsewhere, cli.handoffs, "list")
    assert missing.exit_code == 1
    assert "There is no record at" in missing.output
    assert not elsewhere.var.exists()
