"""Several questions in one message, a search beside a question, the offer or thread after it."""

from __future__ import annotations

from typing import Any

import pytest

from guidance.answer import Answer, Named
from guidance.dialogue import steps
from guidance.dialogue.turn import Scene
from guidance.hearing import Entity, Heard
from tests.guidance.dialogue.talks import Talk, put_into_words
from tests.guidance.offers import DAY
from words import languages

Part = tuple[str, str] | tuple[str, str, dict[str, Any]]
SEARCH: Part = ("find_offers", "Find me a course on Arkusze.", {"topic": "Arkusze"})


def ask(talk: Talk, *parts: Part, sure: float = 0.9) -> Answer:
    """A message of several parts, each with its intent, its text and its entities."""
    whole = " ".join(part[1] for part in parts)
    heard = tuple(
        Heard(
            part[0],
            part[1],
            talk.language,
            tuple(Entity(*one) for one in (part[2] if len(part) > 2 else {}).items()),
            whole=whole,
            sure=sure,
        )
        for part in parts
    )
    entities = tuple(one for part in heard for one in part.entities)
    message = Heard(parts[0][0], whole, talk.language, entities, parts=heard)
    step = "action_about" if parts[0][0].startswith("ask_") else "action_guide"
    turn = steps.take(step, Scene(message, talk.state, talk.facts, DAY, languages()))
    talk.state, talk.answer = turn.state, turn.answer
    put_into_words(turn.answer)
    return turn.answer


@pytest.mark.parametrize(
    ("language", "first", "second", "facts"),
    [
        (
            "en",
            ("ask_stacking", "Who decides on stacking?"),
            ("inform", "How long does it take?"),
            ("stacking-who", "stacking-how-long"),
        ),
        (
            "pl",
            ("ask_funding", "Kto płaci?"),
            ("inform", "Ile to trwa?"),
            ("funding-employer", "funding-how-long"),
        ),
        (
            "en",
            ("ask_funding", "Can I get funding in Germany?"),
            ("inform", "And in France?"),
            ("funding-de", "funding-fr"),
        ),
        (
            "pl",
            ("ask_definition", "Co to jest mikropoświadczenie?"),
            ("ask_difference", "Czym różni się od dyplomu?"),
            ("definition-record", "difference-degree"),
        ),
        (
            "en",
            ("ask_recognition", "Is it recognised?"),
            ("ask_workload", "And what is a credit?"),
            ("recognised-not-automatic", "workload-hours"),
        ),
        (
            "en",
            ("ask_authenticity", "Is it genuine?"),
            ("ask_portability", "Where can I keep it?"),
            ("authenticity-four", "portability-where"),
        ),
    ],
)
def test_two_questions_have_two_answers_in_order(
    language: str, first: Part, second: Part, facts: tuple[str, str]
) -> None:
    talk = Talk(language=language)
    ask(talk, first, second)
    one, other = (talk.sentences().index(f"fact-{name}") for name in facts)
    assert one < other


def test_what_both_answers_say_is_said_once() -> None:
    talk = Talk()
    first = ("ask_recognition", "Is it recognised in Germany?")
    ask(talk, first, ("inform", "And in Norway?"))
    assert talk.sentences().count("fact-recognised-not-automatic") == 1
    assert talk.sentences().count("about-centre") == 2


def test_the_last_question_is_the_one_to_go_on_with() -> None:
    talk = Talk()
    ask(talk, ("ask_definition", "What is it?"), ("ask_funding", "Can I get funding?"))
    talk.say("guide", "who decides that?", "inform")
    assert talk.sentences() == ["fact-funding-employer"]


@pytest.mark.parametrize("question_first", [True, False])
def test_a_search_beside_a_question_is_made_in_the_order_typed(question_first: bool) -> None:
    talk, question = Talk(), ("ask_definition", "What is a micro-credential?")
    ask(talk, *((question, SEARCH) if question_first else (SEARCH, question)))
    keys = talk.sentences()
    assert talk.shown()
    before = keys.index("fact-definition-record") < keys.index("offers-found")
    assert before == question_first


def test_a_search_beside_a_question_is_kept() -> None:
    talk = Talk()
    ask(talk, ("ask_funding", "Who pays?"), SEARCH)
    assert not talk.state.criteria.is_empty()
    assert talk.state.shown


def test_a_person_is_asked_for_beside_a_question() -> None:
    talk = Talk()
    answer = ask(
        talk,
        ("ask_recognition", "Is it recognised?"),
        ("request_human", "I want to talk to a person."),
    )
    assert answer.handoff is not None
    assert "fact-recognised-by-purpose" in talk.sentences()


