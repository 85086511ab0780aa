"""What is asked of the offers shown: which of them, later dates, other places, said once more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from guidance.answer import Listing, Term
from tests.guidance.dialogue.market import Pointing, market
from tests.guidance.offers import DAY, Shelf, offer

READINGS = (("guide", "refine_offers"), ("not_understood", "nlu_fallback"))


@pytest.fixture
def talk() -> Pointing:
    """A learner who was shown the whole market."""
    return Pointing()


@pytest.mark.parametrize(
    ("text", "said", "meant", "sentence"),
    [
        ("and which is free?", {"price": {"max": 0}}, "firms", "details-fact-free"),
        ("a które są darmowe?", {"price": {"max": 0}}, "firms", "details-fact-free"),
        ("which one is in Kraków?", {"place": "Kraków"}, "excel", "details-fact-form"),
        ("który jest w Krakowie?", {"place": "Kraków"}, "excel", "details-fact-form"),
    ],
)
@pytest.mark.parametrize(("step", "intent"), [*READINGS, ("compare_offers", "compare_offers")])
def test_which_of_those_shown_is_told_and_no_limit_is_set(
    talk: Pointing,
    step: str,
    intent: str,
    text: str,
    said: dict[str, Any],
    meant: str,
    sentence: str,
) -> None:
    before = talk.state.criteria
    talk.say(step, text, intent, **said)
    assert talk.shown() == [meant]
    assert talk.sentences()[0] == sentence
    assert talk.state.criteria == before


@pytest.mark.parametrize("text", ["biorę ten za darmo", "I take the free one"])
def test_the_free_one_is_taken(talk: Pointing, text: str) -> None:
    talk.say("not_understood", text, "enrol", price={"max": 0})
    assert talk.shown() == ["firms"]
    assert talk.sentences()[0] == "offers-enrol"
    assert talk.state.criteria.price is None


@pytest.mark.parametrize("text", ["any later dates?", "a inne terminy?", "is there a later group"])
@pytest.mark.parametrize(("step", "intent"), READINGS)
def test_later_dates_are_those_of_the_offer_spoken_of(
    talk: Pointing, step: str, intent: str, text: str
) -> None:
    talk.state = talk.state.now(focus="excel")
    talk.say(step, text, intent)
    assert talk.shown() == ["excel"]
    (unstated,) = (one for one in talk.answer.says if one.key == "details-unstated")
    what = unstated.fields["what"]
    assert what == Listing((Term("details-element-later"),))


@pytest.mark.parametrize("text", ["and where else?", "a gdzie indziej?", "w innym mieście też?"])
@pytest.mark.parametrize(("step", "intent"), [*READINGS, ("tell_offer", "ask_offer")])
def test_elsewhere_leaves_the_place_open_and_this_offer_out(
    talk: Pointing, step: str, intent: str, text: str
) -> None:
    there = offer("there", "Excel od podstaw", place="Gdynia", deadline=DAY)
    talk.facts = Shelf((*market(), there))
    criteria = replace(talk.state.criteria, topics=("Excel",), place="Kraków")
    talk.state = talk.state.now(criteria=criteria, focus="excel")
    talk.say(step, text, intent)
    assert "there" in talk.shown()
    assert "excel" not in talk.shown()
    assert talk.state.criteria.place is None
    assert talk.state.criteria.topics == ("Excel",)


@pytest.mark.parametrize("text", ["ja nie rozumieć", "sorry, I don't understand", "not understand"])
def test_who_does_not_understand_is_told_again(talk: Pointing, text: str) -> None:
    talk.say("guide", text, "find_offers")
    assert talk.sentences() == ["talk-again-shown"]
    assert not talk.state.criteria.topics


@pytest.mark.parametrize("text", ["what must I hand in?", "co trzeba oddać na koniec?"])
def test_a_question_taken_for_a_search_is_one(talk: Pointing, text: str) -> None:
    talk.say("guide", text, "find_offers")
    assert talk.sentences()[-1] == "offers-which"
    talk.state = talk.state.now(focus="excel", question=None)
    talk.say("guide", text, "find_offers")
    assert talk.shown() == ["excel"]
    assert talk.sentences() == ["details-fact-assessment"]


@pytest.mark.parametrize("step", ["guide", "not_understood"])
def test_the_title_of_a_closed_offer_tells_of_it(talk: Pointing, step: str) -> None:
    over = offer("over", "Pieczenie chleba: zakwas", deadline=DAY - timedelta(1))
    talk.facts = Shelf((*market(), over))
    talk.say(step, "Pieczenie chleba: zakwas", "find_offers", topic="chleba")
    assert talk.shown() == ["over"]
    assert "offers-standing-closed" in talk.sentences()


@pytest.mark.parametrize("text", ["wróć do Excela od podstaw, ile kosztuje?"])
def test_back_to_a_course_by_name(talk: Pointing, text: str) -> None:
    talk.state = talk.state.now(focus="care")
    talk.say("not_understood", text, "nlu_fallback")
    assert talk.shown() == ["excel"]
    assert talk.sentences()[0] == "details-fact-price"
