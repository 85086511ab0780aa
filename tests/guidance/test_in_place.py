"""What a counsellor can say in the assistant's place, intent by intent of the domain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from guidance.answer import Answer, say
from guidance.dialogue import about
from guidance.in_place import ITSELF, without_itself
from guidance.intents import FOR_ITSELF, GENERAL, INTENTS
from speech import rendering
from tests.guidance.dialogue.talks import Talk
from tests.rooms.house import ROOT, intents, read_yaml
from words import Words

# Of the assistant, of its queue, of what it has kept for the learner.
OWN_WORDS = {
    "en": ("computer program", "queue", "your request", "talk to a person”", "is still here"),
    "pl": ("programem komputer", "kolejk", "Twoja prośb", "rozmawiać z człowiekiem”", "nadal tu"),
}
SOMETHING = ("How do I talk to a counsellor?", "Jak porozmawiać z doradcą?", "…")


def rules() -> dict[str, list[str]]:
    """The steps of every intent, by the rules of the understanding."""
    every: list[dict[str, Any]] = [
        rule for path in ROOT.glob("data/*/rules.yml") for rule in read_yaml(path)["rules"]
    ]
    found = {}
    for rule in every:
        first, *then = rule["steps"]
        found[first["intent"]] = [step["action"] for step in then]
    return found


RULES = rules()


def answers(intent: str, text: str, language: str) -> Iterator[Answer]:
    """What is answered while a search goes on, general answers of the domain left out."""
    talk = Talk(language=language)
    talk.say("guide", intent="find_offers", topic="arkusze")
    for action in RULES[intent]:
        if action.startswith("action_"):
            yield talk.say(action.removeprefix("action_"), text, intent)


def test_every_intent_has_a_rule() -> None:
    assert set(RULES) == set(intents())


def test_what_is_said_for_itself_are_intents() -> None:
    assert set(INTENTS) > FOR_ITSELF


def test_general_questions_are_listed_once() -> None:
    assert set(about.NEXT) == set(GENERAL)
    assert FOR_ITSELF.isdisjoint(GENERAL)


@pytest.mark.parametrize("language", ["en", "pl"])
@pytest.mark.parametrize("intent", sorted(set(intents()) - FOR_ITSELF))
def test_nothing_of_the_assistant_is_left(intent: str, language: str) -> None:
    words = Words.load(language)
    for text in SOMETHING:
        for answer in answers(intent, text, language):
            if answer.handoff is None:
                said = rendering.text(words, without_itself(answer))
                assert not [one for one in OWN_WORDS[language] if one in said], said


def test_the_words_looked_for_are_those_of_the_assistant() -> None:
    for language, every in OWN_WORDS.items():
        said = "\n".join(
            path.read_text("utf-8") for path in (ROOT / "locales" / language).glob("*.ftl")
        )
        assert [one for one in every if one not in said] == []


def test_a_sentence_beside_others_is_left_out_alone() -> None:
    fact, passed = say("fact-definition-what"), say("counselling-requested")
    then = Answer((say("resuming-question-topic"),))
    left = without_itself(Answer((fact, passed, say("utter-bot-challenge")), then=then))
    assert left.says == (fact,)
    assert left.then == Answer()


def test_what_is_kept_is_not_told_in_another_place() -> None:
    assert without_itself(Answer(response="utter_ask_privacy")).response is None
    assert without_itself(Answer(response="utter_greet")).response == "utter_greet"


def test_every_beginning_is_one_of_a_sentence() -> None:
    keys = [
        line.partition(" = ")[0].removesuffix(" =")
        for path in (ROOT / "locales" / "en").glob("*.ftl")
        for line in path.read_text("utf-8").splitlines()
        if line[:1].isalpha()
    ]
    spoken = [one for one in ITSELF if not one.startswith("utter-")]
    assert [one for one in spoken if not any(key.startswith(one) for key in keys)] == []
