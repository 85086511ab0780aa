"""From a goal to a plan behind a link, with everything running."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable

import pytest

from tests.endtoend.learner import Learner
from tests.endtoend.running import Running
from words import Words

SAID = {
    "pl": ("kursy Excela online", "zapisz pierwszą", "zapisz drugą", "pokaż zapisane oferty"),
    "en": ("online Excel courses", "save the first one", "save the second one", "show saved"),
}


ASKED = {"pl": "pokaż mój plan", "en": "show me my roadmap"}


def fetched(address: str) -> tuple[int, str, bytes]:
    """Status, media type and body."""
    try:
        with urllib.request.urlopen(address, timeout=30) as response:
            return response.status, response.headers["Content-Type"], response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers["Content-Type"], error.read()


@pytest.mark.parametrize("language", SAID)
def test_from_a_goal_to_a_plan_behind_a_link(
    running: Running, arrive: Callable[[str], Learner], language: str
) -> None:
    learner, words = arrive(language), Words.load(language)
    for text in SAID[language]:
        learner.say(text)
    titles = [offer["title"] for offer in learner.offers]
    assert len(titles) == 2
    [button] = [b for b in learner.buttons if b["title"] == words.say("roadmap-button")]
    learner.say(button["payload"])
    assert words.say("roadmap-ready-how") in learner.text
    page, file = [link["url"] for message in learner.answer for link in message["links"]]
    status, kind, body = fetched(page)
    assert (status, kind) == (200, "text/html; charset=utf-8")
    html = body.decode()
    assert f'<html lang="{language}">' in html
    assert all(title in html for title in titles)
    status, kind, body = fetched(file)
    assert (status, kind) == (200, "application/pdf")
    assert body.startswith(b"%PDF-")
    assert learner.history()[-1]["links"] == learner.answer[-1]["links"]
    assert page.startswith(running.url)
    assert fetched(page[:-4] + "AAAA")[0] == 404
    learner.say(ASKED[language])
    [again, _] = [link["url"] for message in learner.answer for link in message["links"]]
    assert again != page
    assert fetched(again)[0] == fetched(page)[0] == 200
