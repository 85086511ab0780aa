"""Responses become words, buttons and sources in the learner's language."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.nlg import LocaleNlg

pytestmark = pytest.mark.asyncio

ENGLISH = """
utter-ask-level = Which level?
    .button-no-preference = Any
    .button-find-offers = Show me
    .sources = recommendation, missing
utter-count = { $count ->
    [one] One offer
   *[other] { $count } offers
}
utter-english-only = Only here
utter-fallback-error = Sorry
source-recommendation = Council Recommendation
    .url = https://example.org/r
    .date = 2022-06-16
"""
POLISH = """
utter-ask-level = Jaki poziom?
    .button-no-preference = Dowolny
utter-count = { $count ->
    [one] Jedna oferta
    [few] { $count } oferty
   *[other] { $count } ofert
}
utter-fallback-error = Przepraszam
"""


@pytest.fixture
def nlg(tmp_path: Path) -> LocaleNlg:
    for code, words in (("en", ENGLISH), ("pl", POLISH)):
        (tmp_path / code).mkdir()
        (tmp_path / code / "bot.ftl").write_text(words, encoding="utf-8")
    return LocaleNlg(EndpointConfig(type="bot.nlg.LocaleNlg", locales=str(tmp_path)))


def tracker(parsed: str | None = None, metadata: str | None = None) -> DialogueStateTracker:
    spoken: dict[str, Any] = {"language": parsed} if parsed else {}
    written = {"language": metadata} if metadata else None
    said = UserUttered("text", {"name": "greet"}, [], spoken, metadata=written)
    return DialogueStateTracker.from_events("s", [said], [])


async def say(nlg: LocaleNlg, name: str, **given: Any) -> dict[str, Any]:
    language = given.pop("language", "en")
    said = await nlg.generate(name, tracker(language), "rest", domain_responses={}, **given)
    assert said is not None
    return said


async def test_text_buttons_and_sources(nlg: LocaleNlg, caplog: pytest.LogCaptureFixture) -> None:
    said = await say(nlg, "utter_ask_level")
    assert said["text"] == "Which level?"
    assert said["buttons"] == [
        {"title": "Any", "payload": "/no_preference"},
        {"title": "Show me", "payload": "/find_offers"},
    ]
    assert said["custom"]["cairn"] == {
        "language": "en",
        "sources": [
            {
                "title": "Council Recommendation",
                "url": "https://example.org/r",
                "date": "2022-06-16",
            },
            {"title": "missing", "url": None, "date": None},
        ],
    }
    assert "source-missing" in caplog.text


@pytest.mark.parametrize(("count", "text"), [(1, "Jedna oferta"), (3, "3 oferty"), (7, "7 ofert")])
async def test_values_and_polish_plurals(nlg: LocaleNlg, count: int, text: str) -> None:
    assert (await say(nlg, "utter_count", language="pl", count=count))["text"] == text


@pytest.mark.parametrize(
    ("parsed", "metadata", "text"),
    [
        ("pl", "en", "Jaki poziom?"),
        (None, "pl", "Jaki poziom?"),
        (None, None, "Which level?"),
        ("fr", "pl", "Jaki poziom?"),
    ],
)
async def test_the_parsed_language_comes_before_the_interfaces(
    nlg: LocaleNlg, parsed: str | None, metadata: str | None, text: str
) -> None:
    said = await nlg.generate("utter_ask_level", tracker(parsed, metadata), "rest")
    assert said
    assert said["text"] == text


async def test_without_any_message_it_is_english(nlg: LocaleNlg) -> None:
    empty = DialogueStateTracker("s", [])
    said = await nlg.generate("utter_ask_level", empty, "rest")
    assert said
    assert said["text"] == "Which level?"


async def test_a_missing_translation_is_said_in_english(nlg: LocaleNlg) -> None:
    said = await say(nlg, "utter_english_only", language="pl")
    assert said["text"] == "Only here"
    assert said["custom"]["cairn"]["language"] == "en"


async def test_an_unknown_response_is_an_apology_and_an_error(
    nlg: LocaleNlg, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        said = await say(nlg, "utter_nothing", language="pl")
    assert said["text"] == "Przepraszam"
    assert "utter-nothing" in caplog.text


async def test_the_projects_own_apology_exists_in_both_languages() -> None:
    ours = LocaleNlg()
    texts = {
        code: (await ours.generate("utter_fallback_error", tracker(code), "rest") or {})["text"]
        for code in ("en", "pl")
    }
    assert texts["en"].startswith("Sorry")
    assert texts["pl"].startswith("Przepraszam")


async def test_the_answer_is_in_the_language_that_is_spoken(nlg: LocaleNlg) -> None:
    parsed = {"language": "pl", "spoken": "en", "plain": "pl"}
    said = UserUttered("text", {"name": "greet"}, [], parsed, metadata={"language": "en"})
    known = DialogueStateTracker.from_events("s", [said], [])
    answer = await nlg.generate("utter_ask_level", known, "rest")
    assert answer is not None
    assert answer["text"] == "Which level?"
    assert answer["custom"]["cairn"]["notes"] == ["plain:pl"]
