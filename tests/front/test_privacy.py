"""What is said to be kept is what is set up: each setting changes its sentence, wherever asked."""

import html
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Any

import pytest

from front.privacy import telling
from front.privacy.facts import Facts
from front.settings import Settings
from tests.front.counsellors import at_desk
from tests.front.fakes import Client, FakeRasa, front, say
from words import Words, languages

EN, PL = Words.load("en"), Words.load("pl")
PLAIN = Facts(
    organisation="",
    notice="",
    apart=False,
    sealed=False,
    apps=(),
    elsewhere="",
    counsellors=False,
    letters=False,
    group=False,
    survey=False,
    conversations=90,
    cases=365,
    contacts=30,
    files=30,
    roadmaps=30,
)


def asks(words: Words) -> Callable[[dict[str, Any]], Any]:
    """A Rasa that answers as its own words do (bot/nlg.py)."""
    return lambda _: [{"text": words.say("utter-ask-privacy"), "buttons": []}]


def gained(words: Words, known: Facts) -> tuple[set[str], set[str]]:
    """Sentences that come and go where these facts hold instead of the plain ones."""
    plain = {one for _, said in telling.sections(words, PLAIN) for one in said}
    now = {one for _, said in telling.sections(words, known) for one in said}
    return now - plain, plain - now


@pytest.mark.parametrize("words", [EN, PL], ids=["en", "pl"])
@pytest.mark.parametrize(
    ("changed", "key", "fields"),
    [
        ({"organisation": "Urząd"}, "privacy-who-organisation", {"name": "Urząd"}),
        (
            {"notice": "https://x.example"},
            "privacy-rights-notice",
            {"address": "https://x.example"},
        ),
        ({"apart": True}, "privacy-where-apart", {}),
        ({"sealed": True}, "privacy-where-sealed", {}),
        ({"apps": ("Telegram",)}, "privacy-others-app", {"app": "Telegram"}),
        ({"elsewhere": "Chatwoot"}, "privacy-others-desk", {"program": "Chatwoot"}),
        ({"counsellors": True}, "privacy-who-person", {}),
        ({"counsellors": True, "cases": 7}, "privacy-long-person", {"days": 7}),
        ({"counsellors": True, "contacts": 6}, "privacy-long-contact", {"days": 6}),
        ({"counsellors": True, "files": 5}, "privacy-long-files", {"days": 5}),
        ({"letters": True}, "privacy-others-letters", {}),
        ({"group": True}, "privacy-others-group", {}),
        ({"survey": True}, "privacy-what-survey", {}),
        ({"conversations": 8}, "privacy-long", {"days": 8}),
        ({"roadmaps": 9}, "privacy-long-plans", {"days": 9}),
    ],
)
def test_each_fact_has_its_sentence(
    words: Words, changed: dict[str, Any], key: str, fields: dict[str, Any]
) -> None:
    came, _ = gained(words, replace(PLAIN, **changed))
    assert words.say(key, **fields) in came
    assert words.say(key, **fields) in telling.answer(words, replace(PLAIN, **changed))


@pytest.mark.parametrize("words", [EN, PL], ids=["en", "pl"])
def test_nobody_else_is_said_only_where_nobody_else_has_it(words: Words) -> None:
    none = words.say("privacy-others-none")
    for changed in ({"apps": ("Matrix",)}, {"elsewhere": "x"}, {"letters": True}, {"group": True}):
        assert none in gained(words, replace(PLAIN, **changed))[1]
    assert words.say("privacy-who-nobody") in gained(words, replace(PLAIN, counsellors=True))[1]


SET_UP: list[tuple[dict[str, Any], dict[str, str], str, dict[str, Any]]] = [
    ({"keep_conversations": 12}, {}, "privacy-long", {"days": 12}),
    ({"roadmap_days": 13}, {}, "privacy-long-plans", {"days": 13}),
    ({"organisation": "Centrum"}, {}, "privacy-who-organisation", {"name": "Centrum"}),
    ({"survey": True}, {}, "privacy-what-survey", {}),
    ({}, {"CAIRN_TELEGRAM_TOKEN": "1:x"}, "privacy-others-app", {"app": "Telegram"}),
    ({}, {"CAIRN_SMTP_HOST": "127.0.0.1"}, "privacy-others-letters", {}),
    ({}, {}, "privacy-others-none", {}),
    ({}, {}, "privacy-where-here", {}),
    ({}, {}, "privacy-who-nobody", {}),
]


@pytest.mark.parametrize(("given", "environment", "key", "fields"), SET_UP)
async def test_the_page_tells_what_is_set_up(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    given: dict[str, Any],
    environment: dict[str, str],
    key: str,
    fields: dict[str, Any],
) -> None:
    from front.privacy.facts import facts
    from front.record import Record

    record = Record(settings.record)
    without = settings.model_copy(update={"survey": False})
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    known = await facts(without.model_copy(update=given), record)
    before = telling.answer(PL, await facts(without, record)) if given else ""
    await record.close()
    said = PL.say(key, **fields)
    assert said in telling.answer(PL, known)
    assert said not in before


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("path", ["/privacy", "/plain", "/"])
async def test_the_page_is_there_without_rasa_and_linked(
    client: Client, rasa: FakeRasa, language: str, path: str
) -> None:
    await rasa.stop()
    words = Words.load(language)
    response = await client.get(path, params={"lang": language})
    page = html.unescape(await response.text())
    assert response.status == 200
    assert words.say("privacy-page") in page
    if path == "/privacy":
        assert response.headers["Content-Language"] == language
        assert "script-src 'none'" in response.headers["Content-Security-Policy"]
        assert "<script" not in page
        assert words.say("privacy-long", days=90) in page
        assert words.say("privacy-who-nobody") in page
        await at_desk(client)
        page = html.unescape(await (await client.get(path, params={"lang": language})).text())
        assert words.say("privacy-who-person") in page
    else:
        assert f'href="/privacy?lang={language}"' in page


@pytest.mark.parametrize("words", [EN, PL], ids=["en", "pl"])
@pytest.mark.parametrize("channel", ["rest", "plain", "widget", "paper"])
async def test_asked_in_a_talk_it_is_answered_from_the_settings(
    settings: Settings, rasa: FakeRasa, words: Words, channel: str
) -> None:
    rasa.answer = asks(words)
    async with AsyncExitStack() as stack:
        changed = settings.model_copy(update={"keep_conversations": 17, "survey": False})
        client = await stack.enter_async_context(front(changed))
        said = await _asked(client, channel, words.language)
    assert words.say("privacy-long", days=17) in said
    assert words.say("utter-ask-privacy") not in said


async def _asked(client: Client, channel: str, language: str) -> str:
    if channel == "rest":
        [message] = await say(client, "what do you keep?", language=language)
        [link] = message["links"]
        assert link["url"].endswith(f"/privacy?lang={language}")
        return str(message["text"])
    from front.keys import SWITCHBOARD
    from front.switchboard import Said

    assert client.app is not None
    heard = Said("c1", "what do you keep?", channel, language=language)
    [answer] = await client.app[SWITCHBOARD].receive(heard)
    return answer.text
