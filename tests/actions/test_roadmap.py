"""The roadmap as it leaves the action server: what the front takes, in the learner's language."""

from __future__ import annotations

import pytest

from front.message import Roadmap
from tests.actions.calls import Json, call, state_of
from tests.actions.conftest import Client
from tests.actions.test_contract import ask, message_of
from words import Words, languages

pytestmark = pytest.mark.filterwarnings("ignore:.*versions of rasa.*:UserWarning")
PRESSED = '/show_saved{"wish": "roadmap"}'


async def saved(client: Client, language: str) -> Json:
    """The state of a learner who looked for Excel and kept two offers."""
    answer = await ask(client, call("action_guide", language=language, topic="excel"))
    for number in ("1", "2"):
        body = call("action_save_offer", "…", "save_offer", language, state=state_of(answer))
        body["tracker"]["latest_message"]["entities"] = [{"entity": "mention", "value": number}]
        answer = await ask(client, body)
    return state_of(answer)


@pytest.mark.parametrize("language", languages())
async def test_a_pressed_button_brings_a_page_that_the_front_takes(
    client: Client, language: str
) -> None:
    state = await saved(client, language)
    body = call("action_show_saved", PRESSED, "show_saved", language, state=state, wish="roadmap")
    answer = message_of(await ask(client, body))
    words = Words.load(language)
    assert words.say("roadmap-ready-how") in answer["text"]
    page = Roadmap.model_validate(answer["custom"]["cairn"]["roadmap"])
    assert len(page.stages) == len(page.sources) == 2
    assert words.say("roadmap-note-sample") in page.notes
    assert words.say("roadmap-order-saved") == page.order
    assert page.model_dump(mode="json", exclude_unset=True) == answer["custom"]["cairn"]["roadmap"]


async def test_the_button_stands_under_the_saved_offers(client: Client) -> None:
    body = call("action_show_saved", "…", "show_saved", "en", state=await saved(client, "en"))
    buttons = message_of(await ask(client, body))["buttons"]
    assert PRESSED in [button["payload"] for button in buttons]


async def test_words_in_a_message_do_the_same(client: Client) -> None:
    state = await saved(client, "pl")
    body = call("action_plan_pathway", "wydrukuj mój plan", "plan_pathway", "pl", state=state)
    assert "roadmap" in message_of(await ask(client, body))["custom"]["cairn"]
