"""The operator's command line: who asked for a person, and what was said."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from front import cli
from front.settings import Settings
from tests.front.fakes import FakeRasa, front, say
from tests.front.orders import EMAIL, does


@pytest.fixture
async def asked(settings: Settings, rasa: FakeRasa) -> Settings:
    """A record in which somebody asked for a person."""
    does(rasa)
    async with front(settings) as client:
        await say(client, "person", language="pl")
        await say(client, "mail")
    return settings


def _run(settings: Settings, app: Any, *words: str) -> Result:
    return CliRunner().invoke(app, list(words), env=_at(settings))


def _at(settings: Settings) -> dict[str, str]:
    return {"CAIRN_VAR": str(settings.var), "COLUMNS": "140"}


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
    spoke = [message["sender"] for message in messages]
    assert spoke == ["learner", "assistant", "service", "learner", "assistant", "service"]


def test_the_operator_is_told_what_is_not_there(asked: Settings) -> None:
    nobody = _run(asked, cli.conversations, "show", "c9")
    assert nobody.exit_code == 1
    assert "no conversation with this id" in nobody.output
    elsewhere = asked.model_copy(update={"var": asked.var / "nothing"})
    missing = _run(elsewhere, cli.handoffs, "list")
    assert missing.exit_code == 1
    assert "There is no record at" in missing.output
    assert not elsewhere.var.exists()


def test_the_operator_deletes_a_conversation_and_confirms_the_receipt(asked: Settings) -> None:
    kept = CliRunner().invoke(cli.conversations, ["erase", "c1"], env=_at(asked), input="n\n")
    assert kept.exit_code == 1
    assert "person" in _run(asked, cli.conversations, "show", "c1").output
    done = _run(asked, cli.conversations, "erase", "c1", "--yes")
    assert done.exit_code == 0
    number = done.output.split()[1]
    confirmed = _run(asked, cli.conversations, "receipt", number.lower()).output
    assert number in confirmed
    assert "asked by: operator" in confirmed
    assert "6 messages" in confirmed
    for again in ("show", "erase"):
        words = ["c1", *(["--yes"] if again == "erase" else [])]
        assert (
            "no conversation with this id" in _run(asked, cli.conversations, again, *words).output
        )
    assert _run(asked, cli.conversations, "receipt", "0000-0000-0000").exit_code == 1
