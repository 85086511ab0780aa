"""What comes next after a credential."""

from __future__ import annotations

import pytest

from guidance.catalogue.store import Catalogue
from guidance.state import Held, Route
from tests.guidance.dialogue.stacking.ways import asked, small
from tests.guidance.dialogue.talks import Talk


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "what comes next after Excel from the start?"),
        ("pl", "co dalej po kursie Excel od podstaw?"),
    ],
)
def test_what_comes_next(catalogue: Catalogue, language: str, text: str) -> None:
    talk = Talk(catalogue, language)
    assert asked(talk, text) == ["sample-002"]
    assert talk.sentences()[0] == "stacking-way-next"
    assert talk.state.route == Route("next", "sample-001")


def test_what_comes_next_after_the_offer_spoken_of(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    talk.say("tell_offer", "Solar installation", "ask_offer")
    assert talk.state.focus == "sample-038"
    assert asked(talk, "and what comes next after it?") == ["sample-039"]


def test_what_comes_next_after_what_is_held(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    talk.state = talk.state.now(held=(Held("Elderly care basics", "sample-014"),))
    assert asked(talk, "make me a learning plan") == ["sample-015"]
    assert talk.state.route == Route("next", "sample-014")


def test_one_of_several_is_asked_for(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    assert asked(talk, "what follows the dementia course", topic="dementia") == []
    assert talk.sentences() == ["stacking-which"]
    titles = [choice.entities.get("offer") for choice in talk.answer.choices]
    assert "sample-015" in titles
    talk.press(titles.index("sample-015"))
    assert talk.state.route == Route("next", "sample-015")
    assert talk.shown() == ["sample-064"]


def test_nothing_follows() -> None:
    talk = Talk(small())
    asked(talk, "what comes next after Title of large")
    assert talk.sentences()[:2] == ["stacking-none-next", "stacking-reason-no-further"]
