"""A model trained on a tiny data set, asked through Rasa's own agent."""

from __future__ import annotations

import os
import warnings
from pathlib import Path
from typing import Any

import pytest
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.model_training import train
from rasa.shared.utils.io import read_yaml_file

from bot.nlg import LocaleNlg
from bot.tracker_store import BoundedTrackerStore

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    fixtures = HERE / "fixtures"
    with warnings.catch_warnings(record=True) as raised:
        warnings.simplefilter("always")
        result = train(
            domain=str(fixtures / "domain.yml"),
            config=str(ROOT / "config.yml"),
            training_files=str(fixtures / "data"),
            output=str(tmp_path_factory.mktemp("models")),
            force_training=True,
        )
    assert not [str(it.message) for it in raised if _is_ours(Path(it.filename))]
    assert result.model
    return result.model


def _is_ours(path: Path) -> bool:
    return path.is_relative_to(ROOT / "bot") and not path.is_relative_to(ROOT / "bot" / ".venv")


@pytest.fixture
def agent(model: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("CAIRN_VAR", str(tmp_path))
    store = BoundedTrackerStore()
    yield Agent.load(model, tracker_store=store, generator=LocaleNlg())
    store.close()


async def ask(agent: Agent, text: str, language: str = "en") -> list[dict[str, Any]]:
    channel = CollectingOutputChannel()
    message = UserMessage(text, channel, "s", metadata={"language": language})
    await agent.handle_message(message)
    return channel.messages


async def test_a_parse_has_intent_ranking_entities_and_language(agent: Agent) -> None:
    parsed = await agent.parse_message("szukam kursu spawania w Krakowie do 300 zł")
    assert parsed["intent"]["name"] == "find_offers"
    assert parsed["language"] == "pl"
    assert parsed["intent_ranking"][0] == parsed["intent"]
    found = {entity["entity"]: entity["value"] for entity in parsed["entities"]}
    assert found == {
        "topic": "spawania",
        "place": "Kraków",
        "price": {"max": 300, "currency": "PLN"},
    }


async def test_a_rule_answers_in_the_language_of_the_message(agent: Agent) -> None:
    english = await ask(agent, "good morning", "pl")
    polish = await ask(agent, "dzień dobry", "en")
    languages = [
        item["custom"]["cairn"]["language"] for item in english + polish if "custom" in item
    ]
    assert languages == ["en", "pl"]


async def test_a_buttons_payload_answers_in_the_interfaces_language(agent: Agent) -> None:
    answer = await ask(agent, "/greet", "pl")
    assert answer[-1]["custom"]["cairn"]["language"] == "pl"


async def test_a_typed_slash_reaches_no_log(
    agent: Agent, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    await ask(agent, "/my name is Kowalska, what is a micro-credential?")
    written = capsys.readouterr()
    # structlog, not set up here, prints what Rasa leaves out at its default level.
    shown = [line for line in (written.out + written.err).splitlines() if "[debug" not in line]
    loud = [record.getMessage() for record in caplog.records if record.levelname != "DEBUG"]
    assert not [line for line in shown + loud if "parsing.failed" in line or "UserWarning" in line]


async def test_slots_and_state_survive_a_restart_of_rasa(
    agent: Agent, model: str, tmp_path: Path
) -> None:
    await ask(agent, "hello")
    store = BoundedTrackerStore()
    again = Agent.load(model, tracker_store=store, generator=LocaleNlg())
    tracker = await again.tracker_store.retrieve("s")
    assert tracker
    assert tracker.latest_message
    assert tracker.latest_message.text == "hello"
    store.close()


def test_no_rule_of_the_project_is_looked_up_by_text() -> None:
    """The lean policy leaves that look-up out, so no rule or story may need it."""
    steps = [
        step
        for path in sorted((ROOT / "data").glob("*/*.yml"))
        for part in ("rules", "stories")
        for snippet in read_yaml_file(path).get(part, [])
        for step in snippet["steps"]
    ]
    assert not [step for step in steps if "user" in step or "bot" in step]
