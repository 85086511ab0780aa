"""What a learner says they hold, in a conversation."""

from __future__ import annotations

from decimal import Decimal

import pytest

from guidance.state import Held
from guidance.vocabulary import StackingLink
from tests.guidance.dialogue.talks import Talk
from tests.guidance.offers import Shelf, offer


def shelf() -> Shelf:
    """Excel leads to data analysis; a driver needs a licence."""
    into = (StackingLink("data", "Data analysis"),)
    return Shelf(
        (
            offer("excel", "Excel basics", stacks_into=into),
            offer("data", "Data analysis", ects=Decimal(5)),
            offer("truck", "Truck driver", prerequisites="driving licence of category C"),
        )
    )


def test_what_the_catalogue_knows_is_noted_and_what_it_may_count_towards() -> None:
    talk = Talk(shelf())
    talk.say("tell_credential", "I finished Excel basics last year", "tell_credential")
    assert talk.sentences() == ["holding-noted", "holding-known", "holding-counts"]
    assert talk.state.held == (Held("Excel basics", "excel"),)
    assert talk.state.focus == "excel"
    assert "plan_pathway" in [choice.intent for choice in talk.answer.choices]


@pytest.mark.parametrize(
    ("language", "text", "held"),
    [
        ("en", "I have a driving licence of category C", "driving licence of category C"),
        ("en", "Well, I've got a welding certificate, and a car", "welding certificate"),
        ("pl", "mam prawo jazdy kategorii C", "prawo jazdy kategorii C"),
        ("pl", "Mam już uprawnienia na wózki", "uprawnienia na wózki"),
    ],
)
@pytest.mark.parametrize("step", ["tell_credential", "not_understood"])
def test_a_paper_outside_the_catalogue_is_no_subject(
    step: str, language: str, text: str, held: str
) -> None:
    talk = Talk(shelf(), language)
    talk.say(step, text, "tell_credential")
    assert talk.sentences() == ["holding-noted", "holding-not-in-catalogue"]
    assert talk.state.held == (Held(held),)
    assert talk.state.criteria.is_empty()


def test_a_story_with_a_paper_is_kept_as_it_is_told() -> None:
    talk = Talk(shelf(), "pl")
    story = "jestem kierowcą od lat, mam dyplom i Data analysis w małym palcu"
    talk.say("tell_credential", story, "tell_credential", topic="kierowca")
    assert talk.sentences()[0] == "holding-noted"
    assert talk.state.held == (Held("Data analysis", "data"),)
    talk.say("tell_credential", "jestem data od lat, mam dyplom", "tell_credential")
    assert talk.sentences() == ["holding-noted-words", "holding-not-in-catalogue"]


def test_a_requirement_that_is_held_is_a_reason() -> None:
    talk = Talk(shelf())
    talk.say("not_understood", "I have a driving licence of category C", "tell_credential")
    talk.say("guide", "Truck driver", "find_offers", topic="Truck driver")
    assert talk.shown() == ["truck"]
    (card,) = talk.answer.cards
    assert "offers-reason-held" in [reason.key for reason in card.reasons]


@pytest.mark.parametrize(
    "text",
    ["I want a driving licence", "do I need a driving licence?", "nie mam prawa jazdy"],
)
def test_what_is_wanted_or_asked_for_is_not_held(text: str) -> None:
    talk = Talk(shelf())
    talk.say("not_understood", text, "tell_credential")
    assert talk.state.held == ()


@pytest.mark.parametrize(
    ("question", "held"), [("topic", True), ("did", False), ("like", False), (None, True)]
)
def test_an_answer_to_a_plain_question_is_taken_as_that(question: str | None, held: bool) -> None:
    talk = Talk(shelf())
    talk.state = talk.state.now(question=question)
    talk.say("tell_credential", "I did Excel basics", "tell_credential")
    assert bool(talk.state.held) is held


def test_a_subject_is_noted_where_no_title_is_named() -> None:
    talk = Talk(shelf())
    talk.say("tell_credential", "years in care", "tell_credential", topic="care")
    assert talk.state.held == (Held("care"),)
    talk.say("tell_credential", "a lot with data and lorries", "tell_credential")
    assert talk.sentences()[0] == "holding-noted-words"


def test_without_anything_that_names_it_is_asked() -> None:
    talk = Talk(shelf())
    talk.say("tell_credential", "hm", "tell_credential")
    assert talk.sentences() == ["holding-which"]
    assert talk.state.held == ()


def test_a_search_goes_on_without_what_is_held() -> None:
    talk = Talk(shelf())
    talk.say("guide", "Excel data", "find_offers", topic="Excel data")
    assert "excel" in talk.shown()
    talk.say("tell_credential", "I have Excel basics", "tell_credential")
    assert talk.sentences()[0] == "holding-noted"
    assert talk.shown() == ["data"]


def test_a_pathway_is_planned_anew() -> None:
    talk = Talk(shelf())
    talk.say("plan_pathway", "the way to Data analysis", "plan_pathway")
    assert talk.shown() == ["excel", "data"]
    talk.say("tell_credential", "oh, Excel basics I have already", "tell_credential")
    assert talk.sentences()[:3] == ["holding-noted", "holding-known", "holding-counts"]
    assert talk.shown() == ["data"]
    assert talk.state.question == "route"