def test_what_the_service_is_is_said_beside_an_answer() -> None:
    talk = Talk()
    ask(talk, ("bot_challenge", "Are you a robot?"), ("ask_stacking", "Can I stack them?"))
    assert talk.sentences()[0] == "utter-bot-challenge"
    assert "fact-stacking-possible" in talk.sentences()


def test_a_remark_is_no_second_question() -> None:
    talk = Talk()
    ask(talk, ("ask_definition", "What is it?"), ("thank", "That would be nice."))
    assert all(key.startswith("fact-definition") for key in talk.sentences())


def test_parts_that_are_not_understood_leave_the_message_whole() -> None:
    talk = Talk()
    parts: tuple[Part, Part] = (("ask_definition", "What is it?"), ("ask_stacking", "stack?"))
    ask(talk, *parts, sure=0.2)
    assert all(key.startswith("fact-definition") for key in talk.sentences())


def test_after_an_answer_the_open_question_is_taken_up() -> None:
    talk = Talk()
    talk.say("guide", "…", "find_offers")
    talk.say("about", "who pays?", "ask_funding")
    assert talk.sentences()[-1] == "resuming-question-topic"
    assert talk.state.question == "topic"


def test_after_an_answer_the_offers_shown_are_recalled() -> None:
    talk = Talk()
    talk.say("guide", "Arkusze", "find_offers", topic="Arkusze")
    talk.say("about", "what is recognition?", "ask_recognition")
    assert talk.sentences()[-1] == "resuming-shown"


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("ask_recognition", "is it recognised?"),
        ("ask_workload", "how many hours is it?"),
        ("ask_level", "what level is it?"),
        ("ask_assessment", "how is it assessed?"),
    ],
)
def test_of_the_offer_spoken_of_its_record_is_told_too(intent: str, text: str) -> None:
    talk = Talk()
    talk.say("guide", "Arkusze", "find_offers", topic="Arkusze")
    talk.say("tell_offer", "the first one", "ask_offer", mention=1)
    talk.say("about", text, intent)
    assert talk.shown() == ["s-0"]
    assert any(key.startswith("details-") for key in talk.sentences())
    assert any(key.startswith("fact-") for key in talk.sentences())


def test_who_tells_a_case_beside_a_question_on_recognition_looks_for_nothing() -> None:
    case: Part = ("find_offers", "I am a nurse and want to work in Germany.", {"country": "DE"})
    question: Part = ("ask_recognition", "Who recognises my qualifications?")
    talk = Talk()
    answer = ask(talk, case, question)
    assert not answer.cards
    assert talk.state.criteria.is_empty()
    assert "fact-recognised-who-regulated" in talk.sentences()


def test_each_country_that_is_named_is_answered_for() -> None:
    talk = Talk()
    steps_taken = Heard("ask_recognition", "Is it recognised in Germany and in Ireland?", "en")
    turn = steps.take("action_about", Scene(steps_taken, talk.state, talk.facts, DAY, languages()))
    told = [say.fields.get("country") for say in turn.answer.says if say.key == "about-centre"]
    assert told == [Named("country", "DE"), Named("country", "IE")]


def test_a_part_that_goes_on_with_an_earlier_one_bears_its_subject() -> None:
    talk = Talk()
    ask(
        talk,
        ("ask_definition", "What is a micro-credential?"),
        ("ask_issuers", "Who issues it?"),
        ("inform", "How long does it take?"),
    )
    assert "fact-definition-how-long" in talk.sentences()


def test_and_may_open_another_subject() -> None:
    talk = Talk()
    ask(
        talk,
        ("ask_difference", "Does it replace a degree?"),
        ("ask_benefits", "and do employers like it?"),
        sure=0.67,
    )
    assert {"fact-difference-degree", "fact-benefits-skill"} <= set(talk.sentences())


def test_who_are_you_a_human_asks_for_no_person() -> None:
    talk = Talk()
    ask(talk, ("bot_challenge", "wait, who are you?"), ("request_human", "a human?"))
    assert talk.answer.handoff is None


def test_another_subject_beside_the_first_is_no_side_of_it() -> None:
    talk = Talk()
    talk.say("guide", "Arkusze", "find_offers", topic="Arkusze")
    ask(talk, ("ask_workload", "What is ECTS?"), ("ask_funding", "And who pays for such courses?"))
    said = talk.sentences()
    assert any(key.startswith("fact-workload") for key in said)
    assert any(key.startswith("fact-funding") for key in said)
    assert said[-1] == "resuming-shown"
