"""Messages taken for something else that speak of an offer shown."""

from __future__ import annotations

from typing import Any

import pytest

from guidance.criteria import Criteria
from tests.guidance.dialogue.market import Pointing


@pytest.fixture
def talk() -> Pointing:
    """A learner who was shown the whole market."""
    return Pointing()


POINTED: list[tuple[str, str, str, dict[str, Any], str]] = [
    ("guide", "refine_offers", "the cheaper one", {}, "firms"),
    ("guide", "refine_offers", "ta tańsza", {}, "firms"),
    ("guide", "inform", "ten z Krakowa", {"place": "Kraków"}, "excel"),
    ("guide", "inform", "that from Kraków", {"place": "Kraków"}, "excel"),
    ("not_understood", "nlu_fallback", "that from Kraków", {"place": "Kraków"}, "excel"),
    ("not_understood", "nlu_fallback", "the longest", {"topic": "longest"}, "data"),
    ("not_understood", "nlu_fallback", "ten z Vistuli", {"topic": "Vistuli"}, "excel"),
    ("not_understood", "nlu_fallback", "Exel od podstaw - cena?", {}, "excel"),
    ("not_understood", "nlu_fallback", "the third", {"mention": "3"}, "care"),
    ("tell_provider", "ask_provider", "ta z Krakowa", {"place": "Kraków"}, "excel"),
    ("tell_provider", "ask_provider", "the one by Vistula College", {}, "excel"),
]


@pytest.mark.parametrize(("step", "intent", "text", "said", "meant"), POINTED)
def test_a_pointer_is_taken_as_one(
    talk: Pointing, step: str, intent: str, text: str, said: dict[str, Any], meant: str
) -> None:
    talk.state = talk.state.now(
        shown=("excel", "data", "care") if meant == "data" else talk.state.shown
    )
    talk.say(step, text, intent, **said)
    assert talk.shown() == [meant]


@pytest.mark.parametrize(
    "text", ["something cheaper, please", "taniej", "only online", "nie ten z Krakowa"]
)
def test_a_wish_changes_the_search(talk: Pointing, text: str) -> None:
    talk.say("guide", text, "refine_offers", topic="Excel", mode="online")
    assert talk.state.criteria.mode == "online"


@pytest.mark.parametrize(
    "text", ["price and start date?", "why this one?", "does it have an exam?"]
)
def test_a_question_not_understood_is_one_on_the_offer_spoken_of(talk: Pointing, text: str) -> None:
    talk.say("not_understood", text, "nlu_fallback")
    assert talk.sentences()[-1] == "offers-which"
    talk.state = talk.state.now(focus="excel", question=None)
    talk.say("not_understood", text, "nlu_fallback")
    assert talk.shown() == ["excel"]


@pytest.mark.parametrize(
    "text", ["blah blah", "xyz", "I had a long day and my price was high I think"]
)
def test_other_words_are_still_not_understood(talk: Pointing, text: str) -> None:
    talk.say("not_understood", text, "nlu_fallback")
    assert talk.sentences() == ["talk-not-understood"]


def test_while_a_question_is_open_words_answer_it(talk: Pointing) -> None:
    talk.state = talk.state.now(question="topic")
    talk.say("guide", "the cheaper one", "refine_offers")
    assert "offers-details" not in talk.sentences()


@pytest.mark.parametrize("step", ["tell_offer", "not_understood"])
@pytest.mark.parametrize("text", ["remove the second from saved", "usuń drugi z zapisanych"])
def test_taking_off_the_list_is_never_an_offer_asked_about(
    talk: Pointing, step: str, text: str
) -> None:
    talk.state = talk.state.now(saved=("excel", "care"))
    talk.say(step, text, "nlu_fallback", mention="2")
    assert (talk.sentences(), talk.state.saved) == (["details-removed"], ("excel",))


@pytest.mark.parametrize(
    ("text", "intent", "keys"),
    [
        (
            "is the first one recognised?",
            "ask_recognition",
            ["details-fact-recognition", "details-note-recognition"],
        ),
        (
            "czy trzeci jest uznawany?",
            "ask_recognition",
            ["details-unstated", "details-note-recognition", "details-ask"],
        ),
        (
            "does the first one stack?",
            "ask_stacking",
            ["details-unstated", "details-note-stacking", "details-ask"],
        ),
        ("how is the first one assessed?", "ask_assessment", ["details-fact-assessment"]),
    ],
)
def test_after_a_general_answer_the_record_of_the_offer_follows(
    talk: Pointing, text: str, intent: str, keys: list[str]
) -> None:
    talk.say("take_up", text, intent)
    assert talk.sentences() == keys


def test_a_general_question_takes_the_thread_up(talk: Pointing) -> None:
    talk.say("take_up", "what is recognition?", "ask_recognition")
    assert talk.sentences() == ["resuming-shown"]
    talk.state = talk.state.now(focus="excel")
    talk.say("take_up", "will my university recognise it?", "ask_recognition")
    assert talk.shown() == ["excel"]


def test_a_general_question_is_known_by_its_words(talk: Pointing) -> None:
    talk.state = talk.state.now(shown=(), question="topic")
    talk.say("not_understood", "are these papers worth anything abroad?", "nlu_fallback")
    assert talk.sentences()[0] == "fact-recognised-not-automatic"
    assert talk.sentences()[-1] == "resuming-question-topic"


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("a co wy robicie z moimi danymi?", "utter_ask_privacy"),
        ("a copy of my data please", "utter_export_my_data"),
    ],
)
def test_what_becomes_of_data_is_no_copy_of_them(talk: Pointing, text: str, response: str) -> None:
    talk.say("export_data", text, "export_my_data")
    assert talk.answer.response == response


def test_courses_in_a_language_are_looked_for_and_no_offer_is_told_of(talk: Pointing) -> None:
    talk.state = talk.state.now(focus="excel", criteria=Criteria(topics=("Excel",)))
    talk.say("not_understood", "to teraz kursy po polsku", "nlu_fallback", language="pl")
    assert talk.state.criteria.language == "pl"
