"""Asking for the roadmap in a conversation: by words, by button, in both languages."""

from __future__ import annotations

import pytest

from guidance.answer import Roadmap
from tests.guidance.dialogue.talks import Talk
from tests.guidance.offers import DAY


def page_of(talk: Talk) -> Roadmap:
    assert talk.answer.roadmap is not None
    return talk.answer.roadmap


def test_from_a_goal_to_a_plan_by_buttons() -> None:
    talk = Talk()
    talk.say("guide", "Arkusze", "find_offers", topic="Arkusze")
    talk.say("save_offer", "save the second one", "save_offer", mention="2")
    talk.say("save_offer", "and the first one", "save_offer", mention="1")
    talk.say("show_saved", "show my saved offers", "show_saved")
    assert talk.answer.roadmap is None
    titles = [choice.title.key for choice in talk.answer.choices]
    assert "roadmap-button" in titles
    before = talk.state
    talk.press(titles.index("roadmap-button"))
    assert talk.sentences() == ["roadmap-ready", "roadmap-ready-how"]
    assert {stage.offer.id for stage in page_of(talk).stages} == set(before.saved)
    assert page_of(talk).made == DAY
    assert talk.state.saved == before.saved
    assert talk.state.criteria == before.criteria


@pytest.mark.parametrize(
    ("step", "text"),
    [
        ("show_saved", "give me my plan as a PDF"),
        ("save_offer", "zapisz mój plan w PDF"),
        ("plan_pathway", "moja mapa drogowa"),
        ("not_understood", "wydrukuj mi to"),
    ],
)
def test_words_that_ask_for_it_lead_to_it_from_every_step(step: str, text: str) -> None:
    talk = Talk()
    talk.say("guide", "Arkusze", "find_offers", topic="Arkusze")
    talk.say("tell_offer", "the third one", "ask_offer", mention="3")
    focus = talk.state.focus
    talk.say(step, text, "nlu_fallback", topic="mapa drogowa")
    assert [stage.offer.id for stage in page_of(talk).stages] == [focus]


def test_before_any_offer_it_says_what_to_do_first() -> None:
    talk = Talk()
    talk.say("show_saved", "my roadmap please", "show_saved")
    assert talk.sentences() == ["roadmap-none"]
    assert talk.answer.roadmap is None


def test_offers_shown_are_a_choice_and_not_a_plan() -> None:
    talk = Talk(language="pl")
    talk.say("guide", "Arkusze", "find_offers", topic="Arkusze")
    talk.say("plan_pathway", "wydrukuj plan", "plan_pathway")
    assert page_of(talk).order.key == "roadmap-order-choice"
    assert [stage.offer.id for stage in page_of(talk).stages] == sorted(talk.state.shown)
