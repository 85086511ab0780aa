"""Random conversations: the events that Rasa's processor writes, turn by turn."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    ActionReverted,
    ActiveLoop,
    AllSlotsReset,
    BotUttered,
    ConversationPaused,
    ConversationResumed,
    Event,
    FollowupAction,
    LoopInterrupted,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUtteranceReverted,
    UserUttered,
)

INTENTS = ["greet", "find_offers", "affirm", "deny"]
SLOTS = ["state", "level", "place"]
FORM = "criteria_form"

DOMAIN = Domain.from_dict(
    {
        "intents": INTENTS,
        "actions": ["action_find", "action_more"],
        "responses": {"utter_greet": [{"text": "hello"}]},
        "slots": {
            "state": {
                "type": "any",
                "influence_conversation": False,
                "mappings": [{"type": "custom"}],
            },
            "level": {"type": "text", "mappings": [{"type": "custom"}]},
            "place": {"type": "bool", "initial_value": True, "mappings": [{"type": "custom"}]},
            "requested_slot": {"type": "text", "mappings": [{"type": "custom"}]},
        },
        "forms": {FORM: {"required_slots": ["level"]}},
    }
)


class Conversation:
    """Makes turns, knowing only whether the form is open."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._clock = 1_000_000.0
        self._form_open = False

    def turn(self) -> list[Event]:
        """The events of one turn, later than all before."""
        kinds = [
            self._plain,
            self._plain,
            self._plain,
            self._form,
            self._form,
            self._unhappy,
            self._back,
            self._fallback,
            self._restart,
            self._expired,
            self._by_api,
            self._paused,
        ]
        weights = [6, 6, 6, 6, 6, 3, 2, 2, 1, 1, 2, 1]
        events = list(self._random.choices(kinds, weights)[0]())
        for event in events:
            self._clock += 1
            event.timestamp = self._clock
        return events

    def _user(self, intent: str | None = None) -> UserUttered:
        name = intent or self._random.choice(INTENTS)
        number = self._random.randrange(10**6)
        return UserUttered(f"message {number}", {"name": name, "confidence": 0.9}, [])

    def _slot(self) -> SlotSet:
        name = self._random.choice(SLOTS)
        values: dict[str, list[Any]] = {
            "state": [None, {"criteria": {"level": self._random.randrange(8)}}],
            "level": [None, "5", "6"],
            "place": [None, True, False],
        }
        return SlotSet(name, self._random.choice(values[name]))

    def _plain(self) -> Iterator[Event]:
        yield self._user()
        for _ in range(self._random.randrange(3)):
            action = self._random.choice(["utter_greet", "action_find", "action_more"])
            yield ActionExecuted(action)
            yield BotUttered("text")
            if self._random.random() < 0.5:
                yield self._slot()
        if self._random.random() < 0.1:
            yield AllSlotsReset()
        yield ActionExecuted("action_listen")

    def _form(self) -> Iterator[Event]:
        yield self._user()
        yield ActionExecuted(FORM)
        if not self._form_open:
            yield ActiveLoop(FORM)
            self._form_open = True
        yield self._slot()
        if self._random.random() < 0.4:
            yield SlotSet("requested_slot", None)
            yield ActiveLoop(None)
            self._form_open = False
            yield ActionExecuted("action_find")
        else:
            yield SlotSet("requested_slot", "level")
        yield ActionExecuted("action_listen")

    def _unhappy(self) -> Iterator[Event]:
        yield self._user()
        if self._form_open:
            yield ActionExecutionRejected(FORM)
        yield ActionExecuted("utter_greet")
        if self._form_open:
            yield LoopInterrupted(True)
            yield ActionExecuted(FORM)
        yield ActionExecuted("action_listen")

    def _back(self) -> Iterator[Event]:
        yield self._user("deny")
        yield ActionExecuted("action_back")
        for _ in range(self._random.choice([1, 2, 2, 3])):
            yield UserUtteranceReverted()

    def _fallback(self) -> Iterator[Event]:
        yield self._user()
        yield ActionExecuted("action_default_fallback")
        yield self._random.choice([UserUtteranceReverted, ActionReverted])()

    def _restart(self) -> Iterator[Event]:
        yield self._user("deny")
        yield ActionExecuted("action_restart")
        yield Restarted()
        self._form_open = False
        if self._random.random() < 0.7:
            yield from self._expired()

    def _expired(self) -> Iterator[Event]:
        yield ActionExecuted("action_session_start")
        yield SessionStarted()
        self._form_open = False
        yield self._slot()
        yield ActionExecuted("action_listen")

    def _by_api(self) -> Iterator[Event]:
        yield self._slot()
        if self._random.random() < 0.3:
            yield self._user()
        if self._random.random() < 0.3:
            yield FollowupAction("action_find")

    def _paused(self) -> Iterator[Event]:
        yield self._random.choice([ConversationPaused, ConversationResumed])()
