"""One conversation with all processes running: its language, days later, and another device."""

from __future__ import annotations

import json
import sqlite3
import urllib.request
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta

from playwright.async_api import Browser, expect

from tests.endtoend.learner import Learner
from tests.endtoend.running import Running
from words import Words

Arrive = Callable[[str], Learner]


def spoken(learner: Learner, *said: str) -> list[str]:
    """The languages of the answers to these messages."""
    return [learner.say(text)[-1]["language"] for text in said]


def test_one_message_in_another_language_is_answered_in_the_one_spoken(arrive: Arrive) -> None:
    learner = arrive("en")
    assert spoken(learner, "I want to learn how to use Excel for free") == ["en"]
    shown = [offer["id"] for offer in learner.offers]
    assert shown
    assert spoken(learner, "a czy jest coś tańszego dla mnie online?") == ["en"]
    [button] = [one for one in learner.buttons if one["title"] == "Czy przejść na polski?"]
    assert button["language"] == "pl"
    assert spoken(learner, "when does the first one start") == ["en"]


def test_two_in_a_row_switch_and_what_was_looked_for_stays(arrive: Arrive) -> None:
    learner = arrive("en")
    spoken(learner, "I want to learn how to use Excel for free")
    said = ("kiedy zaczyna się pierwszy kurs?", "a ile godzin tygodniowo zajmuje ten kurs?")
    assert spoken(learner, *said) == ["en", "pl"]
    assert spoken(learner, "ok", "Excel") == ["pl", "pl"]


def test_on_request_it_switches_at_once_and_keeps_what_was_found(arrive: Arrive) -> None:
    for language, other, goal, asks in (
        ("en", "pl", "I want to learn how to use Excel", "po polsku proszę"),
        ("pl", "en", "chcę się nauczyć obsługi Excela", "in English, please"),
    ):
        learner = arrive(language)
        assert spoken(learner, goal) == [language]
        assert learner.offers
        assert spoken(learner, asks) == [other]
        assert learner.text == Words.load(other).say("talk-language-changed")
        assert spoken(learner, "/show_more") == [other]
        assert learner.offers


def test_the_button_switches(arrive: Arrive) -> None:
    learner = arrive("pl")
    spoken(learner, "chcę się nauczyć obsługi Excela")
    assert spoken(learner, "is there anything cheaper that I could do online?") == ["pl"]
    [button] = [one for one in learner.buttons if one["title"] == "Shall we speak English?"]
    assert spoken(learner, button["payload"]) == ["en"]


async def test_days_later_what_was_found_is_looked_at_again(
    arrive: Arrive, running: Running, browser: Browser
) -> None:
    learner = arrive("en")
    learner.say("free Excel course online")
    found = [offer["title"] for offer in learner.offers]
    assert found
    _days_pass(running, learner.name, 3)
    context = await browser.new_context()
    page = await context.new_page()
    await page.add_init_script(f"localStorage.setItem('cairn-conversation', '{learner.name}')")
    await page.goto(f"{running.url}/?lang=en")
    greeting = page.get_by_role("article").last
    await expect(greeting).to_contain_text("Welcome back")
    for title in found:
        await expect(greeting.locator(".offers")).to_contain_text(title)
    await expect(greeting).to_contain_text(Words.load("en").say("continuing-unchanged"))
    # The numbers on the cards are those that the assistant knows.
    learner.say("tell me more about the first one")
    assert [offer["title"] for offer in learner.offers] == found[:1]
    assert "Since we last spoke" not in learner.text
    await context.close()


def test_a_code_brings_the_conversation_to_another_program(
    arrive: Arrive, running: Running
) -> None:
    learner = arrive("pl")
    learner.say("chcę się nauczyć obsługi Excela")
    made = _post(running, f"conversations/{learner.name}/codes", None)
    taken = _post(running, "codes", {"code": made["code"].lower()})
    assert taken == {"conversation": learner.name}


def _post(running: Running, path: str, body: object) -> dict[str, str]:
    data = b"" if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"{running.url}/api/v1/{path}", data, headers)
    with urllib.request.urlopen(request, timeout=30) as response:
        return dict(json.load(response))


def _days_pass(running: Running, conversation: str, days: int) -> None:
    then = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%d %H:%M:%S.%f")
    with closing(sqlite3.connect(running.var / "record.db", timeout=10)) as record, record:
        change = "UPDATE message SET created_at = ? WHERE conversation_id = ?"
        record.execute(change, (then, conversation))
