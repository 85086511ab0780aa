"""One turn: from Rasa's tracker to guidance, and back to events and messages."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import _wiring
from guidance import in_place, notes, orders, state, wishes
from guidance.answer import Answer
from guidance.dialogue import steps
from guidance.dialogue.turn import Scene, Turn
from guidance.hearing import Entity, Heard
from guidance.safety import masking
from speech import rendering
from words import Words, languages

SLOT = "state"
FALLBACK = "nlu_fallback"
SUBJECTS = {"topic", "occupation"}
# What a message comes by that a counsellor wants an answer to.
DESK = "desk"
# From this probability on, a reading is worth asking about.
LIKELY = 0.06


class Step(Action):  # type: ignore[misc]  # the SDK is untyped
    """An action that takes the step of guidance that has its name."""

    step = ""

    def name(self) -> str:
        """The name under which the rules call it."""
        return self.step

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, _domain: Any
    ) -> list[EventType]:
        """Takes the step; what is known afterwards goes back into the slot.

        Raises CatalogueError; the server turns it into an apology.
        """
        turn = await asyncio.to_thread(_take, self.step, tracker)
        if _metadata(tracker).get("channel") == DESK:
            turn = replace(turn, answer=in_place.without_itself(turn.answer))
        _dispatch(dispatcher, _with_plain(turn, tracker), _language(tracker))
        return [SlotSet(SLOT, state.to_data(turn.state))]


def _take(step: str, tracker: Tracker) -> Turn:
    known = state.from_data(tracker.get_slot(SLOT))
    scene = Scene(heard(tracker), known, _wiring.catalogue(), date.today(), languages())
    return steps.take(step, scene)


def heard(tracker: Tracker) -> Heard:
    """The latest message as it was understood, without orders on how to answer and masks."""
    message = tracker.latest_message
    said = message.get("text") or ""
    ordered = orders.spans(said)
    gone = (*ordered, *masking.marks(said))
    text = orders.without(said, gone)
    language = _language(tracker)
    entities = [e for e in message.get("entities", []) if not orders.lies_in(e.get("start"), gone)]
    parts = () if gone else message.get("parts") or ()
    return Heard(
        intent=(message.get("intent") or {}).get("name") or FALLBACK,
        text=text.strip() if gone else text,
        language=language,
        entities=tuple(Entity(e["entity"], e.get("value")) for e in entities),
        ranking=tuple(_likely(message.get("intent_ranking", []))),
        again=_not_understood_before(tracker),
        rest=_rest(text, entities),
        parts=tuple(_part(message, one, language) for one in parts),
        ordered=bool(ordered),
        before=_before(tracker),
        plain=message.get("plain") or "",
    )


def _part(message: dict[str, Any], part: dict[str, Any], language: str) -> Heard:
    """One of several questions in a message, with the entities that stand in it."""
    text, first, end = message.get("text") or "", part["start"], part["end"]
    best = part["ranking"][0]
    inside = [
        Entity(entity["entity"], entity.get("value"))
        for entity in message.get("entities", [])
        if isinstance(entity.get("start"), int) and first <= entity["start"] < end
    ]
    ranking = tuple(_likely(part["ranking"]))
    return Heard(
        best["name"],
        text[first:end].strip(),
        language,
        tuple(inside),
        ranking,
        whole=text,
        sure=float(best["confidence"]),
    )


def _rest(text: str, entities: list[dict[str, Any]]) -> str:
    """The text without what was wished of a search and its entities, save those of a subject."""
    text = wishes.without(text)
    for entity in entities:
        if entity["entity"] not in SUBJECTS and isinstance(entity.get("start"), int):
            first, end = entity["start"], entity["end"]
            text = text[:first] + " " * (end - first) + text[end:]
    return text


def _likely(ranking: list[dict[str, Any]]) -> Iterator[str]:
    """The intents that a message may well have, the likeliest first; one at least."""
    named = (one for one in ranking if one["name"] != FALLBACK)
    for at, one in enumerate(named):
        if at == 0 or one["confidence"] >= LIKELY:
            yield str(one["name"])


def _metadata(tracker: Tracker) -> dict[str, Any]:
    return tracker.latest_message.get("metadata") or {}


def _language(tracker: Tracker) -> str:
    message, metadata = tracker.latest_message, _metadata(tracker)
    # A counsellor asks in one language for words in another.
    named = (metadata.get("answer_in"), message.get("spoken"), message.get("language"))
    return Words.closest(next(filter(None, named), metadata.get("language")))


def _before(tracker: Tracker) -> str:
    """The language spoken so far; empty where nobody says."""
    told = _metadata(tracker).get("language")
    return Words.closest(told) if told else ""


def _with_plain(turn: Turn, tracker: Tracker) -> Turn:
    """The turn with a note on the language that the message plainly is in, for the front."""
    plain = tracker.latest_message.get("plain")
    return notes.noted(turn, f"{notes.PLAIN}:{plain}") if plain else turn


def _not_understood_before(tracker: Tracker) -> bool:
    said = [event for event in tracker.events if event.get("event") == "user"]
    if len(said) < 2:
        return False
    before = said[-2].get("parse_data") or {}
    return bool((before.get("intent") or {}).get("name") == FALLBACK)


def _dispatch(dispatcher: CollectingDispatcher, turn: Turn, language: str) -> None:
    words = Words.load(turn.answer.language or language)
    _say(dispatcher, replace(turn.answer, notes=notes.of(turn)), words)
    if turn.answer.response is not None:
        dispatcher.utter_message(response=turn.answer.response)
    if turn.answer.then is not None:
        _say(dispatcher, turn.answer.then, words)


def _say(dispatcher: CollectingDispatcher, answer: Answer, words: Words) -> None:
    if not answer.says:
        return
    dispatcher.utter_message(
        text=rendering.text(words, answer),
        buttons=rendering.buttons(words, answer.choices),
        json_message={"cairn": rendering.extras(words, answer)},
    )
