"""A conversation in a test: steps taken one after the other on a catalogue in memory."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from guidance import state
from guidance.answer import Answer
from guidance.dialogue import steps
from guidance.dialogue.turn import Scene
from guidance.facts import Facts
from guidance.hearing import Entity, Heard
from guidance.state import State
from guidance.vocabulary import Mode
from speech import rendering
from tests.guidance.offers import DAY, Shelf, offer
from words import Words, languages

# What the rules call for the intents that buttons bring, where it is not the guiding step.
STEPS_OF = {
    "ask_offer": "tell_offer",
    "enrol": "enrol",
    "plan_pathway": "plan_pathway",
    "show_more": "show_more",
    "show_saved": "show_saved",
}


def shelf() -> Shelf:
    """Eight courses on spreadsheets, one on care, one full and one closed."""
    sheets = [
        offer(
            f"s-{at}",
            f"Arkusze {at}",
            titles={"en": f"Spreadsheets {at}", "pl": f"Arkusze {at}"},
            descriptions={"en": "You will learn to calculate."},
            languages=("pl",) if at % 2 else ("en",),
            price=Decimal(at * 50),
            mode=Mode.ONLINE if at % 2 else Mode.ONSITE,
            place=None if at % 2 else "Łódź",
            ects=Decimal(at),
            eqf_level=2 + at % 6,
            start=DAY,
            deadline=DAY,
            url=f"https://example.org/{at}",
            country="PL",
            stacks_into=("s-0",),
            outcomes=("sum a column",),
        )
        for at in range(8)
    ]
    others = [
        offer("c-1", "Opieka", school="College", quality_assurance="register"),
        offer("full", "Spawanie", school="College", seats_left=0),
        offer("late", "Cukiernictwo", deadline=DAY.replace(year=2025), url="https://example.org"),
    ]
    return Shelf((*sheets, *others))


@dataclass
class Talk:
    """A conversation; ``answer`` is the latest one, ``state`` what is known after it."""

    facts: Facts = field(default_factory=shelf)
    language: str = "en"
    state: State = field(default_factory=State)
    answer: Answer = field(default_factory=Answer)

    def say(
        self, step: str, text: str = "…", intent: str = "inform", again: bool = False, **said: Any
    ) -> Answer:
        """Takes a step on a message with entities; the answer, put into words in every language."""
        mentions = said.pop("mention", ())
        every = mentions if isinstance(mentions, list | tuple) else [mentions]
        entities = tuple(Entity(name, value) for name, value in said.items())
        entities += tuple(Entity("mention", number) for number in every)
        ranking = (intent, "find_offers", "greet", "request_human", "ask_quality")
        heard = Heard(intent, text, self.language, entities, ranking, again)
        turn = steps.take(f"action_{step}", Scene(heard, self.state, self.facts, DAY, languages()))
        kept = json.loads(json.dumps(state.to_data(turn.state)))
        self.state, self.answer = state.from_data(kept), turn.answer
        assert self.state == turn.state
        if turn.answer.says:
            put_into_words(turn.answer)
        return turn.answer

    def press(self, number: int) -> Answer:
        """Presses a button of the latest answer, counted from 0, as a channel sends it."""
        choice = self.answer.choices[number]
        words = Words.load(self.language)
        payload = rendering.buttons(words, [choice])[0]["payload"]
        brought: dict[str, Any] = json.loads(payload.removeprefix(f"/{choice.intent}") or "{}")
        step = STEPS_OF.get(choice.intent, "guide")
        return self.say(step, payload, choice.intent, **brought)

    def sentences(self) -> list[str]:
        """The keys of the latest answer's sentences."""
        return [one.key for one in self.answer.says]

    def shown(self) -> list[str]:
        """The offers of the latest answer."""
        return [card.offer.id for card in self.answer.cards]

    def payloads(self) -> dict[str, dict[str, object]]:
        """The entities that the latest buttons bring, by the key of their title."""
        return {choice.title.key: dict(choice.entities) for choice in self.answer.choices}


def put_into_words(answer: Answer) -> dict[str, str]:
    """The text in each language; fails where a sentence or a field is missing."""
    texts = {}
    for code in languages():
        words = Words.load(code)
        texts[code] = rendering.text(words, answer)
        assert texts[code].strip()
        for button in rendering.buttons(words, answer.choices):
            assert button["title"].strip()
            assert button["payload"].startswith("/")
        json.dumps(rendering.extras(words, answer))
    return texts
