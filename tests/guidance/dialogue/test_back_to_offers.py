"""Right after a general question: what names an offer, a limit or a subject does not go on."""

from __future__ import annotations

import pytest

from guidance.criteria import Criteria
from guidance.state import Held
from tests.guidance.dialogue.talks import Talk
from tests.guidance.offers import Shelf, offer


@pytest.fixture
def talk() -> Talk:
    """Somebody who was shown offers and asked how credentials are assessed."""
    talk = Talk()
    talk.state = talk.state.now(
        shown=("s-1", "s-2"), focus="s-1", criteria=Criteria(topics=("Arkusze",))
    )
    talk.say("about", "how do they assess micro-credentials?", "ask_assessment")
    assert talk.state.about is not None
    return talk


@pytest.mark.parametrize(
    ("text", "offer"),
    [
        ("how much is Spreadsheets 2?", "s-2"),
        ("what does the longer one, Spreadsheets 1, cost?", "s-1"),
        ("how much is this course?", "s-1"),
        ("ile kosztuje ten kurs?", "s-1"),
    ],
)
def test_an_offer_named_is_told_of(talk: Talk, text: str, offer: str) -> None:
    talk.say("tell_offer", text, "ask_offer")
    assert talk.shown() == [offer]
    assert talk.state.about is None


def test_another_subject_is_answered_on_its_own(talk: Talk) -> None:
    talk.say("about", "can I get it paid by the job centre?", "ask_funding")
    assert talk.state.about is not None
    assert talk.state.about.intent == "ask_funding"


@pytest.mark.parametrize("intent", ["nlu_fallback", "find_offers"])
def test_a_subject_to_learn_is_looked_for(talk: Talk, intent: str) -> None:
    talk.say("not_understood", "to teraz kurs Opieka", intent, topic="Opieka")
    assert talk.shown() == ["c-1"]


def test_the_cheapest_of_these_is_no_general_question(talk: Talk) -> None:
    talk.state = talk.state.now(about=None)
    said = "the cheapest of these, what is it called and what does it cost"
    talk.say("about", said, "ask_definition")
    assert talk.shown() == ["s-1"]


def test_own_data_are_no_subject() -> None:
    talk = Talk(language="pl")
    said = "a co wy robicie z moimi danymi?"
    talk.say("not_understood", said, "nlu_fallback", topic="moimi danymi")
    assert talk.answer.response == "utter_ask_privacy"


def test_a_typed_limit_out_of_scope_in_name_only_is_a_search() -> None:
    talk = Talk(language="pl")
    most = {"max": 100, "currency": "EUR"}
    talk.say("out_of_scope", "Arkusze do 100 euro", "out_of_scope", price=most)
    assert talk.shown() == ["s-1", "s-0", "s-2"]
    talk.say("take_up", "Arkusze do 100 euro", "out_of_scope", price=most)
    assert not talk.sentences()


def test_a_limit_without_a_subject_to_find_stays_out_of_scope() -> None:
    talk = Talk()
    talk.say("out_of_scope", "my rent is 100 euros", "out_of_scope", price={"max": 100})
    assert talk.answer.response == "utter_out_of_scope"


def test_the_one_shown_before_is_pointed_at(talk: Talk) -> None:
    talk.state = talk.state.now(about=None, shown=("s-1", "s-3"), seen=("s-2", "c-1", "s-1", "s-3"))
    talk.say("tell_offer", "the one in Łódź?", "ask_offer", place="Łódź")
    assert talk.shown() == ["s-2"]


def test_harder_is_wished_of_the_search(talk: Talk) -> None:
    talk.state = talk.state.now(about=None)
    talk.say("not_understood", "nie no, to już umiem. trudniejsze", "nlu_fallback")
    assert "offers-which" not in talk.sentences()
    assert talk.state.criteria.level is not None


def test_signing_up_in_other_words_is_for_the_offer_spoken_of(talk: Talk) -> None:
    talk.say("not_understood", "write me in please", "enrol")
    assert talk.shown() == ["s-1"]


def test_what_is_held_comes_before_the_offer_spoken_of(talk: Talk) -> None:
    talk.state = talk.state.now(about=None, held=(Held("Opieka", "c-1"),))
    talk.say("plan_pathway", "what can I do after what I have?", "plan_pathway")
    assert talk.state.route is not None
    assert talk.state.route.goal != "s-1"


def test_an_inflected_long_title_is_an_offer_and_all_facts_asked_are_told() -> None:
    one = offer("books", "Podstawy księgowości dla małych firm", assessment="test praktyczny")
    talk = Talk(facts=Shelf((one,)), language="pl")
    said = "na jakim poziomie i w jakiej cenie są Podstaw księgowości dla małych firm?"
    talk.say("about", said, "ask_level")
    assert talk.shown() == ["books"]
    assert len([key for key in talk.sentences() if key.startswith("details-")]) > 1
