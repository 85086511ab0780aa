"""The contract between Rasa 3.6 and the action server, kept by both sides.

The SDK is newer than Rasa: what one sends and the other reads is held here.
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa_sdk.executor import ActionExecutor

from guidance.dialogue.steps import STEPS
from guidance.state import VERSION
from tests.actions.calls import Json, call, parsed, state_of
from tests.actions.conftest import Client
from words import languages

pytestmark = pytest.mark.filterwarnings("ignore:.*versions of rasa.*:UserWarning")

ROOT = Path(__file__).parents[2]
DOMAIN = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
ACTIONS = sorted(DOMAIN["actions"])
# Where nothing was said before, these leave the word to a reviewed answer.
SILENT_AT_FIRST = {"action_export_data", "action_greet", "action_out_of_scope", "action_take_up"}
CARD = {
    *("id", "title", "provider", "url", "reasons", "caveats", "facts"),
    *("reason_fields", "caveat_fields", "checked", "title_language"),
}

PERSON = '/request_human{"wish": "failures"}'


async def ask(client: Client, body: Json) -> Json:
    """The answer to a call that is understood."""
    response = await client.post("/webhook", json=body)
    assert response.status == 200
    answer: Json = await response.json()
    return answer


def message_of(answer: Json) -> Json:
    """The one message of an answer."""
    (message,) = answer["responses"]
    held: Json = message
    return held


def check_shape(answer: Json, language: str) -> None:
    """Fails unless Rasa accepts the answer and the front can render it."""
    assert set(answer) == {"events", "responses"}
    message = message_of(answer)
    if message["response"]:
        assert message["response"] in DOMAIN["responses"]
        return
    assert message["text"].strip()
    for button in message["buttons"]:
        assert button["title"].strip()
        intent, _, entities = button["payload"].removeprefix("/").partition("{")
        assert intent in INTENTS
        json.loads("{" + entities if entities else "{}")
    cairn = message["custom"]["cairn"]
    assert cairn["language"] == language
    assert set(cairn) <= {"language", "notes", "offers", "sources", "handoff", "comparison"}
    for offer in cairn.get("offers", []):
        check_offer(offer)
    assert len(cairn.get("sources", [])) == len(cairn.get("offers", []))


def check_offer(offer: Json) -> None:
    """Fails unless every channel can show the card."""
    assert set(offer) - {"buttons"} == CARD
    assert all(isinstance(text, str) and text for text in (*offer["reasons"], *offer["caveats"]))
    for told, fields in (("reasons", "reason_fields"), ("caveats", "caveat_fields")):
        assert len(offer[told]) == len(offer[fields])
        # A sentence that rests on a plan, and on no single field, has no path.
        assert all(all(paths) for paths in offer[fields])
    for fact in offer["facts"]:
        assert set(fact) == {"label", "value"}
        assert all(isinstance(text, str) and text for text in fact.values())


INTENTS = {next(iter(i)) if isinstance(i, dict) else i for i in DOMAIN["intents"]}


def test_the_domain_the_actions_and_the_steps_have_the_same_names(
    executor: ActionExecutor,
) -> None:
    ours = {name for name in executor.actions if name.startswith("action_")}
    assert ours == set(ACTIONS) == set(STEPS)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("action", ACTIONS)
async def test_every_action_answers_in_the_learners_language(
    client: Client, action: str, language: str
) -> None:
    first = await ask(client, call("action_guide", language=language, topic="excel"))
    check_shape(first, language)
    said: tuple[Json, ...] = ({}, {"mention": "2"}, {"topic": "excel"})
    for entities in said:
        body = call(action, "…", language=language, state=state_of(first), **entities)
        answer = await ask(client, body)
        check_shape(answer, language)
        assert state_of(answer)["version"] == VERSION
    fresh = await ask(client, call(action, "…", language=language))
    if action not in SILENT_AT_FIRST:
        check_shape(fresh, language)


async def test_a_greeting_at_the_beginning_is_the_reviewed_one(client: Client) -> None:
    answer = await ask(client, call("action_greet", "hello", "greet"))
    assert message_of(answer)["response"] == "utter_greet"


async def test_without_an_open_question_no_thread_is_taken_up(client: Client) -> None:
    answer = await ask(client, call("action_take_up", "…", "ask_definition"))
    assert answer["responses"] == []


async def test_the_state_goes_through_the_slot_from_turn_to_turn(client: Client) -> None:
    first = await ask(client, call("action_guide", topic="excel"))
    offers = message_of(first)["custom"]["cairn"]["offers"]
    assert len(offers) == 3
    assert all(offer["reasons"] for offer in offers)
    told = call("action_tell_offer", "ta druga", "ask_offer", state=state_of(first), mention="2")
    second = await ask(client, told)
    assert [o["id"] for o in message_of(second)["custom"]["cairn"]["offers"]] == [offers[1]["id"]]
    assert state_of(second)["focus"] == offers[1]["id"]


async def test_sources_name_the_record_and_the_day_it_was_checked(client: Client) -> None:
    answer = await ask(client, call("action_guide", language="en", topic="excel"))
    cairn = message_of(answer)["custom"]["cairn"]
    for offer, source in zip(cairn["offers"], cairn["sources"], strict=True):
        assert offer["title"] in source["title"]
        assert source["url"] == offer["url"]
        assert len(source["date"]) == len("2026-01-15")


async def test_a_request_for_a_person_travels_beside_the_text(client: Client) -> None:
    body = call("action_request_human", "…", "request_human", "en", email="jan@example.org")
    assert message_of(await ask(client, body))["custom"]["cairn"]["handoff"] == {
        "do": "request",
        "reason": "asked",
        "contact": {"kind": "email", "value": "jan@example.org"},
    }
    bare = await ask(client, call("action_request_human", "…", "request_human"))
    assert message_of(bare)["custom"]["cairn"]["handoff"] == {"do": "request", "reason": "asked"}


async def test_two_messages_not_understood_in_a_row_are_noticed(client: Client) -> None:
    blub = parsed("blub", "nlu_fallback", "pl")
    body = call("action_not_understood", "blub", "nlu_fallback", before=blub)
    assert message_of(await ask(client, body))["buttons"][0]["payload"] == PERSON
    once = call(
        "action_not_understood", "blub", "nlu_fallback", before=parsed("hej", "greet", "pl")
    )
    assert message_of(await ask(client, once))["buttons"][0]["payload"] == "/find_offers"


async def test_the_language_changes_with_the_answer_that_says_so(client: Client) -> None:
    body = call("action_change_language", "in English", "change_language", "pl", language_="en")
    (entity,) = body["tracker"]["latest_message"]["entities"]
    entity["entity"] = "language"
    answer = message_of(await ask(client, body))
    assert answer["custom"]["cairn"]["language"] == "en"
    assert "English" in answer["text"]


@pytest.mark.parametrize(
    ("told", "metadata", "expected"),
    [
        ("en", "pl", "en"),
        (None, "pl", "pl"),
        (None, "pl-PL", "pl"),
        (None, "uk", "en"),
        (None, None, "en"),
    ],
)
async def test_the_language_is_the_messages_else_the_channels(
    client: Client, told: str | None, metadata: str | None, expected: str
) -> None:
    body = call("action_rephrase", language=metadata)
    body["tracker"]["latest_message"]["language"] = told
    assert message_of(await ask(client, body))["custom"]["cairn"]["language"] == expected


async def test_the_answer_is_in_the_language_spoken_and_tells_the_one_of_the_message(
    client: Client,
) -> None:
    body = call("action_rephrase", language="en")
    body["tracker"]["latest_message"] |= {"language": "pl", "spoken": "en", "plain": "pl"}
    told = message_of(await ask(client, body))["custom"]["cairn"]
    assert told["language"] == "en"
    assert "plain:pl" in told["notes"]


async def test_a_button_that_gives_up_a_limit_is_understood(client: Client) -> None:
    first = await ask(client, call("action_guide", topic="excel", place="Atlantis", mode="onsite"))
    assert "offers" not in message_of(first)["custom"]["cairn"]
    body = call(
        "action_guide", "/refine_offers", "refine_offers", state=state_of(first), place=None
    )
    second = await ask(client, body)
    assert "place" not in state_of(second)["criteria"]


@pytest.mark.parametrize("state", [None, {}, {"version": 0, "criteria": "?"}, {"version": 9}])
async def test_a_state_of_another_version_begins_anew(client: Client, state: Any) -> None:
    answer = await ask(client, call("action_show_more", "jeszcze", "show_more", state=state))
    assert state_of(answer)["question"] == "topic"


async def test_a_compressed_call_is_read(client: Client) -> None:
    packed = zlib.compress(json.dumps(call("action_guide", topic="excel")).encode())
    headers = {"Content-Encoding": "deflate", "Content-Type": "application/json"}
    response = await client.post("/webhook", data=packed, headers=headers)
    assert response.status == 200
    assert message_of(await response.json())["custom"]["cairn"]["offers"]


async def test_a_call_without_a_domain_asks_for_it(client: Client) -> None:
    body = call("action_rephrase")
    del body["domain"]
    response = await client.post("/webhook", json=body)
    assert (response.status, (await response.json())["action_name"]) == (449, "action_rephrase")


async def test_beside_a_conversation_nothing_of_the_assistant_itself_is_said(
    client: Client,
) -> None:
    first = await ask(client, call("action_guide", language="en", topic="excel"))
    body = call("action_take_up", "…", "ask_definition", "en", state=state_of(first))
    assert message_of(await ask(client, body))["text"]
    body["tracker"]["latest_message"]["metadata"] = {"channel": "desk"}
    assert (await ask(client, body))["responses"] == []


async def test_a_button_for_another_form_brings_its_question_back(client: Client) -> None:
    first = await ask(client, call("action_about", "co to jest ECTS?", "ask_workload"))
    [simple] = [one for one in message_of(first)["buttons"] if one.get("kind") == "simple"]
    payload = simple["payload"]
    assert payload.startswith("/ask_rephrase{")
    brought = json.loads(payload.removeprefix("/ask_rephrase"))
    # Something else was said since: the button does not go on with it.
    since = await ask(client, call("action_guide", topic="excel", state=state_of(first)))
    pressed = call("action_rephrase", payload, "ask_rephrase", state=state_of(since), **brought)
    again = await ask(client, pressed)
    assert message_of(again)["text"] != message_of(first)["text"]
    assert state_of(again)["about"]["form"] == "simple"
    assert state_of(again)["about"]["intent"] == "ask_workload"
    kinds = {one.get("kind") for one in message_of(again)["buttons"]}
    assert "more" in kinds
    assert "simple" not in kinds
